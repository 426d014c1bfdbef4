import { cleanup, screen } from "@testing-library/react";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPortal, type Portal } from "../../portal/portal.ts";
import { type Application, openApplication } from "../harness/application";

const list = "biconnector.connector.list";
const sourceList = "biconnector.source.list";

/** Anything that JSON can say, and what bites oftener than chance would find it. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    "0000-00-00 00:00:00",
    "2016-12-31 23:59:60",
    "2025-13-45 25:61:00",
    2 ** 53 + 2,
    "9007199254740993",
    1e308,
    "\ud83d",
    "constructor",
    [[[]]],
    { 0: "a" },
    "W".repeat(100_000),
  ),
);

/** What the portal answers, with something else in one field of one row. */
const answer = (result: unknown) => ({ answer: { status: 200, body: { result, time: {} } } });
const damaged = (row: object | undefined, { field, value }: Damage) => ({ ...row, [field]: value });

interface Damage {
  field: string;
  value: unknown;
}

/** Opens the application on portals damaged in all ways, and looks at each. */
async function check(
  fields: string[],
  damage: (portal: Portal, damage: Damage) => void,
  look: (app: Application) => Promise<void>,
) {
  const anyDamage = fc.record({
    field: fc.constantFrom(...fields),
    // The id of something else is no damage, but another answer.
    value: anyJson.filter((value) => typeof value === "object" || !ids.has(String(value))),
  });
  const property = fc.asyncProperty(anyDamage, async (each) => {
    cleanup();
    const app = openApplication("typical", (portal) => {
      portal.switches.rateLimit = null;
      damage(portal, each);
    });
    await look(app);
  });
  // A smaller value is not looked for: that takes longer than a test may, and hides the value that was found.
  await fc.assert(property, { numRuns: 20, endOnFailure: true });
}

const fieldsOf = (row: object | undefined) => Object.keys(row ?? {});
const { connectors, sources } = createPortal().store;
const ids = new Set([...connectors, ...sources].map(({ id }) => String(id)));
const mysql = connectors.find(({ title }) => title === "MySQL");
const ofMysql = sources.filter(({ connectorId }) => connectorId === mysql?.id);

test("a row that cannot be read and has no title that can be seen is called a connector", async () => {
  const [first, second] = connectors;
  openApplication("typical", (portal) =>
    portal.inject({
      method: list,
      fault: answer([first, { ...second, id: "x", title: "\u200b \u2800" }]),
    }),
  );

  expect(await screen.findByRole("alert")).toHaveTextContent(/^Connector/);
});

test("rows that cannot be read stay when the next page comes, each once", async () => {
  const { user } = openApplication("many", ({ inject, store }) => {
    const [first, ...others] = store.connectors.slice(0, 50);
    const rows = [{ ...first, id: "x", title: "Damaged" }, null, ...others.slice(0, 48)];
    inject({ method: list, fault: answer(rows) });
    inject({ method: list, fault: answer([rows[0], others[48]]) });
  });
  await user.click(await screen.findByRole("button", { name: "Show more" }));

  await expect.poll(() => screen.queryByRole("button", { name: "Show more" })).toBeNull();
  const failures = screen.getAllByRole("alert").map(({ textContent }) => textContent);
  expect(failures).toEqual([
    expect.stringMatching(/^Damaged/),
    expect.stringMatching(/^Connector/),
  ]);
});

describe("whatever stands in a field of an answer", () => {
  test("the other connectors are listed, and its row is there too", async () => {
    const [first, second, third] = connectors;
    await check(
      fieldsOf(second),
      (portal, damage) =>
        portal.inject({ method: list, fault: answer([first, damaged(second, damage), third]) }),
      async () => {
        await screen.findByText(first?.title ?? "");
        await screen.findByText(third?.title ?? "");
        expect(document.querySelectorAll("tbody tr")).toHaveLength(3);
      },
    );
  });

  test("no use is made up from it, and the list is there", async () => {
    const uses = ofMysql.map(({ id, connectorId }) => ({ id, connectorId }));
    const another = { id: Math.max(...sources.map(({ id }) => id)) + 1, connectorId: mysql?.id };
    await check(
      ["id", "connectorId"],
      (portal, damage) =>
        portal.inject({ method: sourceList, fault: answer([...uses, damaged(another, damage)]) }),
      async () => {
        const uses = await screen.findAllByText(/^[34]\+? connections$/);
        const isPartial = uses.some(({ textContent }) => textContent.includes("+"));
        if (isPartial)
          expect(screen.queryByText("No connections visible", { selector: "td *" })).toBeNull();
      },
    );
  });

  test("the other connections are named", async () => {
    const [first, second, third] = ofMysql;
    await check(
      fieldsOf(second),
      (portal, damage) => {
        const counted = ofMysql.map(({ id, connectorId }) => ({ id, connectorId }));
        portal.inject({ method: sourceList, fault: answer(counted) });
        portal.inject({
          method: sourceList,
          fault: answer([first, damaged(second, damage), third]),
        });
      },
      async ({ user }) => {
        await user.click(await screen.findByText("3 connections"));
        await screen.findByText(first?.title ?? "");
        await screen.findByText(third?.title ?? "");
      },
    );
  });

  test("the details show the others", async () => {
    const { id: _, ...others } = mysql ?? {};
    await check(
      fieldsOf(others),
      (portal, damage) =>
        portal.inject({
          method: "biconnector.connector.get",
          fault: answer({ item: { ...damaged(mysql, damage) } }),
        }),
      async ({ user }) => {
        await user.click(await screen.findByLabelText("Actions for MySQL"));
        await user.click(await screen.findByText("Details"));
        expect(await screen.findByText(String(mysql?.id))).toBeVisible();
      },
    );
  });
});
