import { type ConnectorFields, longest } from "./connector-fields";

/** What is wrong with a field. */
export type Fault =
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
 * What the portal would not take (PLATFORM 4.3), and what it would take and could not use.
 *
 * @returns at most one fault a field; none for a connector that can be registered
 */
export function faultsOf(fields: ConnectorFields): Map<FieldPath, Fault> {
  const faults = new Map<FieldPath, Fault>();
  const check = (path: FieldPath, fault: Fault | null) => fault && faults.set(path, fault);

  check("title", textFault(fields.title, longest.title));
  check("logo", logoFault(fields.logo));
  for (const name of urls) check(name, addressFault(fields[name]));
  check("sort", Number.isSafeInteger(fields.sort) ? null : { kind: "no-number" });
  check("sourceCode", lengthFault(fields.sourceCode ?? "", longest.sourceCode));

  const codes = fields.settings.map(({ code }) => code.trim());
  fields.settings.forEach(({ name, code }, index) => {
    check(`settings.${index}.name`, textFault(name, longest.credential));
    const isTwice = code.trim() !== "" && codes.indexOf(code.trim()) < index;
    check(
      `settings.${index}.code`,
      textFault(code, longest.credential) ?? (isTwice ? { kind: "twice" } : null),
    );
  });
  return faults;
}

function textFault(value: string, most: number): Fault | null {
  return value.trim() === "" ? { kind: "missing" } : lengthFault(value, most);
}

/** The portal counts characters, not UTF-16 units. */
function lengthFault(value: string, most: number): Fault | null {
  return [...value].length > most ? { kind: "too-long", longest: most } : null;
}

function addressFault(value: string): Fault | null {
  const isAddress = /^https?:\/\/[^\s/]+/i.test(value) && URL.canParse(value);
  return textFault(value, longest.url) ?? (isAddress ? null : { kind: "no-address" });
}

function logoFault(value: string): Fault | null {
  const isImage = /^data:image\//i.test(value) || addressFault(value) === null;
  return textFault(value, Number.POSITIVE_INFINITY) ?? (isImage ? null : { kind: "no-image" });
}
