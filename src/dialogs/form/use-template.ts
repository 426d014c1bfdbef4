import { useRef, useState } from "react";
import type { PathValue, UseFormReturn } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import { serviceAddresses } from "../../biconnector/service";
import { addressesUnder, hostOf, type TemplateName, templates } from "../../biconnector/templates";
import { text } from "../../i18n/text";
import { templateLogos } from "./template-logos";

/** What a new connector begins with. */
export interface TemplateState {
  /** Null for an empty form, whose addresses are filled only when that is asked for. */
  name: TemplateName | null;
  /** The base address as it was typed. */
  base: string;
  /** The base that was given to what follows it. */
  given: string;
  choose: (name: TemplateName | null) => void;
  type: (base: string) => void;
  /** Gives the base, typed or pasted to its end, to what follows it. */
  follow: (base: string) => void;
  /** Gives all four addresses the base, those as well that the person changed. */
  fill: () => void;
}

/** What a template fills in. */
const filledFields = ["title", "logo", "sort", "settings", ...serviceAddresses] as const;

type FilledField = (typeof filledFields)[number];

/**
 * Fills a form from a template and a base address. What the person changed in it stays as it is: a field follows as
 * long as it is as it was filled.
 *
 * @param empty what the form has begun with
 */
export function useTemplate(
  form: UseFormReturn<ConnectorFields>,
  empty: ConnectorFields,
): TemplateState {
  const [name, setName] = useState<TemplateName | null>(null);
  const [base, setBase] = useState("");
  const [given, setGiven] = useState("");
  /** What each field was last filled with, when it still followed. */
  const filled = useRef(empty);

  function put<Name extends FilledField>(
    field: Name,
    value: ConnectorFields[Name],
    isTyped: boolean,
  ) {
    filled.current = { ...filled.current, [field]: value };
    if (isSame(form.getValues(field), value)) return;
    form.setValue(field, value as PathValue<ConnectorFields, Name>, {
      // What nobody has typed is no loss.
      shouldDirty: isTyped,
      shouldValidate: form.formState.isSubmitted || form.getFieldState(field).invalid,
    });
  }

  function putFollowing(next: ConnectorFields, isTyped: boolean) {
    const follows = filledFields.filter((field) =>
      isSame(form.getValues(field), filled.current[field]),
    );
    for (const field of follows) put(field, next[field], isTyped);
  }

  return {
    name,
    base,
    given,
    choose(chosen) {
      setName(chosen);
      setGiven(base);
      putFollowing(fieldsOf(chosen, base, empty), false);
    },
    type: setBase,
    follow(typed) {
      setGiven(typed);
      if (name) putFollowing(fieldsOf(name, typed, empty), true);
    },
    fill() {
      setGiven(base);
      const addresses = addressesUnder(base, name ?? "rest");
      for (const field of serviceAddresses) put(field, addresses[field], true);
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A connector made from a template alone. */
function fieldsOf(
  name: TemplateName | null,
  base: string,
  empty: ConnectorFields,
): ConnectorFields {
  if (!name) return empty;
  const { credentials, sort } = templates[name];
  return {
    ...empty,
    ...addressesUnder(base, name),
    title: name === "rest" ? hostOf(base) : text(`template.${name}`),
    logo: templateLogos[name],
    sort,
    settings: credentials.map((code) => ({
      name: text(`credential.${code}`),
      code,
      type: "STRING",
    })),
  };
}
