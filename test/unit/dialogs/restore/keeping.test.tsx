import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createPortal, type Portal } from "../../../portal/portal.ts";
import type { Damage } from "../../../portal/rest/faults.ts";
import { openApplication, openWindow, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { ask, openTrash, reload, remove, removeAndStore } from "./acts.ts";

const get = "user.option.get";
const set = "user.option.set";
const unknown = { answer: { status: 404, body: { error: "ERROR_METHOD_NOT_FOUND" } } };

afterEach(() => {
  vi.restoreAllMocks();
});

/** Keeps timers of this length, in milliseconds, from ending by themselves. @returns ends one each */
function holdTimers(length: number): (() => void)[] {
  const ends: (() => void)[] = [];
  const { setTimeout: start } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation(((end: () => void, delay?: number) => {
    if (delay !== length) return start(end, delay);
    ends.push(end);
    return ends.length;
  }) as typeof setTimeout);
  return ends;
}

const named = ({ store }: Portal, title: string) =>
  store.connectors.filter((row) => row.title === title);

describe("the trash", () => {
  test("has the browser ask before the page is left with what the portal does not keep yet", async () => {
    const retries = holdTimers(2000);
    const isAsked = () => !fireEvent(window, new Event("beforeunload", { cancelable: true }));
    const application = openApplication();
    const { portal } = application;
    portal.inject({ method: set, times: 1, fault: { lose: "request" } });
    expect(isAsked()).toBe(false);
    await remove(application, "PostgreSQL");
    await expect.poll(() => retries).toHaveLength(1);
    expect(isAsked()).toBe(true);

    retries[0]?.();
    await expect.poll(() => portal.store.userOptions.trash).toBeDefined();
    await expect.poll(isAsked).toBe(false);
  });

  test("outlives the page: a connector is restored with all its fields, and has left it then", async () => {
    const application = openApplication();
    const { portal } = application;
    const [before] = named(portal, "PostgreSQL");
    await removeAndStore(application, "PostgreSQL");

    let reloaded = reload(portal);
    let dialog = await openTrash(reloaded);
    expect(await dialog.findByText(/^Was number \d+ · Deleted: /)).toBeVisible();
    expect(dialog.getByText(/^Kept for up to 30 days/)).toBeVisible();
    await reloaded.user.click(dialog.getByRole("button", { name: "Restore PostgreSQL" }));
    expect(await dialog.findByText(/Restored as number/)).toBeVisible();
    const [after] = named(portal, "PostgreSQL");
    expect({ ...after, id: 0, dateCreate: "" }).toEqual({ ...before, id: 0, dateCreate: "" });
    await expect.poll(() => callsOf(portal, set)).toHaveLength(2);

    reloaded = reload(portal);
    dialog = await openTrash(reloaded);
    expect(await dialog.findByText("The trash is empty.")).toBeVisible();
  });

  test("loses nothing to a computer's clock that is months ahead", async () => {
    const { now } = Date;
    const day = 24 * 60 * 60 * 1000;
    const portal = createPortal({ now: () => now() - 40 * day });
    await removeAndStore(openWindow(portal), "PostgreSQL");
    // Another computer, whose clock is as far behind: for the portal it is the same day.
    vi.spyOn(Date, "now").mockImplementation(() => now() - 80 * day);
    const application = reload(portal);
    await removeAndStore(application, "Online shop orders");

    const dialog = await openTrash(application);
    expect(await dialog.findByRole("button", { name: "Restore PostgreSQL" })).toBeVisible();
    expect(dialog.getByRole("button", { name: "Restore Online shop orders" })).toBeVisible();
  });

  test("lets one go for good once that is confirmed, and is emptied", async () => {
    const application = openApplication();
    const { portal, user } = application;
    await removeAndStore(application, "PostgreSQL");
    await removeAndStore(application, "Online shop orders");
    const dialog = await openTrash(application);
    await dialog.findByRole("button", { name: "Restore Online shop orders" });

    const one = "Delete for good: PostgreSQL";
    await user.click(dialog.getByRole("button", { name: one }));
    let question = within(await screen.findByRole("alertdialog", { name: one }));
    await user.click(question.getByRole("button", { name: "Cancel" }));
    await expect.poll(() => dialog.getByRole("button", { name: one })).toHaveFocus();

    await user.click(dialog.getByRole("button", { name: one }));
    question = within(await screen.findByRole("alertdialog", { name: one }));
    expect(question.getByText(/^1 connector will be deleted from the trash/)).toBeVisible();
    await user.click(question.getByRole("button", { name: "Delete for good" }));
    await expect.poll(() => dialog.queryByRole("button", { name: one })).toBeNull();
    await expect.poll(() => callsOf(portal, set)).toHaveLength(3);
    expect(dialog.getByRole("button", { name: "Restore Online shop orders" })).toHaveFocus();

    await user.click(dialog.getByRole("button", { name: "Empty trash" }));
    question = within(await screen.findByRole("alertdialog", { name: "Empty trash" }));
    await user.click(question.getByRole("button", { name: "Delete for good" }));
    expect(await dialog.findByText("The trash is empty.")).toBeVisible();
    await expect.poll(() => callsOf(portal, set)).toHaveLength(4);

    const again = await openTrash(reload(portal));
    expect(await again.findByText("The trash is empty.")).toBeVisible();
    expect(named(portal, "PostgreSQL")).toEqual([]);
  });

  test("hears of what another window did when it gets the focus", async () => {
    const application = openApplication();
    const { portal } = application;
    await removeAndStore(application, "PostgreSQL");
    const before = portal.store.userOptions.trash;
    const dialog = await openTrash(application);
    await application.user.click(
      await dialog.findByRole("button", { name: "Delete for good: PostgreSQL" }),
    );
    await application.user.click(
      within(await screen.findByRole("alertdialog")).getByRole("button", {
        name: "Delete for good",
      }),
    );
    await expect.poll(() => portal.store.userOptions.trash).not.toBe(before);
    const after = portal.store.userOptions.trash;

    portal.store.userOptions.trash = before;
    const other = await openTrash(reload(portal));
    await other.findByRole("button", { name: "Restore PostgreSQL" });
    portal.store.userOptions.trash = after;
    fireEvent.focus(window);
    expect(await other.findByText("The trash is empty.")).toBeVisible();
  });

  test.each([get, set])(
    "lasts until the page is left where the portal does not know %s, and that is said before and after",
    async (method) => {
      const application = openApplication("typical", (portal) =>
        portal.inject({ method, times: 99, fault: unknown }),
      );
      await ask(application, "PostgreSQL");
      expect(screen.getByText(/^For up to 30 days/)).toBeVisible();
      await application.user.click(screen.getByRole("button", { name: "Cancel" }));
      await remove(application, "PostgreSQL");

      await ask(application, "Online shop orders");
      expect(
        await screen.findByText(/^Until you leave this page, you can restore it/),
      ).toBeVisible();
      await application.user.click(screen.getByRole("button", { name: "Cancel" }));
      const dialog = await openTrash(application);
      expect(await dialog.findByText("Kept only until you leave this page.")).toBeVisible();
      expect(dialog.getByText(/^Bitrix24 did not confirm that it keeps the trash/)).toBeVisible();
      expect(dialog.queryByText("The trash could not be read.")).toBeNull();
      await application.user.click(dialog.getByRole("button", { name: "Restore PostgreSQL" }));
      expect(await dialog.findByText(/Restored as number/)).toBeVisible();
    },
  );

  test.each<Damage>([
    { answer: { status: 503, body: { error: "QUERY_LIMIT_EXCEEDED" } } },
    { lose: "request" },
  ])("is stored in the end where that fails for a moment: %j", async (fault) => {
    const application = openApplication();
    application.portal.inject({ method: set, times: 2, fault });
    await removeAndStore(application, "PostgreSQL");

    const dialog = await openTrash(reload(application.portal));
    expect(await dialog.findByRole("button", { name: "Restore PostgreSQL" })).toBeVisible();
  });

  test("is not said to be unreadable once it was read after all", async () => {
    const application = openApplication();
    const { portal } = application;
    await removeAndStore(application, "PostgreSQL");
    portal.inject({ method: get, times: 3, fault: { lose: "request" } });
    const dialog = await openTrash(application);
    expect(await dialog.findByText("The trash could not be read.")).toBeVisible();

    await expect.poll(() => dialog.queryByText("The trash could not be read.")).toBeNull();
    expect(dialog.getByRole("button", { name: "Restore PostgreSQL" })).toBeVisible();
  });

  test("says so where it cannot be read, and tries again", async () => {
    const application = openApplication("typical", (portal) =>
      portal.inject({ method: get, times: 3, fault: { lose: "request" } }),
    );
    const dialog = await openTrash(application);
    expect(await dialog.findByText("The trash could not be read.")).toBeVisible();
    expect(dialog.queryByText("The trash is empty.")).toBeNull();
    await application.user.click(dialog.getByRole("button", { name: "Try again" }));
    expect(await dialog.findByText("The trash is empty.")).toBeVisible();
  });

  test("of a newer version is neither shown nor overwritten, and that is known before a deletion", async () => {
    const application = openApplication("typical", ({ store }) => {
      store.userOptions.trash = "trash/2 deflate abc";
    });
    await ask(application, "PostgreSQL");
    expect(screen.getByText(/^Until you leave this page, you can restore it/)).toBeVisible();
    await application.user.click(screen.getByRole("button", { name: "Delete connector" }));
    const dialog = await openTrash(application);
    expect(await dialog.findByText(/newer version of this application/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Restore PostgreSQL" })).toBeVisible();
    expect(application.portal.store.userOptions.trash).toBe("trash/2 deflate abc");
  });

  test("that is damaged is an empty one, and is written anew", async () => {
    const application = openApplication("typical", ({ store }) => {
      store.userOptions.trash = "trash/1 deflate abc";
    });
    const dialog = await openTrash(application);
    expect(await dialog.findByText("The trash is empty.")).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Close" }));
    await removeAndStore(application, "PostgreSQL");
  });

  test("is not waited for by a deletion", async () => {
    const application = openApplication("typical", (portal) =>
      portal.inject({ method: get, times: 99, fault: { hang: "later" } }),
    );
    await remove(application, "PostgreSQL");
    expect(named(application.portal, "PostgreSQL")).toEqual([]);
  });

  test("is written once for many that went together", async () => {
    const application = openApplication();
    const { portal, user } = application;
    await waitForUsage();
    for (const title of ["PostgreSQL", "Online shop orders"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${title}` }));
    }
    await user.click(screen.getByRole("button", { name: "Delete selected" }));
    expect(await screen.findByText(/for up to 30 days, as far as there is room/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Delete 2 connectors" }));
    await expect.poll(() => portal.store.userOptions.trash).toBeDefined();

    const dialog = await openTrash(reload(portal));
    expect(await dialog.findByRole("button", { name: "Restore all 2 connectors" })).toBeVisible();
    expect(callsOf(portal, set)).toHaveLength(1);
  });

  test("is written once more, after a pause, for all that went while it was being written", async () => {
    const pauses = holdTimers(1000);
    const application = openApplication();
    const { portal } = application;
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    portal.inject({ method: set, fault: { late } });
    await remove(application, "PostgreSQL");
    await expect.poll(() => callsOf(portal, set)).toHaveLength(1);
    await remove(application, "Online shop orders");
    await remove(application, "\u{1F680} Growth metrics \u{1F4C8}");
    release();

    await expect.poll(() => pauses).toHaveLength(1);
    expect(callsOf(portal, set)).toHaveLength(1);
    pauses[0]?.();
    await expect.poll(() => callsOf(portal, set)).toHaveLength(2);
    const dialog = await openTrash(reload(portal));
    expect(await dialog.findByRole("button", { name: "Restore all 3 connectors" })).toBeVisible();
  });
});
