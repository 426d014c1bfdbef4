import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { ConnectorRow } from "../../../portal/store.ts";
import { type Application, openApplication, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { openTrash, remove, statusText } from "./acts.ts";

const add = "biconnector.connector.add";

function rowsOf({ portal }: Application, title: string): ConnectorRow[] {
  return portal.store.connectors.filter((row) => row.title === title);
}

/** What survives a deletion and its undoing. */
function lasting([row]: ConnectorRow[]) {
  if (!row) throw new Error("No such connector");
  const { id: _, dateCreate: __, ...fields } = row;
  return fields;
}

describe("undoing a deletion", () => {
  test.each(["typical", "old"] as const)(
    "registers the connector again with all its fields (%s portal)",
    async (scenario) => {
      const application = openApplication(scenario);
      const before = rowsOf(application, "PostgreSQL");
      await remove(application, "PostgreSQL");
      expect(rowsOf(application, "PostgreSQL")).toEqual([]);
      await application.user.click(screen.getByRole("button", { name: "Restore" }));

      await expect.poll(statusText).toMatch(/“PostgreSQL” was restored as number \d+/);
      const after = rowsOf(application, "PostgreSQL");
      expect(lasting(after)).toEqual(lasting(before));
      expect(statusText()).toContain(String(after[0]?.id));
      expect(await screen.findByRole("rowheader", { name: /PostgreSQL/ })).toBeVisible();
      await expect
        .poll(() => screen.getByRole("button", { name: "Delete PostgreSQL" }))
        .toHaveFocus();
    },
  );

  test.each([
    ["Ctrl+Z", { key: "z", code: "KeyZ", ctrlKey: true }],
    ["⌘Z", { key: "z", code: "KeyZ", metaKey: true }],
    ["Ctrl+Z where the letters are Cyrillic", { key: "я", code: "KeyZ", ctrlKey: true }],
    ["Ctrl+Z where Y and Z have changed places", { key: "z", code: "KeyY", ctrlKey: true }],
  ])("works from anywhere with %s", async (_, keys) => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    fireEvent.keyDown(document.activeElement ?? document.body, keys);

    await expect.poll(statusText).toMatch(/“PostgreSQL” was restored/);
  });

  test.each([
    ["other keys", "button", { key: "y", code: "KeyZ", ctrlKey: true }],
    ["Ctrl+Shift+Z", "button", { key: "z", code: "KeyZ", ctrlKey: true, shiftKey: true }],
    ["what undoes typing", "searchbox", { key: "z", code: "KeyZ", ctrlKey: true }],
  ])("leaves %s alone", async (_, role, keys) => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    const isLeftAlone = screen.getAllByRole(role).every((place) => fireEvent.keyDown(place, keys));

    expect(isLeftAlone).toBe(true);
    expect(statusText()).toContain("was deleted");
    expect(callsOf(application.portal, add)).toEqual([]);
  });

  test("that the browser repeated by itself names the other one", async () => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    application.portal.inject({ method: add, fault: { cut: true } });
    await application.user.click(screen.getByRole("button", { name: "Restore" }));
    await expect
      .poll(statusText)
      .toMatch(/was restored.*Number \d+ was registered at the same time/);
    expect(rowsOf(application, "PostgreSQL")).toHaveLength(2);
  });

  test.each([{ lose: "answer" }, { hang: "later" }] as const)(
    "never makes two, whatever happens to it (%j) and however often it is asked for",
    async (fault) => {
      const application = openApplication();
      await remove(application, "PostgreSQL");
      application.portal.inject({ method: add, fault });
      await application.user.click(screen.getByRole("button", { name: "Restore" }));
      await expect.poll(statusText).toMatch(/was restored/);
      const dialog = await openTrash(application);
      const again = dialog.queryByRole("button", { name: "Restore PostgreSQL" });
      if (again) for (const _ of [1, 2]) fireEvent.click(again);
      application.portal.carryOut();
      fireEvent.focus(window);

      expect(await dialog.findByText(/Restored as number/)).toBeVisible();
      expect(rowsOf(application, "PostgreSQL")).toHaveLength(1);
      expect(dialog.queryByRole("button", { name: "Restore PostgreSQL" })).toBeNull();
    },
  );

  test("is not offered where no copy could be read, and that is said before", async () => {
    const application = openApplication();
    await waitForUsage();
    application.portal.inject({
      method: "biconnector.connector.get",
      // Each is asked for three times: when the dialog opens, and anew at the click.
      times: 6,
      fault: { lose: "request" },
    });
    await application.user.click(screen.getByRole("button", { name: "Delete PostgreSQL" }));
    expect(await screen.findByText(/it cannot be restored later/)).toBeVisible();
    await application.user.click(screen.getByRole("button", { name: "Delete connector" }));

    await expect.poll(statusText).toContain("was deleted");
    expect(screen.queryByRole("button", { name: "Restore" })).toBeNull();
  });

  test("says why when the portal refuses, and keeps the copy", async () => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    application.portal.switches.access = false;
    await application.user.click(screen.getByRole("button", { name: "Restore" }));
    await expect.poll(statusText).toMatch(/could not be restored.*BI Builder access/);

    application.portal.switches.access = true;
    const dialog = await openTrash(application);
    await application.user.click(dialog.getByRole("button", { name: "Restore PostgreSQL" }));
    expect(await dialog.findByText(/Restored as number/)).toBeVisible();
  });

  test("leaves the focus where the person has gone meanwhile", async () => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    application.portal.inject({ method: "biconnector.connector.list", fault: { delay: 200 } });
    await application.user.click(screen.getByRole("button", { name: "Restore" }));
    await expect.poll(statusText).toMatch(/was restored/);
    await application.user.click(screen.getByRole("searchbox"));

    await screen.findByRole("button", { name: "Delete PostgreSQL" });
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });

  test("leaves the focus where the person has gone before it was restored", async () => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    application.portal.inject({ method: add, fault: { late } });
    await application.user.keyboard("{Control>}z{/Control}");
    await application.user.click(screen.getByRole("searchbox"));
    answer();

    await screen.findByRole("button", { name: "Delete PostgreSQL" });
    await expect.poll(statusText).toMatch(/was restored/);
    expect(screen.getByRole("searchbox")).toHaveFocus();
  });

  test("from the list of what was deleted moves the focus on there, and to the row when that closes", async () => {
    const application = openApplication();
    await remove(application, "PostgreSQL");
    const dialog = await openTrash(application);
    await application.user.click(dialog.getByRole("button", { name: "Restore PostgreSQL" }));
    await dialog.findByText(/Restored as number/);
    await expect.poll(() => dialog.getByRole("button", { name: "Close" })).toHaveFocus();
    await screen.findByRole("button", { name: "Delete PostgreSQL", hidden: true });
    await application.user.click(dialog.getByRole("button", { name: "Close" }));

    await expect.poll(() => document.activeElement?.ariaLabel).toBe("Delete PostgreSQL");
  });

  test("can wait: a copy of what was deleted is offered as a file", async () => {
    const saved: Blob[] = [];
    const createObjectURL = (blob: Blob) => `blob:${saved.push(blob)}`;
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL, revokeObjectURL: () => {} }));
    const application = openApplication();
    await remove(application, "PostgreSQL");
    const dialog = await openTrash(application);
    await application.user.click(
      dialog.getByRole("button", { name: "Download a copy of PostgreSQL" }),
    );
    await application.user.click(dialog.getByRole("button", { name: "Download a copy" }));

    for (const file of saved) expect(await file.text()).toContain('"title": "PostgreSQL"');
    expect(saved).toHaveLength(2);
  });

  test("gives a stand-in to a connector that had no logo, and says so", async () => {
    const application = openApplication();
    await remove(application, "Online shop orders");
    await application.user.click(screen.getByRole("button", { name: "Restore" }));

    await expect.poll(statusText).toContain("with a placeholder logo");
    expect(rowsOf(application, "Online shop orders")[0]?.logo).toMatch(/^data:image\/svg/);
  });

  test("is possible for many that went together, one or all", async () => {
    const application = openApplication();
    const { user } = application;
    await waitForUsage();
    const titles = ["PostgreSQL", "דוחות כספיים", "MySQL"];
    for (const title of titles) {
      // A title that runs from right to left is isolate within the name.
      const name = new RegExp(`^Select \\u2068?${title}\\u2069?$`);
      await user.click(screen.getByRole("checkbox", { name }));
    }
    const before = titles.map((title) => lasting(rowsOf(application, title)));
    await user.click(screen.getByRole("button", { name: "Delete selected" }));
    await user.click(await screen.findByRole("checkbox", { name: /Clean up/ }));
    await user.type(await screen.findByRole("textbox", { name: /^Type/ }), "3");
    await user.click(screen.getByRole("button", { name: "Clean up and delete" }));
    await screen.findByRole("heading", { name: "Everything is gone." });
    await user.click(screen.getByRole("button", { name: "Restore connectors" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Trash" }));
    await user.click(dialog.getByRole("button", { name: "Restore all 3 connectors" }));

    await expect.poll(() => dialog.queryAllByText(/Restored as number/)).toHaveLength(3);
    expect(titles.map((title) => lasting(rowsOf(application, title)))).toEqual(before);
    const sources = application.portal.store.sources.map(({ title }) => title);
    expect(sources).not.toContain("Sales MySQL (replica)");
    expect(callsOf(application.portal, add)).toHaveLength(3);
  });
});
