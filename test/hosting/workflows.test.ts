import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const folder = resolve(import.meta.dirname, "../../.github/workflows");
const workflows = await Promise.all(
  (await readdir(folder)).map(async (name) => ({
    name,
    text: await readFile(join(folder, name), "utf8"),
  })),
);

describe.each(workflows)("$name", ({ text }) => {
  const [head = "", rest = ""] = text.split(/^jobs:\n/m);
  const jobs = rest.split(/^ {2}(?=[\w-]+:$)/m).slice(1);

  test("names each action by a commit", () => {
    const actions = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action);

    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions)
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+$/);
  });

  test("keeps no credentials where the code is", () => {
    const checkouts = text.match(/uses: actions\/checkout/g) ?? [];
    const without =
      text.match(/actions\/checkout.*\n\s+with:\n\s+persist-credentials: false/g) ?? [];

    expect(without).toHaveLength(checkouts.length);
  });

  test("may do nothing by itself, and a job that may write runs nothing of packages", () => {
    expect(head).toContain("\npermissions: {}\n");
    expect(jobs.length).toBeGreaterThan(0);
    for (const job of jobs) {
      if (/: write/.test(job)) expect(job).not.toMatch(/npm|npx|node|checkout/);
      else expect(job).toMatch(/permissions:\n {6}contents: read\n {4}\S/);
    }
  });
});
