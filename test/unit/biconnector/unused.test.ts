import { expect, test } from "vitest";
import { findUnused, type SearchProgress } from "../../../src/biconnector/unused";
import { openRest } from "../harness/rest.ts";

/** Searches in a portal with 300 connectors. @param onProgress is given the way to stop */
async function search(onProgress: (progress: SearchProgress, stop: () => void) => void) {
  const { portal, rest } = openRest("many");
  portal.switches.rateLimit = null;
  const { store } = portal;
  store.connectors = store.connectors.slice(0, 300);
  const stopper = new AbortController();
  const found = await findUnused(rest, {
    signal: stopper.signal,
    onProgress: (progress) => onProgress(progress, () => stopper.abort()),
  });
  const used = new Set(store.sources.map(({ connectorId }) => connectorId));
  const unused = store.connectors.map(({ id }) => id).filter((id) => !used.has(id));
  return { found, unused };
}

const idsOf = (connectors: { id: number }[]) => connectors.map(({ id }) => id);

test("finds those that nobody uses, and tells how far it is", async () => {
  const steps = new Set<string>();
  const { found, unused } = await search(({ step }) => steps.add(step));

  expect(idsOf(found.unused).toSorted((one, other) => one - other)).toEqual(unused);
  expect(found).toMatchObject({ unchecked: [], isComplete: true });
  expect([...steps]).toEqual(["reading", "checking", "showing"]);
});

test("stopped while it checks, it keeps what it found and names what it did not check", async () => {
  const { found, unused } = await search(({ step }, stop) => step === "checking" && stop());

  expect(found.unused.length).toBeGreaterThan(0);
  expect(found.unused.length).toBeLessThan(unused.length);
  expect(found.unchecked.length).toBeGreaterThan(0);
  expect(unused).toEqual(expect.arrayContaining(idsOf(found.unused)));
});

test("stopped while it reads, it says that it has not seen every connector", async () => {
  const { found } = await search(({ step }, stop) => step === "reading" && stop());

  expect(found.isComplete).toBe(false);
});
