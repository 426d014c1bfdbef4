import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { holdAnswer } from "../../../portal/testing/hold-answer.ts";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { box, choose, rowOf, statusText, update } from "./fill.ts";

describe("editing a connector", () => {
  test.each(["typical", "old"] as const)(
    "sends only what was changed (%s portal)",
    async (scenario) => {
      const application = openApplication(scenario);
      const before = { ...rowOf(application, "ClickHouse") };
      const form = await choose(application, "ClickHouse", "Edit");
      const title = await form.findByRole("textbox", { name: "Title" });
      await application.user.clear(title);
      await application.user.type(title, "ClickHouse 2");
      await application.user.click(form.getByRole("button", { name: "Save" }));

      await expect.poll(statusText).toBe("“ClickHouse 2” was saved");
      expect(callsOf(application.portal, update)).toEqual([
        { id: before.id, fields: { title: "ClickHouse 2" } },
      ]);
      expect(rowOf(application, "ClickHouse 2")).toEqual({ ...before, title: "ClickHouse 2" });
      expect(await screen.findByRole("rowheader", { name: /ClickHouse 2/ })).toBeVisible();
    },
  );

  test("leaves what was not touched as the portal has it, sound or not", async () => {
    const application = openApplication();
    const row = rowOf(application, "MySQL");
    const [first, ...others] = row.settings;
    if (!first) throw new Error("MySQL asks for no credentials.");
    row.settings = [{ ...first, code: "my host " }, ...others];
    row.urlData = "nowhere at all";
    const form = await choose(application, "MySQL", "Edit");
    await application.user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toBe("“MySQL!” was saved");
    expect(callsOf(application.portal, update)).toEqual([
      { id: row.id, fields: { title: "MySQL!" } },
    ]);
  });

  test("leaves the codes of credentials as they are that stand elsewhere now, and the focus in the form", async () => {
    const application = openApplication();
    const row = rowOf(application, "MySQL");
    const [first, second, third] = row.settings;
    if (!first || !second || !third) throw new Error("MySQL asks for too few credentials.");
    row.settings = [first, { ...second, code: "my port" }, { ...third, code: "database " }];
    const form = await choose(application, "MySQL", "Edit");
    const remove = await form.findByRole("button", { name: "Remove credential 1" });
    await application.user.click(remove);
    await expect.poll(() => form.getAllByRole("textbox", { name: "Name" })[0]).toHaveFocus();
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toBe("“MySQL” was saved");
    expect(rowOf(application, "MySQL").settings.map(({ code }) => code)).toEqual([
      "my port",
      "database ",
    ]);
  });

  test("sends nothing of a text that a field cannot show as it is", async () => {
    const application = openApplication();
    const row = rowOf(application, "MySQL");
    row.description = "One\r\ntwo";
    row.urlCheck = "https://service.example/\ncheck";
    const form = await choose(application, "MySQL", "Edit");
    const sort = await form.findByRole("spinbutton", { name: "Sort" });
    for (const visited of ["Description", "Check URL"]) {
      await application.user.click(box(form, visited));
    }
    await application.user.clear(sort);
    await application.user.type(sort, "7");
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(/was saved$/);
    expect(callsOf(application.portal, update)).toEqual([{ id: row.id, fields: { sort: 7 } }]);
  });

  test("warns that connections will not find their values under a changed code", async () => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    const [code] = await form.findAllByRole("textbox", { name: "Code" });
    if (code) await application.user.type(code, "name");

    expect(await form.findByText(/3 connections store values under host/)).toBeVisible();
  });

  test("warns of it too where the connections cannot be read", async () => {
    const application = openApplication();
    await screen.findByText("3 connections");
    const fault = { lose: "request" } as const;
    application.portal.inject({ method: "biconnector.source.list", times: 9, fault });
    const form = await choose(application, "MySQL", "Edit");
    const [code] = await form.findAllByRole("textbox", { name: "Code" });
    if (code) await application.user.type(code, "name");

    expect(await form.findByText(/^If connections store values under host,/)).toBeVisible();
  });

  test.each([
    ["if that cannot be read", 9, /^If connections store values under/],
    ["as they are now", 0, /^1 connection stores values under/],
  ])("warns of it %s, though there was none a moment ago", async (_, times, words) => {
    const application = openApplication();
    const { user, portal } = application;
    await screen.findByText("3 connections");
    await user.click(screen.getByRole("button", { name: "Delete PostgreSQL" }));
    await screen.findByText("No connections that use it are visible to you.");
    await user.click(screen.getByRole("button", { name: "Cancel" }));

    const { id: connectorId } = rowOf(application, "PostgreSQL");
    const [source] = portal.store.sources;
    if (source) portal.store.sources.push({ ...source, id: 9999, connectorId, hidden: false });
    const fault = { lose: "request" } as const;
    portal.inject({ method: "biconnector.source.list", times, fault });
    const form = await choose(application, "PostgreSQL", "Edit");
    const [code] = await form.findAllByRole("textbox", { name: "Code" });
    if (code) await user.type(code, "name");

    expect(await form.findByText(words)).toBeVisible();
  });

  test("saves a logo that is still being read, and of two the one that was chosen last", async () => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    await form.findByRole("textbox", { name: "Title" });
    const drawing = (colour: string) =>
      new File(
        [
          `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="${colour}"/></svg>`,
        ],
        "logo.svg",
        { type: "image/svg+xml" },
      );
    // What was chosen first comes last.
    const read = vi.spyOn(FileReader.prototype, "readAsDataURL");
    const reading: (() => void)[] = [];
    read.mockImplementation(function (this: FileReader, file) {
      read.mockRestore();
      reading.push(() => this.readAsDataURL(file));
    });
    const file = form.getByLabelText("Choose file");
    fireEvent.change(file, { target: { files: [drawing("red")] } });
    fireEvent.change(file, { target: { files: [drawing("blue")] } });
    fireEvent.click(form.getByRole("button", { name: "Save" }));
    for (const begin of reading) begin();

    await expect.poll(statusText).toMatch(/was saved$/);
    expect(atob(rowOf(application, "MySQL").logo.split(",")[1] ?? "")).toContain("blue");
  });

  test("saves nothing the first time when what was chosen as a logo turns out to be none", async () => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    await application.user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    const file = new File(["no picture"], "logo.png", { type: "image/png" });
    fireEvent.change(form.getByLabelText("Choose file"), { target: { files: [file] } });
    fireEvent.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByText(/not an image/)).toBeVisible();
    await form.findByRole("button", { name: "Save" });
    expect(callsOf(application.portal, update)).toEqual([]);

    await application.user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(statusText).toBe("“MySQL!” was saved");
  });

  test("says no more of a file that was no logo once there is another one, or none", async () => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    const file = new File(["no picture"], "logo.png", { type: "image/png" });
    fireEvent.change(await form.findByLabelText("Choose file"), { target: { files: [file] } });
    expect(await form.findByText(/not an image/)).toBeVisible();
    await application.user.click(form.getByRole("button", { name: "Remove" }));
    expect(form.queryByText(/not an image/)).toBeNull();

    const { logo } = rowOf(application, "MySQL");
    fireEvent.change(form.getByRole("textbox", { name: "Logo" }), { target: { value: logo } });
    expect(form.queryByText(/not an image/)).toBeNull();
  });

  test("takes a drawing without a byte for no image", async () => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    const file = new File([], "logo.svg", { type: "image/svg+xml" });
    fireEvent.change(await form.findByLabelText("Choose file"), { target: { files: [file] } });

    expect(await form.findByText(/not an image/)).toBeVisible();
  });

  test("tells when somebody else changed it, and lets the person choose", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await choose(application, "MySQL", "Edit");
    await user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    rowOf(application, "MySQL").description = "Theirs";
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("Somebody changed this connector");
    expect(callsOf(application.portal, update)).toEqual([]);

    await user.click(form.getByRole("button", { name: "Save my version anyway" }));
    await expect.poll(statusText).toBe("“MySQL!” was saved");
  });

  test("takes over what somebody else changed", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await choose(application, "MySQL", "Edit");
    await user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    rowOf(application, "MySQL").description = "Theirs";
    await user.click(form.getByRole("button", { name: "Save" }));
    await user.click(await form.findByRole("button", { name: "Use the other version" }));

    expect(box(form, "Title")).toHaveValue("MySQL");
    expect(box(form, "Description")).toHaveValue("Theirs");
  });

  test("tells when it was deleted meanwhile, and can register it anew", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await choose(application, "PostgreSQL", "Edit");
    await user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    const { store } = application.portal;
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("Somebody deleted this connector");
    await user.click(form.getByRole("button", { name: "Register it as a new one" }));

    await expect.poll(statusText).toMatch(/“PostgreSQL!” is registered/);
  });

  test.each([
    ["answer", "“MySQL!” was saved"],
    ["request", "It is not clear whether it was saved"],
  ] as const)("whose %s is lost is found out", async (lose, words) => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    await application.user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    application.portal.inject({ method: update, fault: { lose } });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(() => document.body).toHaveTextContent(words);
    expect(callsOf(application.portal, update)).toHaveLength(1);
  });
});

test("a change that is carried out later is told by itself, and closes the form", async () => {
  const application = openApplication();
  const form = await choose(application, "MySQL", "Edit");
  await application.user.type(await form.findByRole("textbox", { name: "Title" }), "!");
  application.portal.inject({ method: update, fault: { hang: "later" } });
  await application.user.click(form.getByRole("button", { name: "Save" }));
  expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
  // Somebody else's change of another field is no reason to doubt.
  rowOf(application, "MySQL").description = "Theirs";
  application.portal.carryOut();
  fireEvent.focus(window);

  await expect.poll(statusText).toBe("“MySQL!” was saved");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test.each(["a connector", "a connector without a logo"])(
  "what is typed while %s is being saved is not taken for somebody else's if that cannot be read",
  async (which) => {
    const application = openApplication();
    const { portal, user } = application;
    if (which.endsWith("logo")) rowOf(application, "MySQL").logo = "";
    const form = await choose(application, "MySQL", "Edit");
    await user.type(await form.findByRole("textbox", { name: "Title" }), "!");
    const { release } = holdAnswer(portal, update);
    await user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(() => callsOf(portal, update)).toHaveLength(1);
    await user.type(box(form, "Title"), "?");
    const fault = { lose: "request" } as const;
    // The panel reads it too.
    portal.inject({ method: "biconnector.connector.get", times: 6, fault });
    release();
    expect(await screen.findByText("“MySQL!” was saved")).toBeVisible();

    await user.click(await form.findByRole("button", { name: "Save" }));
    await expect.poll(statusText).toBe("“MySQL!?” was saved");
  },
);

test.each([
  ["unclear", { error: "ACCESS_DENIED" }, "It is not clear whether it was saved"],
  [
    "not somebody else's",
    { error: "VALIDATION_INVALID_FIELD_TYPE", error_description: 'Field "title" is of no use.' },
    /^Bitrix24 does not accept this value/,
  ],
])(
  "a change that may yet be made is still %s when the next one is refused",
  async (_, error, words) => {
    const application = openApplication();
    const { portal, user } = application;
    const form = await choose(application, "MySQL", "Edit");
    const title = await form.findByRole("textbox", { name: "Title" });
    const save = () => user.click(form.getByRole("button", { name: "Save" }));
    await user.type(title, "!");
    portal.inject({ method: update, fault: { hang: "later" } });
    await save();
    await form.findByRole("alert");

    await user.type(title, "?");
    const body = { result: { error }, time: {} };
    portal.inject({ method: update, fault: { answer: { status: 200, body } } });
    await save();
    expect(await form.findByText(words)).toBeVisible();
    portal.carryOut();
    await save();
    await expect.poll(statusText).toBe("“MySQL!?” was saved");
  },
);

test("a change that was given up is not asked about any more once another one is saved", async () => {
  const application = openApplication();
  const { portal, user } = application;
  const given = await choose(application, "MySQL", "Edit");
  await user.type(await given.findByRole("textbox", { name: "Title" }), "!");
  portal.inject({ method: update, fault: { lose: "request" } });
  await user.click(given.getByRole("button", { name: "Save" }));
  await given.findByRole("alert");
  await user.click(given.getByRole("button", { name: "Cancel" }));
  await user.click(await screen.findByRole("button", { name: "Discard changes" }));
  const form = await choose(application, "MySQL", "Edit");
  await user.type(await form.findByRole("textbox", { name: "Title" }), "?");
  await user.click(form.getByRole("button", { name: "Save" }));
  await expect.poll(statusText).toBe("“MySQL?” was saved");

  const looks = callsOf(portal, "biconnector.connector.get").length;
  const lists = callsOf(portal, "biconnector.connector.list").length;
  fireEvent.focus(window);
  await user.click(screen.getByRole("button", { name: "Refresh" }));
  await expect
    .poll(() => callsOf(portal, "biconnector.connector.list").length)
    .toBeGreaterThan(lists);
  expect(callsOf(portal, "biconnector.connector.get")).toHaveLength(looks);
});

test("a connector that is gone is not called saved, even when nothing was changed", async () => {
  const application = openApplication();
  const form = await choose(application, "PostgreSQL", "Edit");
  await form.findByRole("textbox", { name: "Title" });
  const { store } = application.portal;
  store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
  await application.user.click(form.getByRole("button", { name: "Save" }));
  expect(await form.findByRole("alert")).toHaveTextContent("Somebody deleted this connector");
});
