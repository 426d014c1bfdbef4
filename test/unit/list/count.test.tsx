import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication } from "../harness/application";

const list = "biconnector.connector.list";

test("says how many there are, how many of them are selected, and how many are left", async () => {
  const { user } = openApplication();
  expect(await screen.findByText("14 connectors")).toBeVisible();
  await user.click(await screen.findByRole("checkbox", { name: "Select MySQL" }));
  await user.click(screen.getByRole("checkbox", { name: "Select PostgreSQL" }));
  expect(screen.getByText("· 2 selected")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Clear selection" }));
  expect(screen.queryByText("· 2 selected")).toBeNull();

  await user.click(screen.getByRole("button", { name: "Delete PostgreSQL" }));
  await user.click(await screen.findByRole("button", { name: "Delete connector" }));
  expect(await screen.findByText("13 connectors")).toBeVisible();
});

test("never names a total that was not read", async () => {
  const { user, portal } = openApplication("many", ({ store }) => {
    store.connectors = store.connectors.slice(0, 70);
  });
  expect(await screen.findByText("50 of more")).toBeVisible();
  portal.inject({
    method: list,
    fault: { answer: { status: 403, body: { error: "user_access_error" } } },
  });
  await user.click(await screen.findByRole("button", { name: "Show more" }));
  await screen.findByRole("alert");
  expect(screen.getByText("50 of more")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("70 connectors")).toBeVisible();
});

test("says of the filter how many have no visible connections", async () => {
  const { user } = openApplication();
  await screen.findByRole("table", { name: "Connectors" });
  await user.click(screen.getByRole("button", { name: "No connections visible" }));
  const table = await screen.findByRole("table", {
    name: "Connectors without visible connections",
  });
  const count = within(table).getAllByRole("rowheader").length;
  expect(screen.getByText(`${count} without visible connections`)).toBeVisible();
});
