import { expect } from "vitest";
import type { Answer } from "../portal.ts";

const anyText: unknown = expect.any(String);
const anyTime: unknown = expect.any(Object);

/** A success (docs/platform.md#requests-and-answers). */
export function success(result: unknown) {
  return { status: 200, body: { result, time: anyTime } };
}

/**
 * An error of a `biconnector` method: inside `result`, with status 200 (docs/platform.md#errors-inside-the-result).
 */
export function nestedError(code: unknown, text: unknown = anyText) {
  return success({ error: { error: code, error_description: text } });
}

/** An ordinary error, at the root (docs/platform.md#errors-at-the-root). */
export function rootError(status: number, code: unknown) {
  return { status, body: { error: code, error_description: anyText } };
}

/** What a successful answer carries: an error inside is none (docs/platform.md#errors-inside-the-result). */
export function resultOf(answer: Answer): unknown {
  expect(answer).toEqual(success(expect.anything()));
  const { result } = (answer as { body: { result: unknown } }).body;
  expect(result).not.toHaveProperty("error");
  return result;
}

/** The rows of a list: a bare array (docs/platform.md#successful-answers). */
export function rowsOf(answer: Answer): Record<string, unknown>[] {
  const rows = resultOf(answer);
  expect(rows).toBeInstanceOf(Array);
  return rows as Record<string, unknown>[];
}

/** One field of every row of a list. */
export function columnOf(answer: Answer, field: string): unknown[] {
  return rowsOf(answer).map((row) => row[field]);
}
