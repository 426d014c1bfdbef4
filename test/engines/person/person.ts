import { type Act, type Engine, type Frame, until } from "../drivers/engine.ts";
import type { Press } from "../in-page/press.ts";
import type { Aim, Box, Query, Sight } from "./query.ts";

/** How long what has moved must stand still: what follows the portal's scrolling comes after it. In milliseconds. */
const settling = 400;

/** Where a person looks: the portal's page, the application's frame, or the slider on top. */
type Place = "page" | "app" | "slider";

const frames: Record<Place, Frame> = {
  page: "page",
  app: { element: `document.querySelector("#application iframe")` },
  slider: {
    element: `[...document.querySelectorAll(".slider iframe")].at(-1)`,
  },
};

/** Somebody in front of a browser, who finds things by role and name. Whatever is looked for is waited for. */
export interface Person {
  engine: Engine;
  /** Waits until it is there. */
  see(query: Query, place?: Place): Promise<Sight>;
  /** Waits until it is there and as it should be. */
  seeThat(query: Query, isRight: (sight: Sight) => boolean, place?: Place): Promise<Sight>;
  /** Waits until it is gone. */
  miss(query: Query, place?: Place): Promise<void>;
  /** What is there now. */
  look(query: Query, place?: Place): Promise<Sight>;
  /** Clicks on it. @param options.holding keys meanwhile */
  click(query: Query, options?: { place?: Place; holding?: string[] }): Promise<void>;
  /** Points at it. */
  pointAt(query: Query, place?: Place): Promise<{ x: number; y: number }>;
  /** Presses a key, such as `Shift+Tab`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Turns the wheel over the middle of the window. */
  scroll(by: number): Promise<void>;
  /** Evaluates an expression in a frame. */
  evaluate<Value>(expression: string, place?: Place): Promise<Value>;
  choose(css: string, path: string): Promise<void>;
}

/**
 * @param tools the script of `in-page/tools.ts`
 */
export function personAt(engine: Engine, tools: string): Person {
  async function ask<Answer>(place: Place, call: string): Promise<Answer | null> {
    const expression = `globalThis.engineTools ? { answer: ${call} } : "no tools"`;
    try {
      let got = await engine.evaluate(frames[place], expression);
      if (got === "no tools") {
        await engine.evaluate(frames[place], `(() => { ${tools}\n})()`);
        got = await engine.evaluate(frames[place], expression);
      }
      return (got as { answer: Answer } | null)?.answer ?? null;
    } catch (error) {
      // A frame that is just being loaded, or has just gone.
      last = String(error);
      return null;
    }
  }
  let last = "";

  const nothing: Sight = {
    count: 0,
    text: "",
    value: null,
    hasFocus: false,
    attributes: {},
  };
  const look = async (query: Query, place: Place = "app") =>
    (await ask<Sight>(place, `engineTools.look(${JSON.stringify(query)})`)) ?? nothing;

  async function seeThat(query: Query, isRight: (sight: Sight) => boolean, place: Place = "app") {
    let sight = nothing;
    return until(
      () => `${JSON.stringify(query)} in ${place}, is ${JSON.stringify(sight)} ${last}`,
      async () => {
        sight = await look(query, place);
        return sight.count > 0 && isRight(sight) && sight;
      },
    );
  }

  /** Where the frame is in the window. */
  async function offset(place: Place): Promise<Box> {
    const frame = frames[place];
    if (frame === "page") return { x: 0, y: 0, width: 0, height: 0 };
    return (await engine.evaluate("page", boxOf(frame.element))) as Box;
  }

  /** Brings it on the screen by scrolling the portal, and waits until it stands still and nothing lies over it. */
  async function pointAt(query: Query, place: Place = "app") {
    let before = "";
    let movedAt = Number.NEGATIVE_INFINITY;
    let aim: Aim | null = null;
    const point = await until(
      () => `a way to ${JSON.stringify(query)} in ${place}: ${JSON.stringify(aim)} ${last}`,
      async () => {
        aim = await ask<Aim>(place, `engineTools.aim(${JSON.stringify(query)})`);
        if (aim?.kind !== "place") return null;
        const frame = await offset(place);
        const now = { x: frame.x + aim.x, y: frame.y + aim.y };
        const isStill = before === JSON.stringify(now);
        if (before && !isStill) movedAt = performance.now();
        before = JSON.stringify(now);
        const isInWindow = await engine.evaluate("page", bringIntoWindow(now.y));
        const isSettled = isStill && performance.now() - movedAt > settling;
        return isInWindow === true && isSettled && aim.isFree && now;
      },
    );
    await engine.act([{ kind: "move", ...point }]);
    return point;
  }

  /** What became of a press. Where the page has left meanwhile, it was met. */
  async function pressEnd(place: Place = "app"): Promise<Press> {
    const end = performance.now() + 2000;
    for (;;) {
      const press = (await ask<Press>(place, "engineTools.pressSoFar()")) ?? "met";
      if (press !== "on its way" || performance.now() > end) return press;
    }
  }

  let clicked = { x: 0, y: 0, at: 0 };
  const hold = (keys: string[]): Act[] => keys.map((key) => ({ kind: "keyDown", key }));
  const letGo = (keys: string[]): Act[] => keys.toReversed().map((key) => ({ kind: "keyUp", key }));
  const press = (keys: string) => engine.act([...hold(keys.split("+")), ...letGo(keys.split("+"))]);

  return {
    engine,
    look,
    seeThat,
    pointAt,
    press,
    see: (query, place) => seeThat(query, () => true, place),
    async miss(query, place) {
      await until(
        `no ${JSON.stringify(query)}`,
        async () => (await look(query, place)).count === 0,
      );
    },
    async click(query, { place, holding = [] } = {}) {
      await until(`a press on ${JSON.stringify(query)}`, async () => {
        const point = await pointAt(query, place);
        const isSamePlace = Math.hypot(point.x - clicked.x, point.y - clicked.y) < 8;
        // The application takes a second click at once in the same place for one that was not meant.
        await until(
          "a click of its own",
          async () => !isSamePlace || performance.now() > clicked.at + 600,
        );
        await ask(place ?? "app", `engineTools.expectPress(${JSON.stringify(query)}) ?? null`);
        await engine.act([
          ...hold(holding),
          { kind: "move", ...point },
          { kind: "press" },
          { kind: "release" },
          ...letGo(holding),
        ]);
        clicked = { ...point, at: performance.now() };
        return (await pressEnd(place)) === "met";
      });
    },
    async type(text) {
      const acts = [...text].flatMap((key): Act[] => [...hold([key]), ...letGo([key])]);
      await engine.act(acts);
    },
    async scroll(by) {
      const [x, y] = (await engine.evaluate("page", "[innerWidth / 2, innerHeight / 2]")) as [
        number,
        number,
      ];
      await engine.act([{ kind: "wheel", x, y, by }]);
    },
    evaluate: async <Value>(expression: string, place: Place = "app") =>
      (await engine.evaluate(frames[place], expression)) as Value,
    choose: (css, path) => engine.choose(frames.app, css, [path]),
  };
}

function boxOf(element: string): string {
  return `(() => { const { x, y, width, height } = (${element}).getBoundingClientRect(); return { x, y, width, height }; })()`;
}

/** Scrolls the portal's page until this height is well inside the window. Says whether it was. */
function bringIntoWindow(y: number): string {
  return `(() => {
    if (${y} > 60 && ${y} < innerHeight - 60) return true;
    const before = scrollY;
    scrollBy(0, ${y} - innerHeight / 2);
    return scrollY === before && ${y} > 0 && ${y} < innerHeight;
  })()`;
}
