import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ConnectorRow } from "../../portal/store.ts";
import { type Application, openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const add = "biconnector.connector.add";
const update = "biconnector.connector.update";

/** Chooses something from a row's menu. */
async function choose({ user }: Application, title: string, item: string) {
  await user.click(await screen.findByRole("button", { name: `Actions for ${title}` }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return within(await screen.findByRole("dialog"));
}

/** Opens an empty form, once the list is there or known to be empty. */
async function register({ user }: Application) {
  await waitFor(() => expect(screen.queryByText("Loading connectors…")).toBeNull());
  await user.click(await screen.findByRole("button", { name: "Register connector" }));
  return within(await screen.findByRole("dialog", { name: "Register connector" }));
}

type Form = Awaited<ReturnType<typeof register>>;

const box = (form: Form, name: string) => form.getByRole("textbox", { name });

/** Fills in everything that a connector needs. */
async function fill({ user }: Application, form: Form, title: string) {
  await user.type(await form.findByRole("textbox", { name: "Title" }), title);
  await user.type(box(form, "Logo"), "https://service.example/logo.svg");
  await user.type(box(form, "Base address"), "https://service.example/bi/");
  await user.click(form.getByRole("button", { name: "Fill from base address" }));
}

function rowOf({ portal }: Application, title: string): ConnectorRow {
  const row = portal.store.connectors.find((each) => each.title === title);
  if (!row) throw new Error(`No connector ${title}`);
  return row;
}

const titlesLike = ({ portal }: Application, start: string) =>
  portal.store.connectors.map(({ title }) => title).filter((title) => title.startsWith(start));

const statusText = () => screen.getByRole("status", { hidden: true }).textContent;

describe("registering a connector", () => {
  test.each(["typical", "old", "empty"] as const)(
    "sends everything that was typed (%s portal)",
    async (scenario) => {
      const application = openApplication(scenario);
      const { user } = application;
      const form = await register(application);
      await fill(application, form, "Ünïcode 🚀 & <b>");
      await user.type(box(form, "Description"), "Two\nlines");
      for (const [name, code] of [
        ["Server", "host"],
        ["Port", "port"],
      ]) {
        await user.click(form.getByRole("button", { name: "Add credential" }));
        const last = form.getAllByRole("textbox", { name: "Name" }).at(-1);
        if (last) await user.type(last, name ?? "");
        const lastCode = form.getAllByRole("textbox", { name: "Code" }).at(-1);
        if (lastCode) await user.type(lastCode, code ?? "");
      }
      const types = form.getAllByRole("combobox", { name: "Type" });
      if (types[1]) await user.selectOptions(types[1], "INT");
      await user.click(form.getByRole("button", { name: "Move credential 2 up" }));
      await user.clear(form.getByRole("spinbutton", { name: "Sort" }));
      await user.type(form.getByRole("spinbutton", { name: "Sort" }), "7");
      await user.click(form.getByRole("button", { name: "Save" }));

      await expect.poll(statusText).toMatch(/“Ünïcode 🚀 & <b>” is registered as number \d+/);
      expect(rowOf(application, "Ünïcode 🚀 & <b>")).toMatchObject({
        description: "Two\nlines",
        logo: "https://service.example/logo.svg",
        sort: 7,
        urlCheck: "https://service.example/bi/check",
        urlTableList: "https://service.example/bi/table_list",
        urlTableDescription: "https://service.example/bi/table_description",
        urlData: "https://service.example/bi/data",
        settings: [
          { name: "Port", code: "port", type: "INT" },
          { name: "Server", code: "host", type: "STRING" },
        ],
      });
      expect(await screen.findByRole("rowheader", { name: /Ünïcode/ })).toBeVisible();
      const sent = JSON.stringify(callsOf(application.portal, add));
      expect(sent.includes("sourceCode")).toBe(scenario !== "old");
    },
  );

  test("is checked while typing, in words, and sends nothing faulty", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await register(application);
    await user.type(await form.findByRole("textbox", { name: "Data URL" }), "ftp://x");
    expect(await form.findByText("An address that begins with https:// or http://.")).toBeVisible();
    await user.click(box(form, "Title"));
    await user.paste("x".repeat(513));
    expect(await form.findByText("At most 512 characters.")).toBeVisible();
    await user.click(form.getByRole("button", { name: "Add credential" }));
    await user.click(form.getByRole("button", { name: "Save" }));

    expect((await form.findAllByText("Fill this in.")).length).toBeGreaterThanOrEqual(6);
    expect(box(form, "Title")).toHaveFocus();
    expect(callsOf(application.portal, add)).toEqual([]);
  });

  test("that lacks its logo alone says so, and goes there", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.clear(box(form, "Logo"));

    await user.click(form.getByRole("button", { name: "Save" }));

    const way = await form.findByRole("button", { name: "1 field needs attention" });
    expect(box(form, "Logo")).toHaveFocus();
    await user.clear(box(form, "Title"));
    await user.click(await form.findByRole("button", { name: "2 fields need attention" }));
    expect(box(form, "Title")).toHaveFocus();
    await user.keyboard("Orders");
    await user.type(box(form, "Logo"), "https://service.example/logo.svg");
    await waitFor(() => expect(way).not.toBeInTheDocument());
  });

  test.each([
    ["data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>", /freeze/],
    ["data:image/png;base64,AAAA", /is not an image/],
    ["data:text/html,<b>bold</b>", /is not an image/],
  ])("says at once why %s is no logo, and sends it nowhere", async (logo, reason) => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.clear(box(form, "Logo"));
    await user.click(box(form, "Logo"));
    await user.paste(logo);

    expect(box(form, "Logo")).toHaveAccessibleDescription(reason);
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("button", { name: "1 field needs attention" })).toBeVisible();
    expect(titlesLike(application, "Orders")).toEqual([]);
    await user.click(form.getByRole("button", { name: "Remove" }));
    expect(box(form, "Logo")).not.toHaveAccessibleDescription(reason);
  });

  test("finds no fault with a credential that is new", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    const addCredential = form.getByRole("button", { name: "Add credential" });
    await user.click(addCredential);
    await user.click(form.getByRole("button", { name: "Save" }));
    const [first] = await form.findAllByRole("textbox", { name: "Code" });
    await waitFor(() => expect(first).toBeInvalid());

    await user.click(addCredential);
    await user.type(box(form, "Title"), "Orders");

    const [, fresh] = form.getAllByRole("textbox", { name: "Code" });
    expect(first).toBeInvalid();
    expect(fresh).toBeValid();
    await user.click(form.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fresh).toBeInvalid());
  });

  test("warns of an address in a local network, and takes it all the same", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.clear(box(form, "Check URL"));
    await user.type(box(form, "Check URL"), "http://192.168.0.10/check");

    expect(box(form, "Check URL")).toHaveAccessibleDescription(/local network/);
    expect(box(form, "Data URL")).not.toHaveAccessibleDescription(/local network/);
    await user.click(form.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(titlesLike(application, "Orders")).toHaveLength(1));
  });

  test("tells what the service will be asked, as a command to copy", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.click(form.getByRole("button", { name: "Add credential" }));
    await user.type(form.getByRole("textbox", { name: "Code" }), "login");

    await user.click(form.getByRole("button", { name: "Copy a sample request (Data URL)" }));

    const sample = await navigator.clipboard.readText();
    expect(sample).toContain("curl -i -X POST 'https://service.example/bi/data'");
    expect(sample).toContain("connection[login]=VALUE");
  });

  test("stores addresses and codes without the blanks that pasting brings along", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Pasted");
    for (const name of ["Check URL", "Logo"]) {
      await user.clear(box(form, name));
      await user.click(box(form, name));
      await user.paste("\u00a0\u200bhttps://service.example/pasted\ufeff ");
    }
    await user.click(form.getByRole("button", { name: "Add credential" }));
    await user.type(form.getByRole("textbox", { name: "Name" }), "Host");
    await user.click(form.getByRole("textbox", { name: "Code" }));
    await user.paste("\u200b host\u00a0");
    await user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(/“Pasted” is registered/);
    expect(rowOf(application, "Pasted")).toMatchObject({
      logo: "https://service.example/pasted",
      urlCheck: "https://service.example/pasted",
      settings: [{ code: "host" }],
    });
  });

  test.each([
    ["Data URL", "https://service.example/a\u200bb", /a space or an invisible character/],
    ["Logo", "http://service.example/logo.png", /begins with https:/],
    ["Logo", `data:image/png;base64,${"A".repeat(65_514)}`, /At most 65,535 bytes/],
    ["Description", "я".repeat(32_768), /At most 65,535 bytes/],
    ["Title", "half \ud83d", /half a character/],
  ])(
    "says what is wrong with a text that cannot be stored (%s, %#)",
    async (name, value, words) => {
      const application = openApplication();
      const form = await register(application);
      await form.findByRole("textbox", { name });
      fireEvent.change(box(form, name), { target: { value } });

      expect(await form.findByText(words)).toBeVisible();
    },
  );

  test("tells of codes that differ in capitals only", async () => {
    const application = openApplication();
    const form = await register(application);
    for (const code of ["host", "Host"]) {
      await application.user.click(await form.findByRole("button", { name: "Add credential" }));
      const last = form.getAllByRole("textbox", { name: "Code" }).at(-1);
      if (last) await application.user.type(last, code);
    }

    expect(await form.findByText(/differs only in capitals or spaces/)).toBeVisible();
  });

  test.each([
    [{ lose: "answer" }, /is registered as number/],
    [{ hang: "answer" }, /is registered as number/],
  ] as const)("whose answer is lost is looked for, never sent again (%j)", async (fault, words) => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Lost and found");
    application.portal.inject({ method: add, fault });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(words);
    expect(callsOf(application.portal, add)).toHaveLength(1);
  });

  test("that may never have arrived is looked for before it is sent again, for a minute", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Second try");
    application.portal.inject({ method: add, fault: { lose: "request" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(box(form, "Title")).toHaveValue("Second try");
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(callsOf(application.portal, add)).toHaveLength(1);

    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 61_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await application.user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(statusText).toMatch(/“Second try” is registered/);
    expect(titlesLike(application, "Second try")).toHaveLength(1);
  });

  test.each([
    [
      "Save is pressed again",
      ({ user }: Application, form: Form) => user.click(form.getByRole("button", { name: "Save" })),
    ],
    ["the frame gets the focus", async () => void fireEvent.focus(window)],
  ])("that is carried out later is found when %s, and is no second one", async (_, act) => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Late");
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(form.getByText(/looks first and makes no second connector/)).toBeVisible();
    application.portal.carryOut();
    await act(application, form);

    await expect.poll(statusText).toMatch(/“Late” is registered/);
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(callsOf(application.portal, add)).toHaveLength(1);
    expect(await screen.findByRole("rowheader", { name: /Late/ })).toBeVisible();
  });

  test("that is carried out later is changed by what was typed since", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Late");
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    await form.findByRole("alert");
    await application.user.type(box(form, "Title"), "r");
    application.portal.carryOut();
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toContain("“Later” was saved");
    expect(titlesLike(application, "Late")).toEqual(["Later"]);
  });

  test("that the portal stores otherwise than it was sent is unclear, and not sent again", async () => {
    const application = openApplication("typical", ({ switches }) => {
      switches.trimTexts = true;
    });
    const form = await register(application);
    await fill(application, form, "Trimmed");
    await application.user.type(box(form, "Description"), "Two words ");
    application.portal.inject({ method: add, fault: { lose: "answer" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");

    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 61_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(callsOf(application.portal, add)).toHaveLength(1);
  });

  test("that the browser repeated by itself leaves one, and says so", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Once");
    application.portal.inject({ method: add, fault: { cut: true } });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(/“Once” is registered.*registered twice.*was deleted/);
    expect(callsOf(application.portal, add)).toHaveLength(2);
    expect(titlesLike(application, "Once")).toEqual(["Once"]);
  });

  test("names the twin that it could not delete", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Twice");
    application.portal.inject({ method: add, fault: { cut: true } });
    application.portal.inject({
      method: "biconnector.connector.delete",
      fault: { answer: { status: 403, body: { error: "INVALID_CREDENTIALS" } } },
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect
      .poll(statusText)
      .toMatch(/“Twice” is registered.*number \d+, could not be deleted/);
    expect(titlesLike(application, "Twice")).toHaveLength(2);
  });

  test("says when it cannot be found out what happened", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Schrödinger");
    application.portal.inject({
      method: add,
      fault: { lose: "answer" },
      before: ({ inject }) =>
        inject({ method: "biconnector.connector.list", times: 3, fault: { lose: "request" } }),
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(form.getByText(/looks first and makes no second connector/)).toBeVisible();
  });

  test.each([
    ["BX_INVALID_VALUE", 'The value of the "URL_CHECK" field is too long.', "Check URL"],
    ["VALIDATION_INVALID_FIELD_TYPE", 'Field "title" must be of type string.', "Title"],
  ])("shows a refusal (%s) at the field that it is about", async (code, description, name) => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Refused");
    const result = { error: { error: code, error_description: description } };
    application.portal.inject({
      method: add,
      fault: { answer: { status: 200, body: { result, time: {} } } },
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(() => box(form, name)).toHaveAccessibleDescription(/does not accept this/);
    expect(box(form, name)).toBeInvalid();
  });

  test("shows what the portal has against the credentials there", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Refused");
    const error = { error: "VALIDATION_SETTINGS_INVALID_TYPE", error_description: "" };
    application.portal.inject({
      method: add,
      fault: { answer: { status: 200, body: { result: { error }, time: {} } } },
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    const group = within(form.getByRole("group", { name: "Credentials" }));
    expect(await group.findByText(/does not accept the credentials/)).toBeVisible();
  });

  test("asks before what was typed is thrown away", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await register(application);
    await user.type(await form.findByRole("textbox", { name: "Title" }), "Precious");
    await user.keyboard("{Escape}");
    const question = within(await screen.findByRole("alertdialog"));
    expect(question.getByRole("button", { name: "Keep editing" })).toHaveFocus();
    await user.click(question.getByRole("button", { name: "Keep editing" }));
    expect(box(form, "Title")).toHaveValue("Precious");

    await user.click(form.getByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Discard changes" }));
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  });
});

describe("editing a connector", () => {
  test("sends only what was changed", async () => {
    const application = openApplication();
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
  });

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

  test("warns that connections will not find their values under a changed code", async () => {
    const application = openApplication();
    const form = await choose(application, "MySQL", "Edit");
    const [code] = await form.findAllByRole("textbox", { name: "Code" });
    if (code) await application.user.type(code, "name");

    expect(await form.findByText(/3 connections store values under host/)).toBeVisible();
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

test("a connector that is gone is not called saved, even when nothing was changed", async () => {
  const application = openApplication();
  const form = await choose(application, "PostgreSQL", "Edit");
  await form.findByRole("textbox", { name: "Title" });
  const { store } = application.portal;
  store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
  await application.user.click(form.getByRole("button", { name: "Save" }));
  expect(await form.findByRole("alert")).toHaveTextContent("Somebody deleted this connector");
});

describe("copying a connector", () => {
  test("begins with all its fields, and a title that says so", async () => {
    const application = openApplication();
    const form = await choose(application, "ClickHouse", "Duplicate");
    expect(await form.findByRole("textbox", { name: "Title" })).toHaveValue("ClickHouse (copy)");
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(/“ClickHouse \(copy\)” is registered/);
    const { id: _, title: __, dateCreate: ___, ...copy } = rowOf(application, "ClickHouse (copy)");
    expect(rowOf(application, "ClickHouse")).toMatchObject(copy);
  });
});

describe("the details of a connector", () => {
  test("show every field, also those that nobody knows yet", async () => {
    const application = openApplication();
    const row = rowOf(application, "ClickHouse");
    application.portal.inject({
      method: "biconnector.connector.get",
      fault: {
        answer: {
          status: 200,
          body: { result: { item: { ...row, futureField: { a: 1 } } }, time: {} },
        },
      },
    });
    const panel = await choose(application, "ClickHouse", "Details");

    expect(await panel.findByText(row.urlTableDescription)).toBeVisible();
    expect(panel.getByText("futureField")).toBeVisible();
    expect(panel.getByText('{"a":1}')).toBeVisible();
    await application.user.click(panel.getByRole("button", { name: "Copy Data URL" }));
    await expect.poll(() => navigator.clipboard.readText()).toBe(row.urlData);
  });
});
