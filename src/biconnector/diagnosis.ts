import { callMany } from "../bitrix24/batch";
import type { Rest } from "../bitrix24/rest";
import { isAdministrator, isInstalled, isOffered, type Question, scopes } from "./questions";

/** What the application needs of the portal; null for what the portal did not tell. */
export interface Diagnosis {
  /** The installation of the application is finished. */
  isInstalled: boolean | null;
  /** The application was given the permission (scope) `biconnector`. */
  hasScope: boolean | null;
  /** This portal has the methods for connectors. */
  isOffered: boolean | null;
  /** The person may change what is missing. */
  isAdministrator: boolean | null;
}

const questions: { [Name in keyof Diagnosis]: Question<boolean> } = {
  isInstalled,
  hasScope: {
    command: scopes.command,
    read: (answer) => scopes.read(answer)?.includes("biconnector") ?? null,
  },
  isOffered: isOffered("biconnector.connector.list"),
  isAdministrator,
};

const untold: Diagnosis = {
  isInstalled: null,
  hasScope: null,
  isOffered: null,
  isAdministrator: null,
};

/**
 * Asks the portal, in one request, what the application needs and may lack
 * (docs/platform.md#questions-that-need-no-permission).
 *
 * @throws {PortalError} when the portal answers none of the questions
 */
export async function diagnose(rest: Rest): Promise<Diagnosis> {
  const names = Object.keys(questions) as (keyof Diagnosis)[];
  const answers = await callMany(rest.read, names, (name) => questions[name].command);
  const [first] = answers;
  if (first && !first[1].ok && answers.every(([, answer]) => !answer.ok)) throw first[1].error;
  const diagnosis = { ...untold };
  for (const [name, answer] of answers) {
    if (answer.ok) diagnosis[name] = questions[name].read(answer.value);
  }
  return diagnosis;
}
