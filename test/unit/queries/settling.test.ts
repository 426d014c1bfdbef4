import { focusManager } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OpenQuestions } from "../../../src/queries/settling";

let settled: string[];
let looks: string[][];
let told: string[][];
let questions: OpenQuestions<string, true, string>;

beforeEach(() => {
  vi.useFakeTimers();
  settled = [];
  looks = [];
  told = [];
  questions = new OpenQuestions((subject) => subject);
});
afterEach(() => {
  questions.drop("a");
  questions.drop("b");
  vi.useRealTimers();
});

const watch = {
  look: async (open: string[]): Promise<[string, true][]> => {
    looks.push(open);
    return settled.map((subject) => [subject, true]);
  },
  tell: (ends: [string, true][]) => told.push(ends.map(([subject]) => subject)),
};

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

async function focus() {
  focusManager.onFocus();
  await wait(0);
}

describe("what a lost answer left open", () => {
  test("is looked up 2, 10 and 60 seconds later, and with the focus", async () => {
    questions.leave(["a"], watch);
    for (const [at, count] of [
      [1999, 0],
      [1, 1],
      [8000, 2],
      [50_000, 3],
      [600_000, 3],
    ] as const) {
      await wait(at);
      expect(looks).toHaveLength(count);
    }
    await focus();
    expect(looks).toHaveLength(4);
  });

  test("is told of once, and the rest is looked up on", async () => {
    questions.leave(["a", "b"], watch);
    settled = ["a"];
    await wait(2000);
    expect(told).toEqual([["a"]]);
    await wait(8000);
    expect(looks.at(-1)).toEqual(["b"]);
    settled = ["a", "b"];
    await wait(50_000);
    expect(told).toEqual([["a"], ["b"]]);
    await focus();
    expect(looks).toHaveLength(3);
  });

  test("is asked for once at a time", async () => {
    let answer = () => {};
    const slow = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const look = vi.fn(() => slow.then((): [string, true][] => []));
    questions.leave(["a"], { ...watch, look });
    await wait(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    answer();
    await focus();
    await focus();
    expect(look.mock.calls.length).toBeGreaterThan(1);
  });

  test("can be settled by another try, and then is not looked up again", async () => {
    questions.leave(["a"], watch);
    expect(questions.answer("a", true)).toBe(true);
    expect(told).toEqual([["a"]]);
    expect(questions.answer("a", true)).toBe(false);
    await wait(60_000);
    expect(looks.flat()).toEqual([]);
    expect(told).toEqual([["a"]]);
  });
});
