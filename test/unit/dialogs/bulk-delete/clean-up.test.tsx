import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Portal } from "../../../portal/portal.ts";
import { holdAnswer } from "../../../portal/testing/hold-answer.ts";
import { openApplication, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { results } from "../acts.ts";
import { ask, askToCleanUp, confirm, deletes, primaryButtons, remove, titlesOf } from "./acts.ts";

const sources = "biconnector.source.list";

/** How much of a connector the portal still has. */
function leftOf({ store }: Portal, title: string) {
  const connectors = store.connectors.filter((row) => row.title === title);
  const sources = store.sources.filter(({ connectorId }) =>
    connectors.some(({ id }) => id === connectorId),
  );
  const tables = store.tables.filter(({ sourceId }) => sources.some(({ id }) => id === sourceId));
  return { connectors: connectors.length, sources: sources.length, tables: tables.length };
}

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

  test("stops when the person says so, and goes on from what is left", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const dialog = await askToCleanUp(application, "Google Sheets");
    const { release } = holdAnswer(portal, "batch", { only: deletes });
    await confirm(application, "Google Sheets");
    await dialog.findAllByText("Deleting connections…");
    expect(dialog.getByText("1 of 122")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Stop" }));
    await dialog.findByRole("button", { name: "Stopping…" });
    release();

    await screen.findByRole("heading", { name: "0 of 1 connectors are deleted." });
    // One table and the fifty connections of the request that was under way.
    expect(leftOf(portal, "Google Sheets")).toEqual({ connectors: 1, sources: 70, tables: 0 });
    expect(dialog.getByRole("button", { name: "Not tried 71" })).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Try these again" }));
    expect(await dialog.findByText("70 connections")).toBeVisible();
    await confirm(application, "Google Sheets");
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(titlesOf(portal)).not.toContain("Google Sheets");
  });

  test("takes what somebody else cleared away meanwhile for gone", async () => {
    const application = openApplication();
    const { portal } = application;
    const dialog = await askToCleanUp(application, "MySQL");
    portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: ({ store }) => {
        const theirs = store.sources.find(({ title }) => title === "Sales MySQL (replica)");
        store.sources = store.sources.filter((row) => row !== theirs);
        store.tables = store.tables.filter(({ name }) => name !== "sales_refunds");
      },
    });
    await confirm(application, "MySQL");

    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(dialog.getByRole("button", { name: "Already gone 2" })).toBeVisible();
    expect(titlesOf(portal)).not.toContain("MySQL");
  });

  test("keeps it when somebody makes a connection meanwhile, and offers to clean that up too", async () => {
    const application = openApplication("race");
    const { portal, user } = application;
    const dialog = await askToCleanUp(application, "MySQL");
    await confirm(application, "MySQL");
    await screen.findByRole("heading", { name: "0 of 1 connectors are deleted." });
    expect(leftOf(portal, "MySQL")).toEqual({ connectors: 1, sources: 1, tables: 0 });

    await user.click(dialog.getByRole("button", { name: "Clean up the blocked one" }));
    await confirm(application, "MySQL");
    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(leftOf(portal, "MySQL")).toEqual({ connectors: 0, sources: 0, tables: 0 });
  });

  test("says so when it cannot be found out what would go, and tries again", async () => {
    const application = openApplication();
    await waitForUsage();
    const fault = { lose: "request" } as const;
    application.portal.inject({ method: "biconnector.table.list", times: 6, fault });
    const dialog = await askToCleanUp(application, "MySQL");

    expect(await dialog.findByRole("alert")).toHaveTextContent("could not be determined");
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));
    expect(await dialog.findByText("3 tables")).toBeVisible();
  });

  test("does not say that it stays if it is in use: what uses it goes too", async () => {
    const application = openApplication();
    await waitForUsage();
    // Whether it is used cannot be read; what uses it can.
    application.portal.inject({
      method: sources,
      times: 9,
      only: (params) => !JSON.stringify(params).includes("title"),
      fault: { lose: "request" },
    });
    const dialog = await askToCleanUp(application, "MySQL");

    expect(await dialog.findByText("3 connections")).toBeVisible();
    expect(dialog.queryByText(/could not be checked/)).toBeNull();
  });

  test("asks for as many as go where one stays", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const dialog = await ask(application, "MySQL", "ClickHouse", "PostgreSQL");
    const choice = await dialog.findByRole("checkbox");
    const kept = portal.store.connectors.find(({ title }) => title === "ClickHouse")?.id;
    const rows = [{ id: "?", connectorId: kept, title: "Odd" }];
    const answer = { status: 200, body: { result: rows, time: {} } };
    portal.inject({ method: sources, fault: { answer } });
    await user.click(choice);

    expect(await dialog.findByRole("textbox", { name: /number of connectors, 2,/ })).toBeVisible();
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
