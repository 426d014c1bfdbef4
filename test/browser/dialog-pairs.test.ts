import { expect, test } from "vitest";
import {
  blocked,
  button,
  choose,
  chooseMore,
  dialog,
  edit,
  field,
  leaveAll,
  list,
  panel,
  pressInBar,
  remove,
  select,
} from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

const modals = ({ app }: Fixtures) => app.locator("[aria-modal]");

/** Whether pointer and keyboard reach the page, and a screen reader does. */
async function expectUsable(fixtures: Fixtures, after: string) {
  const { app, page } = fixtures;
  await expect.poll(() => modals(fixtures).count(), { message: after }).toBe(0);
  const body = app.locator("body");
  await expect
    .poll(() => body.evaluate(() => document.activeElement === document.body), { message: after })
    .toBe(false);
  expect(await body.evaluate(({ style }) => style.pointerEvents), after).not.toBe("none");
  await app.getByRole("searchbox").click();
  await page.keyboard.press("Tab");
  await app.getByRole("button", { name: "Refresh" }).and(app.locator(":focus")).waitFor();
}

/** The dialogs of one way through the application: the last step leaves some open, or none. */
type Way = (fixtures: Fixtures) => Promise<void>;

const openDiscard: Way = async (fixtures) => {
  await edit(fixtures);
  await field(fixtures, "Title").fill("Other");
  await button(fixtures, "Cancel").click();
  await dialog(fixtures).waitFor();
};

const openPanelOverBlocked: Way = async (fixtures) => {
  await blocked(fixtures);
  await button(fixtures, "Show connections").click();
  await fixtures.app.getByRole("dialog", { name: /Connections/ }).waitFor();
};

const askForConnection: Way = async ({ app }) => {
  await app
    .getByRole("dialog")
    .getByRole("button", { name: /^Delete / })
    .first()
    .click();
  await app.getByRole("alertdialog", { name: /Sales MySQL|Access log/ }).waitFor();
};

const fromDetails =
  (label: string): Way =>
  async (fixtures) => {
    await choose(fixtures, "MySQL", "Details");
    await button(fixtures, label).last().click();
    await fixtures.app.getByRole("dialog", { name: /MySQL|Export/ }).waitFor();
  };

const above: Record<string, Way> = {
  "form, discarded": async (fixtures) => {
    await openDiscard(fixtures);
    await button(fixtures, "Discard changes").click();
  },
  "form, kept, discarded": async (fixtures) => {
    await openDiscard(fixtures);
    await fixtures.page.keyboard.press("Escape");
    await dialog(fixtures).waitFor({ state: "detached" });
    await fixtures.page.keyboard.press("Escape");
    await button(fixtures, "Discard changes").click();
  },
  "question, panel": openPanelOverBlocked,
  "question, panel, question": async (fixtures) => {
    await openPanelOverBlocked(fixtures);
    await askForConnection(fixtures);
  },
  "panel, question": async (fixtures) => {
    await panel(fixtures);
    await askForConnection(fixtures);
  },
  "results, panel, question": async (fixtures) => {
    await resultsOf(fixtures);
    await button(fixtures, "Connections of “MySQL”").click();
    await fixtures.app.getByRole("dialog", { name: /MySQL/ }).waitFor();
    await askForConnection(fixtures);
  },
};

const afterwards: Record<string, Way> = {
  "question → clean-up": async (fixtures) => {
    await blocked(fixtures);
    await button(fixtures, "Clean up and delete").click();
    await fixtures.app.getByRole("alertdialog", { name: /^Clean up/ }).waitFor();
  },
  "details → connections": fromDetails("Connections"),
  "details → edit": fromDetails("Edit"),
  "details → duplicate": fromDetails("Duplicate"),
  "details → export": fromDetails("Export"),
  "menu → import": (fixtures) => chooseMore(fixtures, "Import"),
  "menu → export": (fixtures) => chooseMore(fixtures, "Export"),
  "menu → deleted": (fixtures) => chooseMore(fixtures, "Trash"),
  "menu → keys": (fixtures) => chooseMore(fixtures, "Keyboard shortcuts"),
  "question → message": async (fixtures) => {
    await remove(fixtures);
    await button(fixtures, "Restore").click();
  },
  "results → deleted": async (fixtures) => {
    await resultsOf(fixtures);
    await button(fixtures, "Restore connectors").click();
    await fixtures.app.getByRole("dialog", { name: "Trash" }).waitFor();
  },
};

async function resultsOf(fixtures: Fixtures) {
  await select(fixtures, ["MySQL", "PostgreSQL"]);
  await pressInBar(fixtures, "Delete selected");
  await dialog(fixtures)
    .getByRole("button", { name: /^Delete / })
    .click();
  await fixtures.app.getByText("1 of 2 connectors are deleted.").waitFor();
}

test.each([
  ["stood above one another", above],
  ["came after one another", afterwards],
])("the page is usable when dialogs have left that %s", async (_how, ways) => {
  const fixtures = await browser.open("?toolbar=0", ({ switches }) => {
    switches.rateLimit = null;
  });
  await list(fixtures);
  for (const [name, go] of Object.entries(ways)) {
    await go(fixtures);
    // Nothing was typed.
    expect(await leaveAll(fixtures), name).toBe(0);
    await expectUsable(fixtures, name);
  }
});

test("what was asked for while the code was on its way leaves the page as usable", async () => {
  const releases: (() => void)[] = [];
  const fixtures = await browser.open("?toolbar=0", undefined, (context) =>
    context.route(/\/assets\/chunk-[^/]*\.js$/, async (route) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      await route.continue();
    }),
  );
  const { app } = fixtures;
  await app.getByRole("button", { name: "Actions for MySQL" }).click();
  await app.getByRole("button", { name: "Delete PostgreSQL" }).click();
  await app.getByRole("button", { name: "Register connector" }).click();
  await expect.poll(() => releases.length).toBeGreaterThan(0);
  for (const release of releases) release();

  await app.getByRole("dialog", { name: "Register connector" }).waitFor();
  expect(await leaveAll(fixtures)).toBe(0);
  await expectUsable(fixtures, "late code");
});

test("Escape closes the topmost dialog from the moment that it is on the page", async () => {
  const fixtures = await browser.open("?toolbar=0");
  const { app } = fixtures;
  await edit(fixtures);
  await field(fixtures, "Title").fill("Other");
  await app.locator("body").evaluate(pressEscapeAtOnce, "[role=alertdialog]");
  await button(fixtures, "Cancel").click();
  await expect.poll(() => app.locator("body[data-was-pressed]").count()).toBe(1);
  await dialog(fixtures).waitFor({ state: "detached" });
  expect(await modals(fixtures).count()).toBe(1);
});

/** Presses Escape in the task in which an element comes, as somebody does who presses it twice. */
function pressEscapeAtOnce(body: Element, selector: string): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    const key = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(key);
    body.setAttribute("data-was-pressed", "");
  });
  observer.observe(body, { childList: true, subtree: true });
}
