import { expect, test } from "vitest";
import { runCampaign } from "./campaign.ts";

test("a short campaign finds nothing said of deletions, snapshots and uses that the store denies", async () => {
  const { said, wrong } = await runCampaign(1, 40);
  const ofOurs = [...wrong.keys()].filter((what) => /^(delete|clean up|not used|count)/.test(what));
  expect(ofOurs).toEqual([]);
  expect([...said.keys()]).toEqual(
    expect.arrayContaining(["delete one: connector deleted", "undo: registered", "edit: saved"]),
  );
});
