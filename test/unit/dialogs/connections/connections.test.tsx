import { screen, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadLazyWords } from "../../../../src/i18n/lazy-words";
import { loadLanguage } from "../../../../src/i18n/load-language";
import { sayIn } from "../../../catalogues.ts";
import { type Application, openApplication, waitForUsage } from "../../harness/application";
import { callsOf, requestsTo } from "../../harness/rest.ts";

const sources = "biconnector.source.list";

/** Opens the panel from a connector's row. */
async function open({ user }: Application, title: string) {
  await user.click(
    await screen.findByRole("button", { name: new RegExp(`show the connections of ${title}$`) }),
  );
  return within(await screen.findByRole("dialog", { name: `Connections of “${title}”` }));
}

/** How often the connections of one connector were listed with their titles. */
function readings({ portal }: Application): number {
  return callsOf(portal, sources).filter(({ select }) => String(select).includes("title")).length;
}

describe("the panel of connections", () => {
  test.each(["typical", "old"] as const)(
    "shows title, state, date and tables (%s portal)",
    async (scenario) => {
      const application = openApplication(scenario);
      const panel = await open(application, "MySQL");
      const items = await panel.findAllByRole("listitem");
      const production = items.find((item) => item.textContent?.includes("(production)"));
      if (!production) throw new Error("No such connection");

      expect(production).toHaveTextContent("Active");
      expect(production).toHaveTextContent(/Created \w+ \d+, 2025/);
      await application.user.click(await within(production).findByText("3 tables"));
      expect(within(production).getByText("sales_orders")).toBeVisible();
      expect(panel.getByText("Inactive")).toBeVisible();
      expect(panel.getAllByText("No tables visible")).toHaveLength(2);
    },
  );

  test("says who made and who last changed a connection, with a link to that person's page, and when", async () => {
    const application = openApplication("typical", ({ store }) => {
      const source = store.sources.find(({ title }) => title === "Sales MySQL (production)");
      Object.assign(source ?? {}, { updatedById: 27, dateUpdate: "2025-11-03 08:15:00" });
    });
    const panel = await open(application, "MySQL");
    const link = await panel.findByRole("link", { name: "user 27" });
    const item = link.closest("li");

    expect(item).toHaveTextContent(/Created \w+ \d+, 2025 by user 1/);
    expect(item).toHaveTextContent("Changed Nov 3, 2025 by user 27");
    expect(link).toHaveAttribute("href", "https://portal.example/company/personal/user/27/");
    await application.user.click(link);
    expect(application.opened).toEqual([{ path: "/company/personal/user/27/", width: "default" }]);
  });

  test("names nobody where the portal does not say who it was", async () => {
    const application = openApplication("typical", ({ store }) => {
      for (const source of store.sources) Object.assign(source, { createdById: 0, updatedById: 0 });
    });
    const panel = await open(application, "MySQL");
    await panel.findAllByText("No tables visible");

    expect(panel.getAllByText(/^Created \w+ \d+, 2025$/)).toHaveLength(3);
    expect(panel.queryByText(/user/)).toBeNull();
  });

  test("finds out once which name this portal has for tables", async () => {
    const application = openApplication("old");
    for (const title of ["MySQL", "ClickHouse"]) {
      const panel = await open(application, title);
      await panel.findAllByText("No tables visible");
      await application.user.click(panel.getByRole("button", { name: "Close" }));
    }

    expect(callsOf(application.portal, "biconnector.table.fields")).toHaveLength(1);
    expect(callsOf(application.portal, "biconnector.dataset.list")).toHaveLength(2);
  });

  test("costs nothing when it is opened again, and gives the focus back", async () => {
    const application = openApplication();
    const panel = await open(application, "MySQL");
    await panel.findAllByText("No tables visible");
    await application.user.click(panel.getByRole("button", { name: "Close" }));
    expect(
      await screen.findByRole("button", { name: /show the connections of MySQL$/ }),
    ).toHaveFocus();
    const before = application.portal.journal.length;
    await (await open(application, "MySQL")).findAllByText("No tables visible");

    expect(application.portal.journal).toHaveLength(before);
  });

  test("reads again when a slider opened from it was closed", async () => {
    const application = openApplication();
    const panel = await open(application, "MySQL");
    await application.user.click(await panel.findByRole("link", { name: "Sales MySQL (replica)" }));
    const { store } = application.portal;
    store.sources = store.sources.filter(({ title }) => title !== "Sales MySQL (replica)");
    application.closeSlider();

    await expect
      .poll(() => panel.queryByRole("link", { name: "Sales MySQL (replica)" }))
      .toBeNull();
    expect(readings(application)).toBe(2);
  });

  test("shows 1,000 connections with a handful of requests and few elements", async () => {
    const application = openApplication("typical", ({ store }) => {
      const mysql = store.connectors.find(({ title }) => title === "MySQL");
      const [template] = store.sources;
      if (!mysql || !template) throw new Error("No data");
      store.sources = Array.from({ length: 1000 }, (_, index) => ({
        ...template,
        id: index + 1,
        title: `Connection ${String(index).padStart(4, "0")}`,
        connectorId: mysql.id,
      }));
    });
    await screen.findByRole("button", { name: /show the connections of MySQL$/ });
    const requests = () => requestsTo(application.portal);
    const before = requests();
    const panel = await open(application, "MySQL");

    expect(await panel.findByText("1,000 connections")).toBeVisible();
    await panel.findByRole("link", { name: "Connection 0000" });
    await expect.poll(() => panel.queryByText("Reading tables…")).toBeNull();
    expect(requests() - before).toBeLessThanOrEqual(8);
    expect(panel.getAllByRole("button", { name: /^Delete connection/ })).toHaveLength(50);
    await application.user.click(panel.getByRole("button", { name: "Show more" }));
    expect(panel.getAllByRole("button", { name: /^Delete connection/ })).toHaveLength(100);
  });

  test("says so when what it shows could not be read again", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const panel = await open(application, "MySQL");
    await panel.findAllByText("No tables visible");
    const lose = () =>
      portal.inject({
        method: sources,
        times: 3,
        only: ({ select }) => String(select).includes("title"),
        fault: { lose: "request" },
      });
    lose();
    await user.click(panel.getByRole("button", { name: "Refresh" }));
    expect(await panel.findByText("The list could not be brought up to date")).toBeVisible();
    expect(panel.getAllByText("No tables visible")).toHaveLength(2);
    await user.click(panel.getByRole("button", { name: "Refresh" }));
    await expect.poll(() => panel.queryByText(/brought up to date/)).toBeNull();

    await user.click(panel.getByRole("button", { name: "Close" }));
    await user.click(screen.getByRole("button", { name: "Delete MySQL" }));
    const dialog = within(await screen.findByRole("alertdialog", { name: /still in use/ }));
    // Each is asked for three times: when it is known to be old, and when it is wanted.
    portal.inject({ method: "biconnector.table.list", times: 6, fault: { lose: "request" } });
    await user.click(dialog.getByRole("button", { name: "Check again" }));
    expect(await dialog.findByText("The list could not be brought up to date")).toBeVisible();
  });

  test("says so above a connection that is in use as well", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const panel = await open(application, "MySQL");
    await panel.findAllByText("No tables visible");
    const name = "Delete connection Sales MySQL (production)";
    await user.click(panel.getByRole("button", { name }));
    const dialog = within(await screen.findByRole("alertdialog", { name: /still in use/ }));
    portal.inject({
      method: sources,
      times: 3,
      only: ({ select }) => String(select).includes("title"),
      fault: { lose: "request" },
    });
    await user.click(dialog.getByRole("button", { name: "Check again" }));

    expect(await dialog.findByText("The list could not be brought up to date")).toBeVisible();
  });

  test("says so when the connections cannot be read, and tries again", async () => {
    const application = openApplication();
    await waitForUsage();
    application.portal.inject({ method: sources, times: 3, fault: { lose: "request" } });
    const panel = await open(application, "MySQL");

    expect(await panel.findByRole("alert")).toHaveTextContent("The connections could not be read");
    await application.user.click(panel.getByRole("button", { name: "Try again" }));
    expect(await panel.findByRole("link", { name: "Sales MySQL (replica)" })).toBeVisible();
  });

  test("opens from the dialog that says why a connector cannot go, and unlocks it", async () => {
    const application = openApplication();
    await waitForUsage();
    await application.user.click(screen.getByRole("button", { name: "Delete Delivery tracking" }));
    await application.user.click(await screen.findByRole("button", { name: "Show connections" }));
    const panel = within(
      await screen.findByRole("dialog", { name: "Connections of “Delivery tracking”" }),
    );
    for (const title of ["Couriers", "Parcel lockers"]) {
      await application.user.click(
        await panel.findByRole("button", { name: `Delete connection ${title}` }),
      );
      await application.user.click(
        await screen.findByRole("button", { name: "Delete connection" }),
      );
      await expect
        .poll(() => screen.queryByRole("alertdialog", { name: `Delete “${title}”?` }))
        .toBeNull();
    }
    await application.user.click(panel.getByRole("button", { name: "Close" }));

    expect(await screen.findByRole("button", { name: "Delete connector" })).toBeVisible();
  });
});

describe("deleting a connection", () => {
  const remove = "biconnector.source.delete";

  async function ask(application: Application, connector: string, title: string) {
    const panel = await open(application, connector);
    await panel.findAllByText("No tables visible");
    await application.user.click(panel.getByRole("button", { name: `Delete connection ${title}` }));
    return within(await screen.findByRole("alertdialog"));
  }

  test("is told of a connection, not of a connector, where the language tells them apart", async () => {
    const say = sayIn("ru");
    await loadLanguage("ru");
    await loadLazyWords();
    onTestFinished(() => loadLanguage("en"));
    const { user } = openApplication();
    const title = "Sales MySQL (replica)";
    const usage = say("usage.count", { count: 3 });
    const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
    await press(say("usage.show", { usage, title: "MySQL" }));
    await press(say("panel.delete", { title }));
    await screen.findByText(say("delete.connection.check.none"));
    await press(say("delete.connection.confirm"));

    await expect
      .poll(() => screen.getByRole("status", { hidden: true }))
      .toHaveTextContent(`Подключение «${title}» удалено`);
  });

  test("leaves the panel open when the message of it is taken away", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL", "Sales MySQL (replica)");
    await application.user.click(dialog.getByRole("button", { name: "Delete connection" }));
    // Its style sheet lets it be pressed.
    const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
    await user.click(await screen.findByRole("button", { name: "Hide message", hidden: true }));

    await expect.poll(() => screen.queryByText("“Sales MySQL (replica)” was deleted")).toBeNull();
    expect(screen.getByRole("dialog", { name: "Connections of “MySQL”" })).toBeVisible();
  });

  test("takes it out of the panel, tells, and moves the focus to the next one", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL", "Sales MySQL (replica)");
    expect(
      dialog.getByText("No tables that are read through it are visible to you."),
    ).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete connection" }));

    await expect
      .poll(() => screen.getByRole("status", { hidden: true }))
      .toHaveTextContent("“Sales MySQL (replica)” was deleted");
    expect(screen.queryByRole("link", { name: "Sales MySQL (replica)" })).toBeNull();
    expect(application.portal.store.sources.map(({ title }) => title)).not.toContain(
      "Sales MySQL (replica)",
    );
    await expect
      .poll(() => document.activeElement?.getAttribute("aria-label"))
      .toBe("Delete connection Warehouse MySQL (old)");
    const use = { name: "Used by 2 connections: show the connections of MySQL", hidden: true };
    await expect.poll(() => screen.queryByRole("button", use)).not.toBeNull();
  });

  test("that has tables is blocked: they are named and linked, and it unlocks once they are gone", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL", "Sales MySQL (production)");

    const name = "“Sales MySQL (production)” is still in use";
    expect(screen.getByRole("alertdialog", { name })).toBeVisible();
    const steps = within(dialog.getByRole("list", { name: "What to delete, in this order" }));
    expect(steps.getByText("3 left")).toBeVisible();
    expect(dialog.getByText("sales_customers")).toBeVisible();
    await application.user.click(dialog.getByRole("link", { name: "Tables in Analytics hub" }));
    expect(application.opened).toEqual([{ path: "/bi/table/", width: "default" }]);
    application.portal.store.tables = [];
    application.closeSlider();

    await application.user.click(await dialog.findByRole("button", { name: "Delete connection" }));
    await expect.poll(() => screen.queryByRole("alertdialog")).toBeNull();
    expect(callsOf(application.portal, remove)).toHaveLength(1);
  });

  test("on an old portal links to its page of datasets", async () => {
    const application = openApplication("old");
    const dialog = await ask(application, "MySQL", "Sales MySQL (production)");

    expect(dialog.getByRole("link", { name: "Tables in Analytics hub" })).toHaveAttribute(
      "href",
      "https://portal.example/bi/dataset/",
    );
  });

  test("that got a table meanwhile is refused by the portal and shown like that", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL", "Sales MySQL (replica)");
    const { store } = application.portal;
    const source = store.sources.find(({ title }) => title === "Sales MySQL (replica)");
    const [table] = store.tables;
    if (!source || !table) throw new Error("No data");
    store.tables.push({ ...table, id: 900, name: "brand_new", sourceId: source.id });
    await application.user.click(dialog.getByRole("button", { name: "Delete connection" }));

    expect(await dialog.findByText("brand_new")).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Delete connection" })).toBeNull();
    expect(store.sources).toContain(source);
  });

  test.each([
    ["answer", "was deleted"],
    ["request", "is still there"],
  ] as const)("whose %s is lost is found out, and asked for once", async (lose, words) => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL", "Sales MySQL (replica)");
    application.portal.inject({ method: remove, fault: { lose } });
    await application.user.click(dialog.getByRole("button", { name: "Delete connection" }));

    await expect.poll(() => document.body).toHaveTextContent(words);
    expect(callsOf(application.portal, remove)).toHaveLength(1);
    expect(callsOf(application.portal, "biconnector.source.get")).toEqual([]);
  });

  test("that somebody else deleted is news, not a fault", async () => {
    const application = openApplication();
    const dialog = await ask(application, "MySQL", "Sales MySQL (replica)");
    const { store } = application.portal;
    store.sources = store.sources.filter(({ title }) => title !== "Sales MySQL (replica)");
    await application.user.click(dialog.getByRole("button", { name: "Delete connection" }));

    await expect
      .poll(() => screen.getByRole("status", { hidden: true }))
      .toHaveTextContent("had already been deleted");
  });
});
