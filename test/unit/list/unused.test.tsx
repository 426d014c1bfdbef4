import { screen, within } from "@testing-library/react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Portal } from "../../portal/portal.ts";
import type { ScenarioName } from "../../portal/scenarios.ts";
import { holdAnswer } from "../../portal/testing/hold-answer.ts";
import { remove } from "../dialogs/restore/acts.ts";
import { type Application, openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const sources = "biconnector.source.list";

const filter = (pressed: boolean) =>
  screen.getByRole("button", { name: "No connections visible", pressed });

/** Presses the filter once the list is there. */
async function open(scenario: ScenarioName = "typical", change?: (portal: Portal) => void) {
  const application = openApplication(scenario, change);
  await screen.findByRole("table", { name: "Connectors" });
  const search = () => application.user.click(filter(false));
  return { ...application, search };
}

/** The titles of a table's rows. */
async function titlesIn(name: string): Promise<(string | null)[]> {
  const table = within(await screen.findByRole("table", { name }));
  return table.getAllByRole("link").map(({ textContent }) => textContent);
}

/** What the store says: the own connectors without a connection that this person sees, oldest first. */
function unusedOf({ store }: Portal): string[] {
  const used = new Set(store.sources.filter(({ hidden }) => !hidden).map((row) => row.connectorId));
  return store.connectors
    .filter(({ id, clientId }) => clientId === store.clientId && !used.has(id))
    .toSorted((one, other) => one.dateCreate.localeCompare(other.dateCreate) || one.id - other.id)
    .map(({ title }) => title);
}

describe("the filter No connections visible", () => {
  test.each(["typical", "old", "page"] as const)(
    "shows all connectors without connections, oldest first (%s)",
    async (scenario) => {
      const { portal, search } = await open(scenario);
      await search();

      expect(await titlesIn("Connectors without visible connections")).toEqual(unusedOf(portal));
      expect(screen.queryByRole("heading", { name: "Could not be checked" })).toBeNull();
    },
  );

  test("shows apart what could not be checked, and checks it again", async () => {
    const { portal, user, search } = await open();
    portal.inject({ method: sources, times: 3, fault: { lose: "request" } });
    await search();

    expect(await titlesIn("Could not be checked")).toContain("MySQL");
    expect(
      screen.queryByRole("table", { name: "Connectors without visible connections" }),
    ).toBeNull();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await titlesIn("Connectors without visible connections")).toEqual(unusedOf(portal));
  });

  test("can be stopped, and says so until the request under way has ended", async () => {
    const { portal, user, search } = await open();
    const { release } = holdAnswer(portal, "biconnector.connector.list");
    await search();
    await user.click(await screen.findByRole("button", { name: "Stop" }));
    const stopping = screen.getByRole("button", { name: "Stopping…" });
    expect(stopping).toHaveAttribute("aria-disabled", "true");

    release();
    expect(await screen.findByRole("table", { name: "Could not be checked" })).toBeVisible();
    expect(stopping).not.toBeInTheDocument();
  });

  test("searches among what it found without asking the portal", async () => {
    const { portal, user, search } = await open();
    await search();
    await titlesIn("Connectors without visible connections");
    const before = callsOf(portal, "biconnector.connector.list").length;
    await user.type(screen.getByRole("searchbox"), "postgres");

    await expect
      .poll(() => titlesIn("Connectors without visible connections"))
      .toEqual(["PostgreSQL"]);
    const asked = callsOf(portal, "biconnector.connector.list").slice(before);
    expect(asked.every(({ filter }) => JSON.stringify(filter).includes("%title"))).toBe(true);
  });

  test("looks at no title again when the page is drawn for something else", async () => {
    const { user, search } = await open();
    await search();
    await titlesIn("Connectors without visible connections");
    const folding = vi.spyOn(String.prototype, "normalize");
    onTestFinished(() => void vi.restoreAllMocks());
    await user.click(screen.getByRole("checkbox", { name: "Select PostgreSQL" }));

    expect(await screen.findByRole("button", { name: "Delete selected" })).toBeVisible();
    expect(folding).not.toHaveBeenCalledWith();
  });

  test("says that a search found nothing among them, and ends it", async () => {
    const { user, search } = await open();
    await search();
    const all = await titlesIn("Connectors without visible connections");
    // MySQL exists, but has connections.
    await user.type(screen.getByRole("searchbox"), "mysql");

    expect(await screen.findByRole("heading", { name: "Nothing found for “mysql”" })).toBeVisible();
    expect(screen.getByText(/^None of the connectors without visible connections/)).toBeVisible();
    expect(screen.getByText("0 connectors")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear search" }));
    await expect.poll(() => titlesIn("Connectors without visible connections")).toEqual(all);
  });

  test.each([
    [
      "the filter is taken off and pressed again",
      async ({ user }: Application) => {
        await user.click(filter(true));
        await user.click(filter(false));
      },
    ],
    [
      "a connector is restored meanwhile",
      ({ user }: Application) => user.click(screen.getByRole("button", { name: "Restore" })),
    ],
  ])("asks nothing more for a search that another one took the place of: %s", async (_, act) => {
    const opened = await open();
    const { portal } = opened;
    await remove(opened, "PostgreSQL");
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    let checks = 0;
    const only = ({ order }: Record<string, unknown>) => Object.keys(order ?? {}).length > 1;
    portal.inject({
      method: sources,
      times: 2,
      only,
      fault: { late },
      before: () => void checks++,
    });
    await opened.search();
    await expect.poll(() => checks).toBe(1);
    await act(opened);
    await expect.poll(() => checks).toBe(2);
    release();

    await titlesIn("Connectors without visible connections");
    const rows = callsOf(portal, "biconnector.connector.list").filter(({ filter }) =>
      JSON.stringify(filter ?? {}).includes("@id"),
    );
    expect(rows).toHaveLength(1);
  });

  test("what it found can be selected and deleted, and goes from both lists", async () => {
    const { portal, user, search } = await open();
    await search();
    const titles = await titlesIn("Connectors without visible connections");
    await user.click(screen.getByRole("checkbox", { name: "Select all loaded" }));
    await user.click(screen.getByRole("button", { name: "Delete selected" }));
    await user.click(
      await screen.findByRole("button", { name: `Delete ${titles.length} connectors` }),
    );
    await screen.findByRole("list", { name: "Results" });
    await user.click(screen.getByRole("button", { name: "Close" }));

    // Payroll has a connection that this person cannot see: the portal keeps it.
    expect(
      await screen.findByRole("heading", { name: "No connectors without visible connections" }),
    ).toBeVisible();
    await user.click(filter(true));
    const listed = await titlesIn("Connectors");
    expect(listed).not.toContain("PostgreSQL");
    expect(portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
  });

  test("says so when every connector is in use", async () => {
    const { search } = await open("typical", ({ store }) => {
      store.connectors = store.connectors.filter(({ title }) => title === "MySQL");
    });
    await search();

    expect(
      await screen.findByRole("heading", { name: "No connectors without visible connections" }),
    ).toBeVisible();
  });

  test("that cannot read the connectors says why, and tries again", async () => {
    const { portal, user, search } = await open();
    portal.switches.access = false;
    await search();

    expect(await screen.findByRole("alert")).toHaveTextContent("BI Builder access");
    portal.switches.access = true;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await titlesIn("Connectors without visible connections")).toEqual(unusedOf(portal));
  });

  test("that cannot search once more keeps what it found, and what is selected of it", async () => {
    const { portal, user, search } = await open();
    await search();
    const found = await titlesIn("Connectors without visible connections");
    await user.click(screen.getByRole("checkbox", { name: "Select PostgreSQL" }));
    portal.switches.access = false;
    await user.click(screen.getByRole("button", { name: "Refresh" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("could not be brought up to date");
    expect(await titlesIn("Connectors without visible connections")).toEqual(found);
    expect(screen.getByRole("checkbox", { name: "Select PostgreSQL" })).toBeChecked();
  });
});
