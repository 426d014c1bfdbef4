import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const list = "biconnector.connector.list";
const sources = "biconnector.source.list";

const never = new Promise<void>(() => {});

function rowOf(title: string): HTMLElement {
  return screen.getByRole("row", { name: (name) => name.includes(title) });
}

/** The titles on the screen, from the top. */
function titles(): string[] {
  return screen
    .getAllByRole("button", { name: /^Delete / })
    .map((button) => (button.getAttribute("aria-label") ?? "").replace("Delete ", ""));
}

afterEach(() => vi.unstubAllGlobals());

/** The same, also while a menu is open. */
function titlesBehind(): (string | null)[] {
  return screen
    .getAllByRole("link", { hidden: true })
    .filter((link) => link.closest("table"))
    .map(({ textContent }) => textContent);
}

describe("the list", () => {
  test("shows title, description, use and date of each connector, with two calls", async () => {
    const { portal } = openApplication();
    await screen.findByText("3 connections");

    const row = within(rowOf("MySQL"));
    expect(row.getByText("3 connections")).toBeVisible();
    expect(row.getByText(/^[A-Z][a-z]{2} \d{1,2}, 20\d\d$/)).toBeVisible();
    expect(within(rowOf("PostgreSQL")).getByText("No connections visible")).toBeVisible();
    expect(callsOf(portal, list)).toHaveLength(1);
    expect(screen.getByRole("heading", { level: 1, name: "Connectors" })).toBeVisible();
  });

  test("says that a use is unknown when it could not be looked up, and shows the list all the same", async () => {
    openApplication("typical", (portal) =>
      portal.inject({
        method: sources,
        times: 3,
        fault: { answer: { status: 500, body: { error: "INTERNAL_SERVER_ERROR" } } },
      }),
    );

    expect((await screen.findAllByText("Usage unknown")).length).toBe(titles().length);
    expect(screen.queryByRole("cell", { name: "No connections visible" })).toBeNull();
  });

  test("calls none unused any more when another look for its uses fails, and keeps what was counted", async () => {
    const { user, portal } = openApplication();
    await screen.findByText("3 connections");
    portal.inject({ method: sources, times: 3, fault: { lose: "request" } });
    await user.click(screen.getByRole("button", { name: "Refresh" }));

    await expect.poll(() => within(rowOf("PostgreSQL")).queryByText("Usage unknown")).toBeVisible();
    expect(screen.queryByRole("cell", { name: "No connections visible" })).toBeNull();
    expect(within(rowOf("MySQL")).getByText("3 connections")).toBeVisible();
  });

  test("reads again after a lost answer", async () => {
    const { portal } = openApplication("typical", (portal) =>
      portal.inject({ method: list, fault: { lose: "answer" } }),
    );

    await screen.findByText("PostgreSQL");
    expect(callsOf(portal, list)).toHaveLength(2);
  });

  test("loads the next page on demand, and nothing twice", async () => {
    const { user, portal } = openApplication("many");
    await screen.findByRole("button", { name: "Show more" });
    const first = titles();
    await user.click(screen.getByRole("button", { name: "Show more" }));

    await screen.findByRole("button", { name: "Show more" });
    const both = titles();
    expect(first).toHaveLength(50);
    expect(both.slice(0, 50)).toEqual(first);
    expect(both).toHaveLength(100);
    expect(callsOf(portal, list)).toHaveLength(2);
  });

  test("loads the next page by itself when its place comes on the screen, of late news too", async () => {
    const watched = new Map<Element, IntersectionObserverCallback>();
    vi.stubGlobal(
      "IntersectionObserver",
      class {
        constructor(readonly tell: IntersectionObserverCallback) {}
        observe(element: Element) {
          watched.set(element, this.tell);
        }
        disconnect() {}
      },
    );
    const { portal } = openApplication("many");
    const place = (await screen.findByRole("button", { name: "Show more" })).parentElement;
    await expect.poll(() => place && watched.has(place)).toBe(true);
    // What the browser tells a page that was busy while it was scrolled.
    const crossings = [false, true].map((isIntersecting) => ({ isIntersecting }) as never);
    if (place) watched.get(place)?.(crossings, {} as IntersectionObserver);

    await expect.poll(() => callsOf(portal, list).length).toBe(2);
  });

  test("ends after exactly one page", async () => {
    const { user } = openApplication("page");
    await user.click(await screen.findByRole("button", { name: "Show more" }));

    await expect.poll(() => screen.queryByRole("button", { name: /Show more|Loading/ })).toBeNull();
    expect(titles()).toHaveLength(50);
  });

  test("keeps what it has when the next page cannot be read, and goes on from there", async () => {
    const { user, portal } = openApplication("many");
    await screen.findByRole("button", { name: "Show more" });
    portal.inject({
      method: list,
      fault: { answer: { status: 403, body: { error: "user_access_error" } } },
    });
    await user.click(screen.getByRole("button", { name: "Show more" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("could not be brought up to date");
    expect(titles()).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await expect.poll(() => titles().length).toBe(100);
  });
});

describe("the order", () => {
  test("follows the head of the column that is pressed, and turns round", async () => {
    const { user, portal } = openApplication();
    await screen.findByText("MySQL");
    await user.click(screen.getByRole("button", { name: "Created" }));
    await user.click(screen.getByRole("button", { name: "Created" }));

    await expect.poll(() => callsOf(portal, list).length).toBe(3);
    expect(callsOf(portal, list).map((params) => (params as { order: object }).order)).toEqual([
      { title: "ASC", id: "ASC" },
      { dateCreate: "ASC", id: "ASC" },
      { dateCreate: "DESC", id: "DESC" },
    ]);
    expect(screen.getByRole("columnheader", { name: "Created" })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
  });
});

describe("the search", () => {
  test("asks once the person pauses, in title and description", async () => {
    const { user, portal } = openApplication();
    await screen.findByText("MySQL");
    await user.type(screen.getByRole("searchbox", { name: "Search connectors" }), "postgres");

    await expect.poll(() => titles()).toEqual(["PostgreSQL"]);
    expect(callsOf(portal, list)).toHaveLength(2);
    expect(callsOf(portal, list)[1]).toMatchObject({
      filter: [{ logic: "OR", "%title": "postgres", "%description": "postgres" }],
    });
  });

  test("leaves out the marks that a copied title brings along", async () => {
    openApplication();
    await screen.findByText("MySQL");
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "\u2068MySQL\u2069 " } });

    await expect.poll(() => titles()).toEqual(["MySQL"]);
  });

  test("that finds nothing says what was looked for, and can be cleared", async () => {
    const { user } = openApplication();
    await screen.findByText("MySQL");
    await user.type(screen.getByRole("searchbox"), "100%");

    await screen.findByRole("heading", { name: "Nothing found for “100%”" });
    await user.click(screen.getByRole("button", { name: "Clear search" }));
    expect(await screen.findByText("MySQL")).toBeVisible();
  });
});

describe("a search after one that found nothing", () => {
  test("does not say so of other words before the portal has answered", async () => {
    const { user, portal } = openApplication();
    await screen.findByText("MySQL");
    await user.type(screen.getByRole("searchbox"), "postgers");
    await screen.findByRole("heading", { name: "Nothing found for “postgers”" });
    const before = callsOf(portal, list).length;
    portal.inject({ method: list, fault: { late: never } });
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "postgres" } });
    await expect.poll(() => callsOf(portal, list).length).toBe(before + 1);

    expect(screen.queryByRole("heading", { name: /^Nothing found/ })).toBeNull();
    expect(screen.getByText("Loading connectors…")).toBeVisible();
  });
});

describe("the focus", () => {
  afterEach(() => void vi.useRealTimers());

  test("that comes with the first click repeats nothing; one that comes back later has the list read again", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { user, portal } = openApplication();
    await screen.findByText("3 connections");
    window.dispatchEvent(new Event("focus"));
    await user.click(screen.getByRole("button", { name: "Created" }));
    await expect
      .poll(() => callsOf(portal, list).at(-1))
      .toMatchObject({
        order: { dateCreate: "ASC" },
      });
    await expect.poll(() => screen.getByRole("table").getAttribute("aria-busy")).not.toBe("true");
    expect(callsOf(portal, list)).toHaveLength(2);

    vi.setSystemTime(Date.now() + 10_001);
    window.dispatchEvent(new Event("focus"));
    await expect.poll(() => callsOf(portal, list).length).toBe(3);
  });

  test("that comes back leaves an open menu and what is known of uses as they are, though the first row is gone", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { user, portal } = openApplication();
    await screen.findByText("3 connections");
    await user.click(screen.getByRole("button", { name: "Actions for MySQL" }));
    await screen.findByRole("menu");
    const [first = ""] = titlesBehind();
    portal.store.connectors = portal.store.connectors.filter(({ title }) => title !== first);
    portal.inject({ method: sources, times: 9, fault: { late: never } });
    vi.setSystemTime(Date.now() + 10_001);
    window.dispatchEvent(new Event("focus"));
    await expect.poll(() => titlesBehind()[0]).not.toBe(first);

    expect(screen.getByRole("menu")).toBeVisible();
    expect(screen.getByText("3 connections")).toBeVisible();
  });
});

describe("an empty list", () => {
  test("says why it is empty", async () => {
    openApplication("empty");

    await screen.findByRole("heading", { name: "No connectors here yet" });
    expect(screen.getByText(/sees only the connectors that it registered itself/)).toBeVisible();
  });
});

describe("a list that cannot be read", () => {
  test.each([
    ["no-access", "BI Builder access", "ACCESS_DENIED"],
    ["no-scope", "without the permission “biconnector”", "insufficient_scope"],
    ["no-plan", "plan does not let applications read", "ACCESS_DENIED"],
  ] as const)("in the scenario %s says what is missing", async (scenario, words, code) => {
    openApplication(scenario);

    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The connectors could not be read");
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent(`Code for support: ${code}`);
  });

  test("is read when the person tries again", async () => {
    const { user, portal } = openApplication("no-access");
    await screen.findByRole("alert");
    portal.switches.access = true;
    await user.click(screen.getByRole("button", { name: "Check again" }));

    expect(await screen.findByText("MySQL")).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

describe("hostile data", () => {
  test("is text and nothing else", async () => {
    openApplication("typical", ({ store }) => {
      const [row] = store.connectors;
      if (row)
        Object.assign(row, { title: "<img src=x onerror=alert(1)>", logo: "javascript:alert(1)" });
    });

    expect(await screen.findByText("<img src=x onerror=alert(1)>")).toBeVisible();
    for (const image of document.images) expect(image.src).toMatch(/^(https?:|data:image\/)/);
  });
});
