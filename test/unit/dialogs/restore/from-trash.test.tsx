import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { keyOf } from "../../../../src/biconnector/trash";
import { readTrash, writeTrash } from "../../../../src/biconnector/trash-text";
import type { Portal } from "../../../portal/portal.ts";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { openTrash, reload, removeAndStore, statusText } from "./acts.ts";

describe("restoring from the trash", () => {
  const add = "biconnector.connector.add";

  /** A reloaded page on whose trash these were put before, and its open dialog. */
  async function openWith(...titles: string[]) {
    const application = openApplication();
    for (const title of titles) await removeAndStore(application, title);
    const { portal } = application;
    const reloaded = reload(portal);
    const dialog = await openTrash(reloaded);
    await dialog.findByRole("button", { name: `Restore ${titles[0]}` });
    return { dialog, portal, user: reloaded.user };
  }

  test("makes no second one of what another window has restored", async () => {
    const { dialog, portal, user } = await openWith("PostgreSQL");
    portal.store.userOptions.trash = await trashWithout(portal, "PostgreSQL");
    await user.click(dialog.getByRole("button", { name: "Restore PostgreSQL" }));

    await expect.poll(statusText).toContain("“PostgreSQL” is not in the trash any more");
    expect(callsOf(portal, add)).toEqual([]);
    expect(dialog.queryByRole("button", { name: "Restore PostgreSQL" })).toBeNull();
  });

  test("shows that it is under way while it first looks what another window did", async () => {
    const { dialog, portal, user } = await openWith("PostgreSQL");
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    portal.inject({ method: "user.option.get", fault: { late } });
    await user.click(dialog.getByRole("button", { name: "Restore PostgreSQL" }));

    expect(await dialog.findByText("Restoring…")).toBeVisible();
    expect(dialog.queryByRole("button", { name: "Empty trash" })).toBeNull();
    expect(callsOf(portal, add)).toEqual([]);
    release();
    expect(await dialog.findByText(/Restored as number/)).toBeVisible();
  });

  test("ends where the portal takes no calls, and goes on when it is asked again", async () => {
    const { dialog, portal, user } = await openWith("PostgreSQL", "Online shop orders");
    portal.inject({ method: add, fault: { answer: { status: 403, body: { error: "X" } } } });
    await user.click(dialog.getByRole("button", { name: "Restore all 2 connectors" }));
    await dialog.findByText(/^Could not be restored\./);
    expect(callsOf(portal, add)).toHaveLength(1);

    await user.click(await dialog.findByRole("button", { name: "Restore all 2 connectors" }));
    await expect.poll(() => dialog.queryAllByText(/Restored as number/)).toHaveLength(2);
    await expect.poll(() => dialog.getByRole("button", { name: "Close" })).toHaveFocus();
  });

  test("goes on at the second of two quick presses, and names what came twice", async () => {
    const { dialog, portal, user } = await openWith("PostgreSQL", "Online shop orders");
    portal.inject({ method: add, fault: { cut: true } });
    await user.dblClick(dialog.getByRole("button", { name: "Restore all 2 connectors" }));

    await expect.poll(() => dialog.queryAllByText(/Restored as number/)).toHaveLength(2);
    expect(
      dialog.getByText(/Restored as number \d+\. .*Number \d+ was registered at the same time/),
    ).toBeVisible();
  });

  test("does not say of a connector whose logo had no room that it had none", async () => {
    const application = openApplication("typical", ({ store }) => {
      for (const row of store.connectors) {
        row.logo = `data:image/png;base64,${randomBytes(36_000).toString("base64")}`;
      }
    });
    await removeAndStore(application, "PostgreSQL");
    const reloaded = reload(application.portal);
    const { user, portal } = reloaded;
    const dialog = await openTrash(reloaded);
    await user.click(await dialog.findByRole("button", { name: "Restore PostgreSQL" }));

    await expect.poll(statusText).toMatch(/was restored as number \d+, with a placeholder logo$/);
    expect(callsOf(portal, add)).toHaveLength(1);
  });

  test("can be stopped", async () => {
    const { dialog, portal, user } = await openWith("PostgreSQL", "Online shop orders");
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    portal.inject({ method: add, fault: { late } });
    await user.click(dialog.getByRole("button", { name: "Restore all 2 connectors" }));
    await expect.poll(() => callsOf(portal, add)).toHaveLength(1);
    await user.click(dialog.getByRole("button", { name: "Stop" }));
    release();

    await dialog.findByText(/Restored as number/);
    await expect.poll(() => dialog.queryByRole("button", { name: /^Stop/ })).toBeNull();
    expect(callsOf(portal, add)).toHaveLength(1);
    expect(dialog.getByRole("button", { name: "Close" })).toBeEnabled();
  });
});

/** The stored trash after another window has let go of a connector. */
async function trashWithout(portal: Portal, title: string): Promise<string> {
  const trash = await readTrash(portal.store.userOptions.trash, Date.now());
  const entry = trash?.entries.find(({ fields }) => fields.title === title);
  if (!trash || !entry) throw new Error(`${title} is not in the trash.`);
  const removals = [{ key: keyOf(entry), deletedAt: entry.deletedAt }];
  return writeTrash({ entries: [], removals }, []);
}
