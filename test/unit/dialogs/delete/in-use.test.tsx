import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createPortal } from "../../../portal/portal.ts";
import { openApplication, openWindow, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { ask, remove } from "./acts.ts";

const sources = "biconnector.source.list";

afterEach(() => vi.restoreAllMocks());

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
      { path: expect.stringMatching(/slider\.php\?sourceId=\d+$/), width: "narrow" },
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

  test("is blocked when the portal knows better, and goes once nothing uses it", async () => {
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
    await application.user.click(await dialog.findByRole("button", { name: "Delete connector" }));
    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent("“PostgreSQL” was deleted");
  });

  test("by connections that this person cannot see is said to be so", async () => {
    const { now } = Date;
    const day = 24 * 60 * 60 * 1000;
    const portal = createPortal({ now: () => now() + 1000 * day });
    const application = openWindow(portal);
    const { store } = portal;
    const hidden = store.sources.find((source) => source.hidden);
    const title = store.connectors.find(({ id }) => id === hidden?.connectorId)?.title ?? "";
    const dialog = await ask(application, title);
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));

    expect(await dialog.findByText(/none of them is visible to you/)).toBeVisible();
    const refusedBefore = now() + 1000 * day;
    // The report is copied a day later.
    vi.spyOn(Date, "now").mockImplementation(() => now() + day);
    await application.user.click(
      dialog.getByRole("button", { name: "Copy details for an administrator" }),
    );
    expect(await dialog.findByRole("button", { name: "Copied" })).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(`Connector: ${title}`);
    expect(copied).toContain("Code: CONNECTOR_DELETE_RESTRICTED");
    // When the portal refused, by its own clock.
    const time = Date.parse(/Time: (\S+Z)$/m.exec(copied)?.[1] ?? "");
    expect(time).toBeGreaterThan(refusedBefore - 60 * 60 * 1000);
    expect(time).toBeLessThanOrEqual(refusedBefore);
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
    await waitForUsage();
    application.portal.inject({ method: sources, times: 3, fault: { lose: "request" } });
    const dialog = await ask(application, "MySQL");

    expect(await dialog.findByText(/could not be checked/)).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete connector" }));
    const name = "“MySQL” is still in use";
    expect(await screen.findByRole("alertdialog", { name })).toBeVisible();
  });
});
