import { type Comparable, compare } from "./comparable.ts";

/** Whether a row's value meets what a filter asks for. */
type Test = (value: Comparable) => boolean;

type Operator = (wanted: readonly Comparable[]) => Test;

const isIn: Operator = (wanted) => {
  const set = new Set(wanted);
  return (value) => set.has(value);
};

const contains: Operator = (wanted) => (value) =>
  value !== null && wanted.some((part) => String(value).includes(String(part ?? "")));

const isLike: Operator = (wanted) => {
  const patterns = wanted.map((pattern) => likeExpression(String(pattern ?? "")));
  return (value) => value !== null && patterns.some((pattern) => pattern.test(String(value)));
};

/**
 * What the prefix of a filter's key means (docs/platform.md#filters). No prefix is equality, and equality of a list
 * is "in".
 */
export const filterOperators: ReadonlyMap<string, Operator> = new Map([
  ["", isIn],
  ["=", isIn],
  ["@", isIn],
  ["!", not(isIn)],
  ["!=", not(isIn)],
  ["!@", not(isIn)],
  [">", ordered((order) => order > 0)],
  [">=", ordered((order) => order >= 0)],
  ["<", ordered((order) => order < 0)],
  ["<=", ordered((order) => order <= 0)],
  ["%", contains],
  ["=%", isLike],
  ["%=", isLike],
]);

function not(operator: Operator): Operator {
  return (wanted) => {
    const meets = operator(wanted);
    return (value) => !meets(value);
  };
}

function ordered(accepts: (order: number) => boolean): Operator {
  return (wanted) => (value) =>
    value !== null && wanted.some((other) => other !== null && accepts(compare(value, other)));
}

/** SQL's LIKE: `%` stands for anything, `_` for one character, a backslash takes the meaning away. */
function likeExpression(pattern: string): RegExp {
  const source = pattern.replace(/\\?[\s\S]/gu, (token) => {
    if (token === "%") return ".*";
    if (token === "_") return ".";
    const character = token.length > 1 && token.startsWith("\\") ? token.slice(1) : token;
    return character.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, "su");
}
