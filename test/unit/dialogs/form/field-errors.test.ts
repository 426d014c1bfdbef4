// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import type { ConnectorFields } from "../../../../src/biconnector/connector-fields";
import { checkForm } from "../../../../src/dialogs/form/field-errors";
import { registrable } from "../../harness/connector-fields.ts";

const credential = (code: string, name = "Name") => ({ name, code, type: "STRING" as const });
const faultsIn = (now: ConnectorFields, before: ConnectorFields) =>
  Object.keys(checkForm(now, before).errors.settings ?? {});

describe("what the portal has already is not found fault with", () => {
  const before = {
    ...registrable,
    settings: [credential("first"), credential("no name", ""), credential("a"), credential("A")],
  };
  const [first, unsound, ...alike] = before.settings as [never, never, ...never[]];

  test("wherever it stands now", () => {
    expect(faultsIn({ ...before, settings: [unsound, ...alike] }, before)).toEqual([]);
    expect(faultsIn({ ...before, settings: [...alike, unsound, first] }, before)).toEqual([]);
  });

  test("but a credential that is new is, also where it is like one of before", () => {
    const settings = [...before.settings, credential("new", "")];
    expect(faultsIn({ ...before, settings }, before)).toEqual(["4"]);
    const again = [...before.settings, credential("a")];
    expect(faultsIn({ ...before, settings: again }, before)).not.toEqual([]);
  });
});
