import { addressParts } from "./address-parts";
import { hasBlank, withoutOuterBlanks } from "./blanks";
import { type ConnectorFields, longest, sortRange } from "./connector-fields";
import { serviceAddresses } from "./service";
import { likenessOf } from "./tidying";

/** What is wrong with a field. */
export type FieldProblem =
  | { kind: "missing" }
  /** A file has something else there, such as a list instead of a text. */
  | { kind: "wrong-type" }
  /** Nothing of it can be seen, which portals take all the same. */
  | { kind: "invisible" }
  | { kind: "too-long"; longest: number }
  /** It takes more bytes than the portal keeps (docs/platform.md#bytes-of-a-text). */
  | { kind: "too-large"; longest: number }
  /** It has one half of a pair of UTF-16 units, which no portal can be sent. */
  | { kind: "half-character" }
  | { kind: "blank-inside" }
  | { kind: "no-address" }
  | { kind: "no-image" }
  | { kind: "no-number"; least: number; most: number }
  /** Another credential has this code as well. */
  | { kind: "twice" }
  /** Another credential's code differs in capitals or blanks only. */
  | { kind: "alike" };

/** The place of a field among those of a connector, such as `title` or `settings.0.code`. */
export type FieldPath =
  | keyof ConnectorFields
  | `settings.${number}.name`
  | `settings.${number}.code`;

/**
 * What the portal would not take (docs/platform.md#connector-fields), and what it would take and could not use.
 *
 * @returns at most one problem a field; none for a connector that can be registered
 */
export function problemsOf(fields: ConnectorFields): Map<FieldPath, FieldProblem> {
  const problems = new Map<FieldPath, FieldProblem>();
  const check = (path: FieldPath, ...found: (FieldProblem | null)[]) => {
    const first = found.find((problem) => problem !== null);
    if (first) problems.set(path, first);
  };

  check("title", nameProblem(fields.title, longest.title));
  check("description", sizeProblem(fields.description ?? ""));
  check("logo", missing(fields.logo), sizeProblem(fields.logo), logoProblem(fields.logo));
  for (const name of serviceAddresses) check(name, addressProblem(fields[name]));
  check("sort", sortProblem(fields.sort));
  check("sourceCode", codeProblem(fields.sourceCode ?? "", longest.sourceCode));

  check("settings", sizeProblem(JSON.stringify(fields.settings)));
  // So many that the portal takes none of them.
  if (problems.has("settings")) return problems;
  const likeness = likenessProblems(fields.settings.map(({ code }) => code));
  fields.settings.forEach(({ name, code }, index) => {
    check(`settings.${index}.name`, nameProblem(name, longest.credential));
    check(
      `settings.${index}.code`,
      missing(code),
      codeProblem(code, longest.credential),
      likeness[index] ?? null,
    );
  });
  return problems;
}

function missing(text: string): FieldProblem | null {
  return text.trim() === "" ? { kind: "missing" } : null;
}

/** The portal counts characters, not UTF-16 units. */
function lengthProblem(text: string, most: number): FieldProblem | null {
  const isTooLong = text.length > most && (text.length > 2 * most || [...text].length > most);
  return isTooLong ? { kind: "too-long", longest: most } : wholeness(text);
}

function sizeProblem(text: string): FieldProblem | null {
  const isTooLarge =
    text.length > longest.bytes || new TextEncoder().encode(text).length > longest.bytes;
  return isTooLarge ? { kind: "too-large", longest: longest.bytes } : wholeness(text);
}

function wholeness(text: string): FieldProblem | null {
  return /\p{Surrogate}/u.test(text) ? { kind: "half-character" } : null;
}

function sortProblem(sort: number): FieldProblem | null {
  const { least, most } = sortRange;
  const isFine = Number.isInteger(sort) && sort >= least && sort <= most;
  return isFine ? null : { kind: "no-number", least, most };
}

/** What is wrong with what people call a thing. */
function nameProblem(text: string, most: number): FieldProblem | null {
  const isInvisible = withoutOuterBlanks(text) === "";
  return missing(text) ?? lengthProblem(text, most) ?? (isInvisible ? { kind: "invisible" } : null);
}

function codeProblem(text: string, most: number): FieldProblem | null {
  return lengthProblem(text, most) ?? (hasBlank(text) ? { kind: "blank-inside" } : null);
}

/** What is wrong with an address of a service. */
export function addressProblem(text: string): FieldProblem | null {
  // Where a backslash is, browsers and portals do not agree on the host.
  const isAddress = /^https?:\/\/[^/?#\\]+([/?#]|$)/i.test(text) && addressParts(text) !== null;
  return (
    missing(text) ?? codeProblem(text, longest.url) ?? (isAddress ? null : { kind: "no-address" })
  );
}

/** The page shows logos from `https:` and from their own text only. They may be longer than other addresses. */
function logoProblem(text: string): FieldProblem | null {
  const isShown =
    /^data:image\//i.test(text) || (/^https:\/\/[^/]/i.test(text) && addressParts(text) !== null);
  return isShown ? null : { kind: "no-image" };
}

/** For each code what an earlier one has in common with it. */
function likenessProblems(codes: string[]): (FieldProblem | null)[] {
  const same = new Set<string>();
  const alike = new Set<string>();
  return codes.map((code) => {
    const likeness = likenessOf(code);
    const problem = same.has(code) ? "twice" : alike.has(likeness) ? "alike" : null;
    same.add(code);
    alike.add(likeness);
    return problem && code !== "" ? { kind: problem } : null;
  });
}
