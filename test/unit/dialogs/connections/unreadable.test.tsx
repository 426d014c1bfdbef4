import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { createPortal } from "../../../portal/portal.ts";
import type { SourceRow, TableRow } from "../../../portal/store.ts";
import { type Application, openApplication } from "../../harness/application";

const sourceList = "biconnector.source.list";
const tableList = "biconnector.table.list";

/** Opens the typical portal, on which what is read of connections or tables is damaged. */
function openDamaged(damage: { sources?: object[]; tables?: object[] }): Application {
  return openApplication("typical", (portal) => {
    portal.switches.rateLimit = null;
    const play = (method: string, rows: object[]) =>
      portal.inject({
        method,
        times: 100,
        only: ({ select }) => /title|name/.test(String(select)),
        fault: { answer: { status: 200, body: { result: rows, time: {} } } },
      });
    if (damage.sources) play(sourceList, damage.sources);
    if (damage.tables) play(tableList, damage.tables);
  });
}

const { store } = createPortal();
const [first, second, third] = store.sources;
const [table] = store.tables;
if (!first || !second || !third || !table) throw new Error("Too little data");

const rowOfSource = ({ id, connectorId, title, active, dateCreate }: SourceRow) => {
  return { id, connectorId, title, active, dateCreate };
};
const rowOfTable = ({ id, sourceId, name, externalId }: TableRow) => {
  return { id, sourceId, name, externalId };
};
const sources = [first, second].map(rowOfSource);
const damagedSource = { ...rowOfSource(third), connectorId: [] };

async function openPanel({ user }: Application) {
  const name = /show the connections of MySQL$/;
  await user.click(await screen.findByRole("button", { name }));
  return within(await screen.findByRole("dialog", { name: "Connections of “MySQL”" }));
}

async function askToDelete({ user }: Application) {
  await screen.findByRole("button", { name: /show the connections of MySQL$/ });
  await user.click(screen.getByRole("button", { name: "Delete MySQL" }));
  return within(await screen.findByRole("alertdialog", { name: /MySQL/ }));
}

describe("connections that cannot be read", () => {
  test("are counted in the panel, with the number where there is one", async () => {
    const panel = await openPanel(openDamaged({ sources: [...sources, damagedSource, {}] }));
    expect(await panel.findByText("2 connections could not be read")).toBeVisible();
    expect(panel.getByText(`Connection ${third.id}`)).toBeVisible();
    expect(panel.getByRole("link", { name: first.title })).toBeVisible();
  });

  test("keep the connector, even if none can be read", async () => {
    const dialog = await askToDelete(openDamaged({ sources: [damagedSource] }));
    expect(await dialog.findByText("“MySQL” is still in use")).toBeVisible();
    expect(dialog.getByText("1 connection could not be read")).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Delete connector" })).toBeNull();
  });

  test("are of nobody else: another connector's are left out", async () => {
    const other = { ...rowOfSource(third), id: "x", connectorId: 4 };
    const panel = await openPanel(openDamaged({ sources: [...sources, other] }));
    await panel.findByText("2 connections");
    expect(panel.queryByText(/could not be read/)).toBeNull();
  });

  test("leave their connector out of a clean-up, and nothing of it is deleted", async () => {
    const application = openDamaged({ sources: [...sources, damagedSource] });
    const blocked = await askToDelete(application);
    await application.user.click(
      await blocked.findByRole("button", { name: "Clean up and delete" }),
    );
    const dialog = within(await screen.findByRole("alertdialog", { name: /^Clean up and delete/ }));
    expect(await dialog.findByText("1 connection could not be read")).toBeVisible();
    expect(dialog.getByText("1 is in use and is left out:")).toBeVisible();
    expect(dialog.queryByRole("textbox")).toBeNull();
    expect(dialog.queryByRole("button", { name: "Clean up and delete" })).toBeNull();
  });
});

describe("tables that cannot be read", () => {
  const damagedTable = { ...rowOfTable(table), id: null };

  test("are counted in the panel, and their connection is not said to have none", async () => {
    const panel = await openPanel(openDamaged({ tables: [damagedTable] }));
    expect(await panel.findByText("1 table could not be read")).toBeVisible();
    expect(panel.getByText("Tables unknown")).toBeVisible();
    expect(panel.getAllByText("No tables visible")).toHaveLength(2);
  });

  test("of which not even the connection is known leave it open for all that have none", async () => {
    const application = openDamaged({ tables: [{ ...rowOfTable(table), sourceId: [] }] });
    const panel = await openPanel(application);
    expect(await panel.findByText("1 table could not be read")).toBeVisible();
    expect(panel.getAllByText("Tables unknown")).toHaveLength(3);
    await application.user.click(
      panel.getByRole("button", { name: `Delete connection ${first.title}` }),
    );
    const dialog = within(await screen.findByRole("alertdialog", { name: /^Delete/ }));
    expect(await dialog.findByText(/^It could not be checked whether tables/)).toBeVisible();
  });

  test("keep their connection", async () => {
    const application = openDamaged({ tables: [damagedTable] });
    const panel = await openPanel(application);
    await panel.findByText("Tables unknown");
    await application.user.click(
      panel.getByRole("button", { name: `Delete connection ${first.title}` }),
    );
    const name = `“${first.title}” is still in use`;
    const dialog = within(await screen.findByRole("alertdialog", { name }));
    expect(dialog.getByText("1 table could not be read")).toBeVisible();
  });

  test("leave their connector out of a clean-up", async () => {
    const application = openDamaged({ tables: [{ ...rowOfTable(table), id: [] }] });
    const blocked = await askToDelete(application);
    await application.user.click(
      await blocked.findByRole("button", { name: "Clean up and delete" }),
    );
    const dialog = within(await screen.findByRole("alertdialog", { name: /^Clean up and delete/ }));
    expect(await dialog.findByText("1 table could not be read")).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Clean up and delete" })).toBeNull();
  });
});
