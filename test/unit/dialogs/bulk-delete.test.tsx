import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Portal } from "../../portal/portal.ts";
import { type Application, openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const remove = "biconnector.connector.delete";

/** Selects connectors by title, and asks for them to be deleted. */
async function ask({ user }: Application, ...titles: string[]) {
  await screen.findAllByRole("cell", { name: "No connections visible" });
  for (const title of titles) {
    await user.click(screen.getByRole("checkbox", { name: `Select ${title}` }));
  }
  await user.click(screen.getByRole("button", { name: "Delete selected" }));
  return within(await screen.findByRole("alertdialog"));
}

/** Opens the clean-up of a connector that is in use. */
async function askToCleanUp({ user }: Application, title: string) {
  await screen.findAllByRole("cell", { name: "No connections visible" });
  await user.click(screen.getByRole("button", { name: `Delete ${title}` }));
  await user.click(await screen.findByRole("button", { name: "Clean up and delete" }));
  return within(
    await screen.findByRole("alertdialog", { name: `Clean up and delete “${title}”?` }),
  );
}

/** Types what is asked for, and starts the clean-up. */
async function confirm({ user }: Application, typed: string) {
  await user.type(await screen.findByRole("textbox", { name: /^Type / }), typed);
  await user.click(screen.getByRole("button", { name: "Clean up and delete" }));
}

/** The lines of the result, as "title: outcome". */
async function results(): Promise<string[]> {
  const list = within(await screen.findByRole("list", { name: "Results" }));
  return list.getAllByRole("listitem").map((item) => {
    const [title, outcome] = item.querySelectorAll("p");
    return `${title?.querySelector("bdi")?.textContent}: ${outcome?.textContent}`;
  });
}

/** The buttons that ask to be pressed first. */
function primaryButtons() {
  const buttons = within(screen.getByRole("alertdialog")).getAllByRole("button");
  return buttons
    .filter(({ className }) => /primary/.test(className))
    .map(({ textContent }) => textContent);
}

/** Lets the batch pass that reads copies of what is about to be deleted. */
function passCopies(portal: Portal) {
  portal.inject({ method: "batch", fault: { delay: 0 } });
}

const titlesOf = ({ store }: Portal) => store.connectors.map(({ title }) => title);

describe("deleting the selected connectors", () => {
  test("names them, deletes them with one request, and says what went", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    expect(await screen.findByRole("alertdialog", { name: "Delete 2 connectors?" })).toBeVisible();
    expect(await dialog.findByText("no. 8")).toBeVisible();
    expect(dialog.getByText("Online shop orders")).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));

    expect(await screen.findByRole("heading", { name: "Everything is gone." })).toHaveFocus();
    expect(await results()).toEqual(["Online shop orders: Deleted", "PostgreSQL: Deleted"]);
    expect(titlesOf(application.portal)).not.toContain("PostgreSQL");
    const batches = callsOf(application.portal, "batch").filter(({ cmd }) =>
      JSON.stringify(cmd).includes(remove),
    );
    expect(batches).toHaveLength(1);
    await application.user.click(dialog.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
    expect(screen.queryByRole("region", { name: "Selection" })).toBeNull();
  });

  test("names ten of many, and how many more", async () => {
    const application = openApplication("page", ({ store }) => {
      store.sources = [];
    });
    await screen.findAllByRole("cell", { name: "No connections visible" });
    await application.user.click(screen.getByRole("checkbox", { name: "Select all loaded" }));
    await application.user.click(screen.getByRole("button", { name: "Delete selected" }));
    const dialog = within(
      await screen.findByRole("alertdialog", { name: "Delete 50 connectors?" }),
    );

    expect(await dialog.findByText("and 40 more")).toBeVisible();
    expect(dialog.getAllByRole("listitem")).toHaveLength(11);
  });

  test("leaves out those in use, and says so before and after", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    expect(await dialog.findByText("1 is in use and is left out:")).toBeVisible();
    expect(screen.getByRole("alertdialog", { name: "Delete 1 connector?" })).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete 1 connector" }));

    const heading = await screen.findByRole("heading", { name: "1 of 2 connectors are deleted." });
    expect(heading).toHaveFocus();
    expect(heading).toHaveAccessibleDescription("Still in use: MySQL");
    expect(await results()).toEqual(["MySQL: Not deleted: connections still use it"]);
    expect(primaryButtons()).toEqual(["Clean up the blocked one"]);
    await application.user.click(dialog.getByRole("button", { name: "All 2" }));
    expect(await results()).toEqual([
      "PostgreSQL: Deleted",
      "MySQL: Not deleted: connections still use it",
    ]);
    expect(titlesOf(application.portal)).toContain("MySQL");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
    await application.user.click(dialog.getByRole("button", { name: "Blocked 1" }));
    expect(await results()).toEqual(["MySQL: Not deleted: connections still use it"]);
    await application.user.click(dialog.getByRole("button", { name: "Connections of MySQL" }));
    expect(await screen.findByRole("dialog", { name: "Connections of “MySQL”" })).toBeVisible();
  });

  test("cleans those in use up as well when the person says so and types their number", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    await application.user.click(await dialog.findByRole("checkbox", { name: /Clean up/ }));
    expect(
      await screen.findByRole("alertdialog", { name: "Clean up and delete 2 connectors?" }),
    ).toBeVisible();
    expect(dialog.getByText("3 tables")).toBeVisible();
    expect(dialog.queryByText("sales_refunds")).toBeNull();
    await application.user.click(dialog.getByText(/3 connections · 3 tables/));
    expect(await dialog.findByText("sales_refunds")).toBeVisible();
    await confirm(application, "2");

    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(titlesOf(application.portal)).not.toContain("MySQL");
    expect(application.portal.store.sources.map(({ title }) => title)).not.toContain(
      "Sales MySQL (replica)",
    );
  });

  test("still offers those that could not be checked: the portal decides", async () => {
    const application = openApplication();
    await screen.findAllByRole("cell", { name: "No connections visible" });
    application.portal.inject({
      method: "biconnector.source.list",
      times: 3,
      fault: { lose: "request" },
    });
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    expect(
      await dialog.findByText(/could not be checked whether connections use 2 connectors/),
    ).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));

    await application.user.click(await screen.findByRole("button", { name: "All 2" }));
    expect(await results()).toEqual([
      "MySQL: Not deleted: connections still use it",
      "PostgreSQL: Deleted",
    ]);
  });

  test("finds out what went when the answer to the batch is lost, and tries only the rest again", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    await dialog.findByRole("button", { name: "Delete 2 connectors" });
    passCopies(application.portal);
    application.portal.inject({ method: "batch", fault: { lose: "answer" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));
    await screen.findByRole("heading", { name: "Everything is gone." });

    expect(callsOf(application.portal, remove)).toHaveLength(2);
  });

  test("shows what is carried out after the answer was lost, and keeps it to be restored", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    await dialog.findByRole("button", { name: "Delete 2 connectors" });
    passCopies(application.portal);
    application.portal.inject({ method: "batch", fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));
    for (const line of await results()) expect(line).toContain("Still there now");

    application.portal.carryOut();
    fireEvent.focus(window);
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(screen.getByRole("button", { name: "Restore connectors" })).toBeVisible();
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/, hidden: true })).toBeNull();
  });

  test("tells what is carried out after its answer was lost and the dialog was closed", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    await dialog.findByRole("button", { name: "Delete 2 connectors" });
    passCopies(application.portal);
    application.portal.inject({ method: "batch", fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));
    await results();
    await application.user.click(dialog.getByRole("button", { name: "Close" }));

    application.portal.carryOut();
    fireEvent.focus(window);
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("Deleted 2");
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
    await application.user.click(screen.getByRole("button", { name: "Restore connectors" }));
    const deleted = within(await screen.findByRole("dialog", { name: "Trash" }));
    expect(deleted.getByRole("button", { name: "Restore PostgreSQL" })).toBeVisible();
  });

  test("offers to try again what is left after a batch that never arrived", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    await dialog.findByRole("button", { name: "Delete 2 connectors" });
    passCopies(application.portal);
    application.portal.inject({ method: "batch", fault: { lose: "request" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));
    for (const line of await results()) expect(line).toContain("Still there now, and may yet go.");
    expect(titlesOf(application.portal)).toContain("PostgreSQL");

    await application.user.click(dialog.getByRole("button", { name: "Try these again" }));
    await application.user.click(
      await dialog.findByRole("button", { name: "Delete 2 connectors" }),
    );
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(titlesOf(application.portal)).not.toContain("PostgreSQL");
  });

  test("tells what somebody else deleted, and what was refused, with words and a code", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    await dialog.findByRole("button", { name: "Delete 2 connectors" });
    const { store } = application.portal;
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    const denied = { error: { error: "ACCESS_DENIED", error_description: "" } };
    application.portal.inject({
      method: remove,
      fault: { answer: { status: 200, body: { result: denied, time: {} } } },
    });
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));

    await application.user.click(await screen.findByRole("button", { name: "All 2" }));
    const [gone, refused] = await results();
    expect(refused).toMatch(
      /^Online shop orders: Not deleted\. .*Analytics hub access.*ACCESS_DENIED/,
    );
    expect(gone).toBe("PostgreSQL: Had already been deleted");
  });

  test("can be copied and saved, with formulas made harmless", async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => String(saved.push(blob)),
        revokeObjectURL: () => {},
      }),
    );
    const application = openApplication("typical", ({ store }) => {
      const row = store.connectors.find(({ title }) => title === "PostgreSQL");
      if (row) row.title = '=HYPERLINK("https://evil.example")';
    });
    const dialog = await ask(application, '=HYPERLINK("https://evil.example")', "MySQL");
    await application.user.click(await dialog.findByRole("button", { name: "Delete 1 connector" }));
    await application.user.click(await screen.findByRole("button", { name: "All 2" }));
    await application.user.click(dialog.getByRole("button", { name: "Copy" }));
    await dialog.findByRole("button", { name: "Copied" });
    await application.user.click(dialog.getByRole("button", { name: "Save as CSV" }));

    const copied = await navigator.clipboard.readText();
    expect(copied.split("\r\n")).toEqual([
      "Kind\tNumber\tTitle\tOutcome\tCode",
      expect.stringMatching(/^Connector\t\d+\t.*'=HYPERLINK.*\tDeleted\t$/),
      expect.stringMatching(/^Connector\t\d+\tMySQL\tNot deleted: connections still use it\t$/),
    ]);
    const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toMatch(/^Kind,Number,Title,Outcome,Code\r\n/);
  });
});

describe("cleaning up and deleting", () => {
  test("counts and names everything that would go, and asks for the title", async () => {
    const application = openApplication();
    const dialog = await askToCleanUp(application, "MySQL");

    for (const count of ["3 tables", "3 connections", "1 connector"]) {
      expect(await dialog.findByText(count)).toBeVisible();
    }
    expect(dialog.getByText("sales_refunds")).toBeVisible();
    expect(dialog.getByText(/1 dataset of BI Builder .* Unused elements/)).toBeVisible();
    expect(dialog.getByRole("link", { name: "Unused elements in Analytics hub" })).toHaveAttribute(
      "href",
      "https://portal.example/bi/unused_elements/",
    );
    expect(dialog.getByText("Dataset 502, built on sales_orders")).toBeVisible();
    expect(dialog.getByText(/does not know which dashboards/)).toBeVisible();
    const button = dialog.getByRole("button", { name: "Clean up and delete" });
    await application.user.type(dialog.getByRole("textbox"), "MySQ");
    expect(button).toHaveAttribute("aria-disabled", "true");
    expect(button).toHaveAccessibleDescription("The button works once this has been typed.");
    await application.user.click(button);
    await application.user.type(dialog.getByRole("textbox"), "L ");
    expect(button).not.toHaveAttribute("aria-disabled");
    expect(callsOf(application.portal, remove)).toEqual([]);
  });

  test("says nothing of datasets where there are none", async () => {
    const application = openApplication();
    const dialog = await askToCleanUp(application, "1C:Enterprise");
    await dialog.findByText("1 table");

    expect(dialog.queryByText(/dataset/)).toBeNull();
  });

  test.each(["typical", "old"] as const)("deletes in order (%s portal)", async (scenario) => {
    const application = openApplication(scenario);
    await askToCleanUp(application, "MySQL");
    await confirm(application, "MySQL");
    await screen.findByRole("heading", { name: "Everything is gone." });

    const { portal } = application;
    const table = scenario === "old" ? "dataset" : "table";
    const order = portal.journal
      .map(({ method }) => method.match(/^biconnector\.(\w+)\.delete$/)?.[1])
      .filter(Boolean);
    expect(order).toEqual([...Array(3).fill(table), ...Array(3).fill("source"), "connector"]);
    expect(titlesOf(portal)).not.toContain("MySQL");
    expect(portal.store.biDatasets.map(({ name }) => name)).toContain("sales_orders");
  });

  test("stops at the first level that could not be cleared, and goes on from there", async () => {
    const application = openApplication();
    await askToCleanUp(application, "MySQL");
    const denied = { error: { error: "ACCESS_DENIED", error_description: "" } };
    application.portal.inject({
      method: "biconnector.table.delete",
      fault: { answer: { status: 200, body: { result: denied, time: {} } } },
    });
    await confirm(application, "MySQL");

    await screen.findByRole("heading", { name: "0 of 1 connectors are deleted." });
    expect(await results()).toHaveLength(5);
    await application.user.click(screen.getByRole("button", { name: "All 7" }));
    const lines = await results();
    expect(lines.filter((line) => line.endsWith(": Deleted"))).toHaveLength(2);
    expect(lines.filter((line) => line.includes("Not tried"))).toHaveLength(4);
    expect(callsOf(application.portal, "biconnector.source.delete")).toEqual([]);
    await application.user.click(screen.getByRole("button", { name: "Try these again" }));
    expect(await screen.findByText("1 table")).toBeVisible();
    await confirm(application, "MySQL");
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(titlesOf(application.portal)).not.toContain("MySQL");
  });

  test("says so when it cannot be found out what would go, and tries again", async () => {
    const application = openApplication();
    await screen.findAllByRole("cell", { name: "No connections visible" });
    const fault = { lose: "request" } as const;
    application.portal.inject({ method: "biconnector.table.list", times: 6, fault });
    const dialog = await askToCleanUp(application, "MySQL");

    expect(await dialog.findByRole("alert")).toHaveTextContent("could not be determined");
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));
    expect(await dialog.findByText("3 tables")).toBeVisible();
  });

  test("offers no clean-up for a connector that hidden connections keep, but what an administrator needs", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Payroll");
    await application.user.click(
      await dialog.findByRole("button", { name: "Delete 2 connectors" }),
    );

    const heading = await screen.findByRole("heading", { name: "1 of 2 connectors are deleted." });
    await expect
      .poll(() => heading)
      .toHaveAccessibleDescription("Kept by connections you cannot see: Payroll");
    expect(await results()).toEqual([
      "Payroll: Not deleted: connections that you cannot see use it",
    ]);
    expect(primaryButtons()).toEqual(["Copy details for an administrator"]);
    expect(dialog.queryByRole("button", { name: /Clean up|Connections of|Try/ })).toBeNull();
    await application.user.click(
      dialog.getByRole("button", { name: "Copy details for an administrator" }),
    );
    expect(await navigator.clipboard.readText()).toMatch(/Connector: Payroll\nNumber: 19/);
    expect(dialog.getByRole("button", { name: "Download a copy" })).toBeVisible();
  });

  test("offers nothing that cannot work where a dataset of BI Builder keeps a table", async () => {
    const application = openApplication("doubtful");
    const dialog = await askToCleanUp(application, "MySQL");
    await confirm(application, "MySQL");

    const heading = await screen.findByRole("heading", { name: "0 of 1 connectors are deleted." });
    expect(heading).toHaveAccessibleDescription("Kept by datasets of BI Builder: MySQL");
    expect(primaryButtons()).toEqual(["Close"]);
    expect(dialog.queryByRole("button", { name: /Clean up|Try/ })).toBeNull();
    expect(dialog.getByRole("link", { name: "Tables in Analytics hub" })).toBeVisible();
  });
});

describe("selecting", () => {
  const box = (title: string) => screen.getByRole<HTMLInputElement>("checkbox", { name: title });
  const checked = () =>
    screen.getAllByRole<HTMLInputElement>("checkbox").filter((each) => each.checked);

  test("takes a range with Shift, and lets go of it likewise", async () => {
    const { user } = openApplication("page");
    await screen.findByRole("table");
    const rows = await screen.findAllByRole("checkbox", { name: /^Select (?!all)/ });
    const [, second, , , fifth] = rows;
    if (!second || !fifth) throw new Error("Too few rows");
    await user.click(second);
    await user.keyboard("{Shift>}");
    await user.click(fifth);
    await user.keyboard("{/Shift}");

    expect(checked()).toEqual(rows.slice(1, 5));
    expect(screen.getByText("4 selected")).toBeVisible();
    expect(box("Select all loaded").indeterminate).toBe(true);
  });

  test("takes all that are loaded, and lets go of all", async () => {
    const { user } = openApplication("page");
    await screen.findByRole("table");
    await user.click(box("Select all loaded"));
    expect(screen.getByText("50 selected")).toBeVisible();
    await user.click(box("Select all loaded"));

    expect(screen.queryByText(/selected$/)).toBeNull();
  });

  test("ends when the person looks for something else: nothing out of sight is deleted", async () => {
    const { user } = openApplication();
    await screen.findAllByRole("cell", { name: "No connections visible" });
    await user.click(box("Select PostgreSQL"));
    await user.type(screen.getByRole("searchbox"), "MySQL");

    await waitFor(() => expect(screen.queryByText("1 selected")).toBeNull());
  });
});
