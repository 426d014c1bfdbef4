import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Portal } from "../../../portal/portal.ts";
import type { Parameters } from "../../../portal/rest/parameters.ts";
import { type Application, openApplication, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { results, select } from "../acts";

const update = "biconnector.connector.update";
const old = "https://connect.example.com";

/** Whether a batch changes something. */
const changes = ({ cmd }: Parameters): boolean => JSON.stringify(cmd).includes(".update?");

/** Selects connectors by title, and asks for their addresses to be changed. */
async function ask(application: Application, ...titles: string[]) {
  await select(application, titles);
  await application.user.click(await screen.findByRole("button", { name: "Change address" }));
  const dialog = within(await screen.findByRole("alertdialog", { name: "Change address" }));
  await dialog.findByRole("textbox", { name: "New address" });
  return dialog;
}

/** Says where the services are now, and starts. */
async function move({ user }: Application, from: string, to: string, count: number) {
  const field = (name: string) => screen.getByRole("textbox", { name });
  await user.clear(field("Old address"));
  await user.type(field("Old address"), from);
  await user.type(field("New address"), to);
  const name = count === 1 ? "Change 1 connector" : `Change ${count} connectors`;
  await user.click(await screen.findByRole("button", { name }));
}

const press = async ({ user }: Application, name: string) =>
  user.click(await screen.findByRole("button", { name }));

const rowOf = ({ store }: Portal, title: string) => {
  const row = store.connectors.find((each) => each.title === title);
  if (!row) throw new Error(`No connector ${title}`);
  return row;
};

const three = ["MySQL", "PostgreSQL", "ClickHouse"] as const;

describe("changing the address of the selected connectors", () => {
  test("proposes what their addresses begin with, and asks for the new beginning", async () => {
    const application = openApplication("typical", (portal) => {
      Object.assign(rowOf(portal, "ClickHouse"), { urlCheck: "https://logs.example/bi/check" });
    });
    const dialog = await ask(application, ...three);

    expect(dialog.getByRole("textbox", { name: "Old address" })).toHaveValue(old);
    expect(dialog.getByRole("textbox", { name: "New address" })).toHaveFocus();
    await press(application, "https://logs.example/bi");
    expect(dialog.getByRole("textbox", { name: "Old address" })).toHaveValue(
      "https://logs.example/bi",
    );
    expect(dialog.getByRole("button", { name: "https://logs.example/bi" })).toBePressed();
    expect(dialog.getByRole("status")).toHaveTextContent("Nothing would change so far.");
    expect(dialog.getByRole("button", { name: "Change address" })).toHaveAccessibleDescription(
      "Nothing would change so far.",
    );
  });

  test("shows each address before and after, and those that stay, and then sends what was shown", async () => {
    const long = `?key=${"a".repeat(700)}`;
    const application = openApplication("typical", (portal) => {
      Object.assign(rowOf(portal, "MySQL"), {
        urlCheck: `https://elsewhere.example/check${long}`,
        urlData: `${old}/mysql/data${long}`,
      });
    });
    const { user, portal } = application;
    const dialog = await ask(application, "MySQL", "PostgreSQL");
    await user.clear(dialog.getByRole("textbox", { name: "Old address" }));
    await user.type(dialog.getByRole("textbox", { name: "Old address" }), `${old}/mysql/`);
    await user.type(dialog.getByRole("textbox", { name: "New address" }), "https://new.example/");

    expect(await dialog.findByText("1 connector would get new addresses:")).toBeVisible();
    const preview = within(dialog.getByRole("list", { name: "What would change" }));
    expect(preview.getByText(`Stays: https://elsewhere.example/check${long}`)).toBeVisible();
    expect(preview.getByText(`https://new.example/data${long}`)).toBeVisible();
    expect(preview.getByText(`Now: ${old}/mysql/data${long}`)).toBeVisible();
    const notice = dialog.getByText(/has no address with this beginning/).parentElement;
    expect(within(notice as HTMLElement).getByText("PostgreSQL")).toBeVisible();
    await press(application, "Change 1 connector");

    const heading = await screen.findByRole("heading", {
      name: "1 of 1 connectors have the new addresses.",
    });
    expect(heading).toHaveFocus();
    expect(await results()).toEqual(["MySQL: Changed"]);
    expect(callsOf(portal, update)).toMatchObject([
      {
        id: 1,
        fields: {
          urlTableList: "https://new.example/table_list",
          urlTableDescription: "https://new.example/table_description",
          urlData: `https://new.example/data${long}`,
        },
      },
    ]);
    expect(Object.keys(callsOf(portal, update)[0]?.fields as object)).toHaveLength(3);
  });

  test("refuses what can be no beginning, and leaves out what would be no address", async () => {
    const application = openApplication("typical", (portal) => {
      Object.assign(rowOf(portal, "MySQL"), { urlData: `${old}/${"a".repeat(2000)}` });
    });
    const { user } = application;
    const dialog = await ask(application, "MySQL", "PostgreSQL");
    const field = dialog.getByRole("textbox", { name: "New address" });
    await user.type(field, "https://new.example/?a=1");
    await user.tab();
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/Leave out everything from \? or # on\.$/);

    await user.clear(field);
    await user.type(field, `https://new.example/${"b".repeat(40)}`);
    expect(field).toBeValid();
    expect(
      await dialog.findByText(/1 connector would get an address that cannot be/),
    ).toBeVisible();
    expect(dialog.getByText("Data URL: At most 2,048 characters.")).toBeVisible();
    expect(dialog.getByRole("button", { name: "Change 1 connector" })).toBeVisible();

    await user.clear(field);
    await user.type(field, "http://localhost/bi");
    expect(field).toHaveAccessibleDescription(/local network/);
  });

  test("names those that are gone and those that cannot be read", async () => {
    const application = openApplication();
    const { portal } = application;
    await waitForUsage();
    Object.assign(rowOf(portal, "PostgreSQL"), { urlCheck: null });
    portal.store.connectors = portal.store.connectors.filter(({ title }) => title !== "MySQL");
    const dialog = await ask(application, ...three);

    expect(dialog.getByText("1 connector no longer exists:")).toBeVisible();
    expect(dialog.getByText(/addresses of 1 connector could not be read/)).toBeVisible();
  });

  test("can be read again after a failure", async () => {
    const application = openApplication();
    await waitForUsage();
    application.portal.inject({
      method: "biconnector.connector.list",
      times: 3,
      fault: { lose: "request" },
    });
    const { user } = application;
    await user.click(screen.getByRole("checkbox", { name: "Select MySQL" }));
    await user.click(await screen.findByRole("button", { name: "Change address" }));
    expect(await screen.findByText("The connectors could not be read")).toBeVisible();
    await press(application, "Try again");
    expect(await screen.findByRole("textbox", { name: "New address" })).toBeVisible();
  });

  test("tells what somebody else did meanwhile, and touches nothing of it", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, ...three);
    rowOf(portal, "MySQL").urlData = "https://theirs.example/data";
    const gone = rowOf(portal, "PostgreSQL");
    portal.store.connectors = portal.store.connectors.filter((row) => row !== gone);
    await move(application, old, "https://new.example", 3);

    expect(await screen.findByRole("heading", { name: /^1 of 3 / })).toBeVisible();
    expect(await results()).toEqual([
      "MySQL: Not changed: somebody changed its addresses in the meantime",
      "PostgreSQL: Not changed: the connector was deleted in the meantime",
      "ClickHouse: Changed",
    ]);
    expect(rowOf(portal, "MySQL")).toMatchObject({
      urlCheck: `${old}/mysql/check`,
      urlData: "https://theirs.example/data",
    });
    expect(callsOf(portal, update)).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Try these again" })).toBeNull();
    await press(application, "Close");
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
    expect(screen.getByRole("button", { name: "Change address" })).toHaveFocus();
  });

  test("says why one was refused, and tries it again on demand", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, "MySQL", "PostgreSQL");
    portal.inject({
      method: update,
      fault: { answer: { status: 200, body: { result: { error: { error: "ACCESS_DENIED" } } } } },
    });
    await move(application, old, "https://new.example", 2);

    expect((await results())[0]).toMatch(
      /^MySQL: Not changed\. You need two permissions.*ACCESS_DENIED$/,
    );
    await press(application, "Try these again");
    expect(await screen.findByRole("heading", { name: /^2 of 2 / })).toHaveFocus();
    expect(await results()).toEqual(["MySQL: Changed", "PostgreSQL: Changed"]);
    expect(rowOf(portal, "MySQL").urlCheck).toBe("https://new.example/mysql/check");
  });

  test("is looked up after a lost answer; what stays open is told once it is known", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, "MySQL", "PostgreSQL");
    portal.inject({ method: "batch", only: changes, fault: { hang: "later" } });
    await move(application, old, "https://new.example", 2);

    expect((await results())[0]).toMatch(/^MySQL: It is not clear whether it was changed\./);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    portal.carryOut();
    window.dispatchEvent(new Event("focus"));
    await waitFor(async () =>
      expect(await results()).toEqual(["MySQL: Changed", "PostgreSQL: Changed"]),
    );
    expect(screen.getByRole("heading", { name: /^2 of 2 / })).toBeVisible();
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    expect(callsOf(portal, "batch").filter(changes)).toHaveLength(1);
  });

  test("tells in a toast what becomes known when the dialog is gone", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, "MySQL");
    portal.inject({ method: update, fault: { hang: "later" } });
    await move(application, old, "https://new.example", 1);
    expect((await results())[0]).toMatch(/^MySQL: It is not clear/);
    await press(application, "Close");
    portal.carryOut();
    window.dispatchEvent(new Event("focus"));
    expect(await screen.findByText("“MySQL” was saved")).toBeVisible();
  });

  test("does not count as done by others what an unclear try of ours did", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, "MySQL");
    portal.inject({ method: update, fault: { hang: "later" } });
    await move(application, old, "https://new.example", 1);
    await results();
    portal.carryOut();
    await press(application, "Try these again");

    await waitFor(async () => expect(await results()).toEqual(["MySQL: Changed"]));
    expect(callsOf(portal, update)).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Undo" })).toBeVisible();
  });
});

describe("undoing a change of addresses", () => {
  test("puts back what was changed, where it is still as it was left", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, ...three);
    await move(application, old, "https://new.example", 3);
    await screen.findByRole("heading", { name: /^3 of 3 / });
    rowOf(portal, "PostgreSQL").urlCheck = "https://theirs.example/check";
    rowOf(portal, "MySQL").title = "MySQL renamed";
    const before = callsOf(portal, update).length;
    await press(application, "Undo");

    const heading = await screen.findByRole("heading", {
      name: "2 of 3 connectors have their previous addresses again.",
    });
    expect(heading).toHaveFocus();
    expect(await results()).toEqual([
      "PostgreSQL: Not changed: somebody changed its addresses in the meantime",
      "ClickHouse: Has its previous addresses again",
      "MySQL: Has its previous addresses again",
    ]);
    expect(rowOf(portal, "PostgreSQL")).toMatchObject({
      urlCheck: "https://theirs.example/check",
      urlData: "https://new.example/postgresql/data",
    });
    expect(rowOf(portal, "MySQL renamed").urlData).toBe(`${old}/mysql/data`);
    expect(callsOf(portal, update)).toHaveLength(before + 2);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("is told as what it is when it becomes known once the dialog is gone", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, "MySQL", "PostgreSQL");
    await move(application, old, "https://new.example", 2);
    await screen.findByRole("heading", { name: /^2 of 2 / });
    portal.inject({ method: "batch", only: changes, fault: { hang: "later" } });
    await press(application, "Undo");
    await screen.findAllByText(/It is not clear/);
    await press(application, "Close");
    portal.carryOut();
    window.dispatchEvent(new Event("focus"));

    expect(
      await screen.findByText("2 of 2 connectors have their previous addresses again."),
    ).toBeVisible();
  });

  test("is offered for what was changed only, and can be tried again", async () => {
    const application = openApplication();
    const { portal } = application;
    await ask(application, "MySQL", "PostgreSQL");
    const denied = {
      answer: { status: 200, body: { result: { error: { error: "ACCESS_DENIED" } } } },
    };
    portal.inject({ method: update, fault: denied });
    await move(application, old, "https://new.example", 2);
    await results();
    portal.inject({ method: update, fault: denied });
    await press(application, "Undo");

    expect(await screen.findByRole("heading", { name: /^0 of 1 .* previous/ })).toBeVisible();
    expect(rowOf(portal, "PostgreSQL").urlData).toBe("https://new.example/postgresql/data");
    await press(application, "Try these again");
    expect(await screen.findByRole("heading", { name: /^1 of 1 .* previous/ })).toBeVisible();
    expect(rowOf(portal, "PostgreSQL").urlData).toBe(`${old}/postgresql/data`);
    expect(rowOf(portal, "MySQL").urlData).toBe(`${old}/mysql/data`);
  });
});
