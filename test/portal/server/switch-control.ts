import type { Switches } from "../switches.ts";

/** What a person can choose for one or more switches that belong together. */
export interface SwitchControl {
  /** What the address and the form call it. */
  name: string;
  label: string;
  /** By what the address says: the words, and what the choice makes of the switches. */
  choices: Readonly<Record<string, Choice>>;
  /** The choice counts for the application that is opened next, not for the one that is open. */
  isForNextOpening: boolean;
}

type Choice = readonly [words: string, switches: Partial<Switches>];

/** A choice that counts for the next call and the next command. */
export function choice(
  name: string,
  label: string,
  choices: SwitchControl["choices"],
): SwitchControl {
  return { name, label, choices, isForNextOpening: false };
}

/** A choice that counts once the application is opened anew. */
export function choiceForNextOpening(...control: Parameters<typeof choice>): SwitchControl {
  return { ...choice(...control), isForNextOpening: true };
}

/** The choice that the switches stand for, or nothing when they stand for none of them. */
export function chosen({ choices }: SwitchControl, switches: Switches): string | undefined {
  const isSet = ([name, value]: [string, unknown]) =>
    JSON.stringify(Reflect.get(switches, name)) === JSON.stringify(value);
  return Object.keys(choices).find((key) => Object.entries(choices[key]?.[1] ?? {}).every(isSet));
}

/** Sets the switches as a choice says. A choice that does not exist changes nothing. */
export function choose(
  { choices }: SwitchControl,
  switches: Switches,
  key: string | undefined,
): void {
  if (key === undefined || !Object.hasOwn(choices, key)) return;
  Object.assign(switches, structuredClone(choices[key]?.[1]));
}
