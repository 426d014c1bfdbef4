import { expect, test } from "vitest";
import { runCampaign } from "./campaign.ts";

test("a short campaign finds nothing said that the store denies", async () => {
  const { said, wrong } = await runCampaign(1, 40);
  expect([...wrong.keys()]).toEqual([]);
  expect([...said.keys()]).toEqual(
    expect.arrayContaining([
      "delete one: connector deleted",
      "delete connection: connection deleted",
      "undo: registered",
      "import: registered",
      "edit: saved",
    ]),
  );
});
