import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const list = "biconnector.connector.list";

test("the order that a person chose is kept by the portal", async () => {
  const { user, portal } = openApplication();
  await user.click(await screen.findByRole("button", { name: "Created" }));
  expect(portal.store.userOptions).toEqual({ order: "dateCreate ASC" });
  await user.click(await screen.findByRole("button", { name: "Created" }));
  expect(portal.store.userOptions).toEqual({ order: "dateCreate DESC" });
});

test("the first call asks for the order that is kept, and the head shows it", async () => {
  const { portal } = openApplication("typical", ({ store }) => {
    store.userOptions.order = "sort DESC";
  });
  await screen.findByText("MySQL");

  expect(callsOf(portal, list)).toHaveLength(1);
  expect(callsOf(portal, list)[0]).toMatchObject({ order: { sort: "DESC", id: "DESC" } });
  const head = screen.getByRole("columnheader", { name: "Sort" });
  expect(head).toHaveAttribute("aria-sort", "descending");
});

describe("what is kept and is no order", () => {
  test.each([
    { kept: undefined },
    { kept: "" },
    { kept: "id ASC" },
    { kept: "title" },
    { kept: "title asc" },
    { kept: 7 },
    { kept: null },
    { kept: ["sort", "DESC"] },
    { kept: { toString: 1 } },
  ])("%j leaves the usual one", async ({ kept }) => {
    const { portal } = openApplication("typical", ({ store }) => {
      store.userOptions.order = kept;
    });
    await screen.findByText("MySQL");
    expect(callsOf(portal, list)[0]).toMatchObject({ order: { title: "ASC", id: "ASC" } });
  });
});
