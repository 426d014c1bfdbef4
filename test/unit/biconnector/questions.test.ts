import { describe, expect, test } from "vitest";
import {
  isAdministrator,
  isInstalled,
  isOffered,
  type Question,
  scopes,
} from "../../../src/biconnector/questions";
import { openRest } from "../harness/rest.ts";

/** Asks a portal on which an application may do nothing. */
async function ask<Told>(question: Question<Told>): Promise<Told | null> {
  const { portal, rest } = openRest();
  portal.switches.scope = [];
  return question.read(await rest.read(question.command.method, question.command.params));
}

test("each question is answered to an application without any permission", async () => {
  expect(await ask(isInstalled)).toBe(true);
  expect(await ask(scopes)).toEqual([]);
  expect(await ask(isAdministrator)).toBe(true);
  expect(await ask(isOffered("biconnector.connector.list"))).toBe(true);
  expect(await ask(isOffered("biconnector.no.such"))).toBe(false);
});

describe("an answer that tells nothing", () => {
  test.each([undefined, null, "", "Y", 1, [], {}, { INSTALLED: "Y", isExisting: "true" }])(
    "is neither yes nor no: %j",
    (answer) => {
      for (const { read } of [isInstalled, isAdministrator, isOffered("any")]) {
        expect(read(answer)).toBeNull();
      }
    },
  );

  test.each([undefined, null, "biconnector", { 0: "biconnector" }])(
    "is no list of permissions: %j",
    (answer) => {
      expect(scopes.read(answer)).toBeNull();
    },
  );
});
