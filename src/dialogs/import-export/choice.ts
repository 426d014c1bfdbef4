import type { ImportEntry } from "../../biconnector/export-file";

/** What can become of a connector of a file. */
export type Choice = "skip" | "register" | "replace";

/**
 * What a person can choose for one, the choice to begin with first. Which of several connectors of one title it should
 * replace nobody could tell.
 *
 * @param existing the ids of the connectors that have its title already
 */
export function choicesFor({ problems, isNamesake }: ImportEntry, existing: number[]): Choice[] {
  if (problems.size > 0) return ["skip"];
  if (existing.length === 0) return isNamesake ? ["skip", "register"] : ["register", "skip"];
  return existing.length === 1 && !isNamesake
    ? ["skip", "register", "replace"]
    : ["skip", "register"];
}
