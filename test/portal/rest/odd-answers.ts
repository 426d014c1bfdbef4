import type { Damage } from "./faults.ts";

/** As long as nobody expects an error to be. */
const endless = 100_000;

/** An error whose code and text have 100,000 characters each, without a place to break a line at. */
const endlessError = {
  error: "E".repeat(endless),
  error_description: "W".repeat(endless),
};

/** What stands where an error should: PHP prints whatever it holds. */
const oddErrors: readonly unknown[] = [
  null,
  {},
  "",
  [],
  { error: null },
  { error_description: "Only a description." },
];

/** Errors inside `result`, and those of them that can stand at the root. */
export const oddErrorAnswers: readonly Damage[] = [
  ...oddErrors.map((error) => answer(200, { result: { error }, time: {} })),
  ...oddErrors.map((error) => answer(400, { error })),
];

export const endlessErrorAnswers: readonly Damage[] = [
  answer(200, { result: { error: endlessError }, time: {} }),
  answer(400, endlessError),
];

function answer(status: number, body: unknown): Damage {
  return { answer: { status, body } };
}
