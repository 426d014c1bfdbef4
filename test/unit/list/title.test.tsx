import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openApplication, waitForUsage } from "../harness/application";

async function openDetails(title: string) {
  const application = openApplication();
  await waitForUsage();
  await application.user.click(screen.getByRole("link", { name: title }));
  const panel = within(await screen.findByRole("dialog", { name: title }));
  return { ...application, panel };
}

/** What the panel says of something. */
const fact = (panel: ReturnType<typeof within>, name: string) =>
  panel.getByText(name, { selector: "dt" }).nextElementSibling;

test("a title opens the details, which say number, use and date", async () => {
  const { panel, portal } = await openDetails("MySQL");
  const mysql = portal.store.connectors.find(({ title }) => title === "MySQL");

  await waitFor(() => expect(fact(panel, "Number")).toHaveTextContent(String(mysql?.id)));
  await waitFor(() =>
    expect(fact(panel, "Connections")).toHaveTextContent("Used by 3 connections"),
  );
  expect(fact(panel, "Created")).toHaveTextContent(/^September 2, 2025 at /);
});

test("the details lead to all that the row's menu leads to, and Close comes last", async () => {
  const { panel, user } = await openDetails("PostgreSQL");
  await panel.findByText("No connections visible");
  const links = panel.getAllByRole("link").map(({ textContent }) => textContent);
  const buttons = panel.getAllByRole("button").map(({ textContent }) => textContent);
  const offered = buttons.slice(buttons.indexOf("Connections"));
  await user.click(panel.getByRole("button", { name: "Close panel" }));
  await waitFor(() => expect(screen.getByRole("link", { name: "PostgreSQL" })).toHaveFocus());

  await user.click(screen.getByRole("button", { name: "Actions for PostgreSQL" }));
  const items = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
  const [details, connections, ...others] = items;
  expect([details, connections]).toEqual(["Details", "Connections"]);
  expect(others).toEqual(["New connection", "Edit", "Duplicate", "Export", "Delete"]);
  expect(links).toEqual(["New connection"]);
  expect(offered).toEqual([connections, ...others.slice(1), "Close"]);
});

test("what is deleted from its menu leaves the focus on the menu of the next row", async () => {
  const { user } = openApplication();
  await waitForUsage();
  const menus = screen.getAllByRole("button", { name: /^Actions for/ });
  const after = menus[menus.findIndex((menu) => menu.matches("[aria-label$=PostgreSQL]")) + 1];
  await user.click(screen.getByRole("button", { name: "Actions for PostgreSQL" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete" }));
  const dialog = within(await screen.findByRole("alertdialog"));
  await user.click(dialog.getByRole("button", { name: "Delete connector" }));

  await waitFor(() => expect(after).toHaveFocus());
  expect(screen.queryByRole("link", { name: "PostgreSQL" })).toBeNull();
});
