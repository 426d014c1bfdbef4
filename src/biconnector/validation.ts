import { type ConnectorFields, longest } from "./connector-fields";

/** What is wrong with a field. */
export type FieldProblem =
  | { kind: "missing" }
  | { kind: "too-long"; longest: number }
  | { kind: "no-address" }
  | { kind: "no-image" }
  | { kind: "no-number" }
  /** Another credential has this code as well. */
  | { kind: "twice" };

/** The place of a field among those of a connector, such as `title` or `settings.0.code`. */
export type FieldPath =
  | Exclude<keyof ConnectorFields, "settings">
  | `settings.${number}.name`
  | `settings.${number}.code`;

const urls = ["urlCheck", "urlTableList", "urlTableDescription", "urlData"] as const;

/**
 * What the portal would not take (docs/platform.md#connector-fields), and what it would take and could not use.
 *
 * @returns at most one problem a field; none for a connector that can be registered
 */
export function problemsOf(fields: ConnectorFields): Map<FieldPath, FieldProblem> {
  const problems = new Map<FieldPath, FieldProblem>();
  const check = (path: FieldPath, problem: FieldProblem | null) =>
    problem && problems.set(path, problem);

  check("title", textProblem(fields.title, longest.title));
  check("logo", logoProblem(fields.logo));
  for (const name of urls) check(name, addressProblem(fields[name]));
  check("sort", Number.isSafeInteger(fields.sort) ? null : { kind: "no-number" });
  check("sourceCode", lengthProblem(fields.sourceCode ?? "", longest.sourceCode));

  const codes = fields.settings.map(({ code }) => code.trim());
  fields.settings.forEach(({ name, code }, index) => {
    check(`settings.${index}.name`, textProblem(name, longest.credential));
    const isTwice = code.trim() !== "" && codes.indexOf(code.trim()) < index;
    check(
      `settings.${index}.code`,
      textProblem(code, longest.credential) ?? (isTwice ? { kind: "twice" } : null),
    );
  });
  return problems;
}

function textProblem(value: string, most: number): FieldProblem | null {
  return value.trim() === "" ? { kind: "missing" } : lengthProblem(value, most);
}

/** The portal counts characters, not UTF-16 units. */
function lengthProblem(value: string, most: number): FieldProblem | null {
  return [...value].length > most ? { kind: "too-long", longest: most } : null;
}

function addressProblem(value: string): FieldProblem | null {
  const isAddress = /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value);
  return textProblem(value, longest.url) ?? (isAddress ? null : { kind: "no-address" });
}

function logoProblem(value: string): FieldProblem | null {
  const isImage = /^data:image\//i.test(value) || addressProblem(value) === null;
  return textProblem(value, Number.POSITIVE_INFINITY) ?? (isImage ? null : { kind: "no-image" });
}
