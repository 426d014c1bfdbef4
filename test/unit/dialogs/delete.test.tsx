import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { connectorRow } from "../../portal/scenarios/rows.ts";
import type { Store } from "../../portal/store.ts";
import { type Application, openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const remove = "biconnector.connector.delete";
const sources = "biconnector.source.list";

/** Presses a connector's delete button once the uses are known, and returns the dialog. */
async function ask({ user }: Application, title: string) {
  await screen.findAllByRole("cell", { name: "No connections visible" });
  await user.click(screen.getByRole("button", { name: `Delete ${title}` }));
  return within(await screen.findByRole("alertdialog"));
}

function deleteButton(title: string) {
  return screen.queryByRole("button", { name: `Delete ${title}` });
}

describe("the confirmation", () => {
  test("says what is lost, and Cancel has the focus", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");

    expect(dialog.getByText("PostgreSQL", { selector: "strong" })).toBeVisible();
    expect(dialog.getByRole("button", { name: "Cancel" })).toHaveFocus();
    expect(await dialog.findByText("No connections that use it are visible to you.")).toBeVisible();
  });

  test.each(["Cancel", "Escape"])("does nothing on %s and gives the focus back", async (way) => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    if (way === "Escape") await application.user.keyboard("{Escape}");
    else await application.user.click(dialog.getByRole("button", { name: "Cancel" }));

    await expect.poll(() => deleteButton("PostgreSQL")).toHaveFocus();
    expect(callsOf(application.portal, remove)).toEqual([]);
  });
});

describe("the confirmation of one of two connectors with one title", () => {
  const twoOfOneTitle = ({ store }: { store: Store }) => {
    store.connectors = [
      connectorRow({ id: 31, title: "Sales", dateCreate: "2025-03-04 10:00:00" }),
      connectorRow({ id: 32, title: "Sales", urlData: "https://other.example.com/data" }),
    ];
  };

  test("tells them apart by number, date and the hosts of the addresses, and so does the message", async () => {
    const application = openApplication("typical", twoOfOneTitle);
    const { user } = application;
    await screen.findAllByRole("cell", { name: "No connections visible" });
    const [first, second] = screen.getAllByRole("button", { name: "Delete Sales" });
    if (!first || !second) throw new Error("Not two");
    await user.click(first);
    const dialog = within(await screen.findByRole("alertdialog", { name: "Delete “Sales”?" }));
    expect(dialog.getByText(/^no\. 31/)).toHaveTextContent("no. 31 · created Mar 4, 2025");
    expect(await dialog.findByText("Service: connect.example.com")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Delete connector" }));
    const status = () => screen.getByRole("status", { hidden: true });
    await expect.poll(status).toHaveTextContent("“Sales · no. 31” was deleted");

    await user.click(screen.getByRole("button", { name: "Delete Sales" }));
    expect(
      await screen.findByText("Service: connect.example.com and other.example.com"),
    ).toBeVisible();
    expect(screen.getByText(/^no\. 32/)).toBeVisible();
  });

  test("says what is known of its use before what is lost", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const use = await dialog.findByText("No connections that use it are visible to you.");
    const lost = dialog.getByText(/no new connections can be made/);

    expect(use.compareDocumentPosition(lost)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});

describe("what turns out while the dialog is open", () => {
  test("takes the focus from nobody: it goes to Cancel when its control is gone", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL");
    await dialog.findByRole("list", { name: "Related connections" });
    dialog.getByRole("button", { name: "Clean up and delete" }).focus();
    application.portal.store.sources = [];
    fireEvent.focus(window);

    await dialog.findByRole("button", { name: "Delete connector" });
    expect(dialog.getByRole("button", { name: "Cancel" })).toHaveFocus();
  });
});

describe("a deletion", () => {
  test("removes the row, says so, and moves the focus to the next row's button", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const buttons = screen.getAllByRole("button", { name: /^Delete /, hidden: true });
    const next =
      buttons[buttons.findIndex((button) => button.ariaLabel === "Delete PostgreSQL") + 1];
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” was deleted");
    expect(deleteButton("PostgreSQL")).toBeNull();
    expect(screen.queryByRole("alertdialog")).toBeNull();
    await expect.poll(() => document.activeElement).toBe(next);
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("is asked for once, however often the button is pressed", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const button = dialog.getByRole("button", { name: "Delete connector" });
    fireEvent.click(button);
    fireEvent.click(button);

    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("of the last row moves the focus to the heading", async () => {
    const application = openApplication("typical", ({ store }) => {
      store.connectors = store.connectors.filter(({ title }) => title === "PostgreSQL");
    });
    const dialog = await ask(application, "PostgreSQL");
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await screen.findByRole("heading", { name: "No connectors here yet" });
    await expect.poll(() => screen.getByRole("heading", { level: 1 })).toHaveFocus();
  });

  test("that somebody else was quicker with is news, not a fault", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    const { store } = application.portal;
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” had already been deleted");
    expect(deleteButton("PostgreSQL")).toBeNull();
  });

  test("whose answer was lost is found out, not repeated", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.inject({ method: remove, fault: { lose: "answer" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("that was refused stays in the dialog, with words, a code and another try", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.switches.access = false;
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    const alert = await dialog.findByRole("alert");
    expect(alert).toHaveTextContent("“PostgreSQL” was not deleted");
    expect(alert).toHaveTextContent("Analytics hub access");
    expect(alert).toHaveTextContent("Code for support: ACCESS_DENIED");
    application.portal.switches.access = true;
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
  });

  test.each([
    [{ lose: "request" }, "“PostgreSQL” is still there now"],
    [
      { answer: { status: 200, body: { result: {}, time: {} } } },
      "“PostgreSQL” is still there now",
    ],
  ] as const)("with an unclear outcome (%j) says how things stand", async (fault, words) => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.inject({ method: remove, fault });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    expect(await dialog.findByRole("alert")).toHaveTextContent(words);
  });

  test("that is carried out after its answer was lost goes from the screen by itself, and can be restored", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    application.portal.inject({ method: remove, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    expect(await dialog.findByRole("alert")).toHaveTextContent(
      "“PostgreSQL” is still there now, and may yet go",
    );

    application.portal.carryOut();
    fireEvent.focus(window);
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("was deleted");
    expect(screen.getByRole("button", { name: "Restore" })).toBeVisible();
    expect(deleteButton("PostgreSQL")).toBeNull();
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  test("that is carried out after its dialog was closed is told, and closes no other dialog", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.inject({ method: remove, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByRole("alert");
    await application.user.click(dialog.getByRole("button", { name: "Cancel" }));
    await application.user.click(screen.getByRole("button", { name: "Delete ClickHouse" }));
    const other = { name: "“ClickHouse” is still in use" };
    await screen.findByRole("alertdialog", other);

    application.portal.carryOut();
    fireEvent.focus(window);
    const status = () => screen.getByRole("status", { hidden: true });
    await expect.poll(status).toHaveTextContent("“PostgreSQL” was deleted");
    expect(screen.getByRole("alertdialog", other)).toBeVisible();
  });

  test("that is tried again after it was carried out is deleted, not already gone", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByRole("button", { name: "Download a copy" });
    application.portal.inject({ method: remove, fault: { gateway: 502, after: 600_000 } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    await dialog.findByRole("alert");
    application.portal.carryOut();
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));

    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” was deleted");
    expect(screen.getByRole("button", { name: "Restore" })).toBeVisible();
  });

  test("of which nothing can be found out is not called done", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL");
    application.portal.inject({ method: remove, fault: { lose: "answer" } });
    const get = "biconnector.connector.get";
    application.portal.inject({ method: get, fault: { delay: 0 } });
    application.portal.inject({
      method: get,
      times: 3,
      fault: { lose: "request" },
    });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    expect(await dialog.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(screen.getByRole("status", { hidden: true })).toHaveTextContent("");
  });
});

describe("a connector that is in use", () => {
  test("is blocked before the portal is asked, with its connections by name", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL");

    expect(screen.getByRole("alertdialog", { name: "“MySQL” is still in use" })).toBeVisible();
    expect(
      dialog.getByText("Remove the connections related to the connector first."),
    ).toBeVisible();
    const links = within(
      await dialog.findByRole("list", { name: "Related connections" }),
    ).getAllByRole("link");
    const { store } = application.portal;
    const id = store.connectors.find(({ title }) => title === "MySQL")?.id;
    const names = store.sources.filter((row) => row.connectorId === id).map(({ title }) => title);
    expect(links.map((link) => link.textContent)).toEqual(names.toSorted());
    expect(dialog.getByRole("link", { name: "All connections in Analytics hub" })).toHaveAttribute(
      "href",
      "https://portal.example/bi/source/",
    );
    expect(dialog.queryByRole("button", { name: /Delete connector|Try again/ })).toBeNull();
    const tables = within(await dialog.findByRole("list", { name: "Tables" }));
    expect(tables.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "sales_orders",
      "sales_customers",
      "sales_refunds",
    ]);
    expect(callsOf(application.portal, remove)).toEqual([]);
  });

  test("unlocks in place when its last connection is gone after a slider", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL");
    const [link] = within(
      await dialog.findByRole("list", { name: "Related connections" }),
    ).getAllByRole("link");
    if (!link) throw new Error("No link");
    await application.user.click(link);
    expect(application.opened).toEqual([
      { path: expect.stringMatching(/slider\.php\?sourceId=\d+$/), width: 564 },
    ]);
    application.portal.store.sources = [];
    application.closeSlider();

    await application.user.click(await dialog.findByRole("button", { name: "Delete connector" }));
    await expect.poll(() => screen.getByRole("status")).toHaveTextContent("“MySQL” was deleted");
  });

  test("unlocks when the person comes back from another tab", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL");
    await dialog.findByRole("list", { name: "Related connections" });
    application.portal.store.sources = [];
    fireEvent.focus(window);

    expect(await dialog.findByRole("button", { name: "Delete connector" })).toBeVisible();
  });

  test("is blocked when the portal knows better", async () => {
    const application = openApplication("race");
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByText("No connections that use it are visible to you.");
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    const name = "“PostgreSQL” is still in use";
    expect(await screen.findByRole("alertdialog", { name })).toBeVisible();
    expect(
      within(dialog.getByRole("list", { name: "Related connections" })).getAllByRole("link"),
    ).toHaveLength(1);
    application.portal.store.sources = [];
    await application.user.click(dialog.getByRole("button", { name: "Check again" }));
    expect(await dialog.findByRole("button", { name: "Delete connector" })).toBeVisible();
  });

  test("by connections that this person cannot see is said to be so", async () => {
    const application = openApplication();
    const { store } = application.portal;
    const hidden = store.sources.find((source) => source.hidden);
    const title = store.connectors.find(({ id }) => id === hidden?.connectorId)?.title ?? "";
    const dialog = await ask(application, title);
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    expect(await dialog.findByText(/none of them is visible to you/)).toBeVisible();
    await application.user.click(
      dialog.getByRole("button", { name: "Copy details for an administrator" }),
    );
    expect(await dialog.findByRole("button", { name: "Copied" })).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(`Connector: ${title}`);
    expect(copied).toContain("Code: CONNECTOR_DELETE_RESTRICTED");
    expect(copied).toMatch(/Time: \d{4}-\d\d-\d\dT/);
  });

  test("is not said to be kept by hidden connections when they could not be read", async () => {
    const application = openApplication("race");
    const dialog = await ask(application, "PostgreSQL");
    await dialog.findByText("No connections that use it are visible to you.");
    application.portal.inject({ method: sources, times: 6, fault: { lose: "request" } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    expect(await dialog.findByText(/could not be read/)).toBeVisible();
    expect(dialog.queryByText(/none of them is visible/)).toBeNull();
  });

  test("whose connections cannot be read may still be tried: the portal decides", async () => {
    const application = openApplication();
    await screen.findAllByRole("cell", { name: "No connections visible" });
    application.portal.inject({ method: sources, times: 3, fault: { lose: "request" } });
    const dialog = await ask(application, "MySQL");

    expect(await dialog.findByText(/could not be checked/)).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    const name = "“MySQL” is still in use";
    expect(await screen.findByRole("alertdialog", { name })).toBeVisible();
  });
});
