import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { openApplication, waitForUsage } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { results } from "../acts.ts";
import { ask, confirm, primaryButtons, remove, titlesOf } from "./acts.ts";

describe("deleting the selected connectors", () => {
  test("names them, deletes them with one request, and says what went", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    expect(await screen.findByRole("alertdialog", { name: "Delete 2 connectors?" })).toBeVisible();
    expect(await dialog.findByText("no. 8")).toBeVisible();
    expect(dialog.getByText("Online shop orders")).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));

    expect(await screen.findByRole("heading", { name: "Everything is gone." })).toHaveFocus();
    expect(await results()).toEqual(["Online shop orders: Deleted", "PostgreSQL: Deleted"]);
    expect(titlesOf(application.portal)).not.toContain("PostgreSQL");
    const batches = callsOf(application.portal, "batch").filter(({ cmd }) =>
      JSON.stringify(cmd).includes(remove),
    );
    expect(batches).toHaveLength(1);
    await application.user.click(dialog.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
    expect(screen.queryByRole("region", { name: "Selection" })).toBeNull();
  });

  test("names ten of many, and how many more", async () => {
    const application = openApplication("page", ({ store }) => {
      store.sources = [];
    });
    await waitForUsage();
    await application.user.click(screen.getByRole("checkbox", { name: "Select all loaded" }));
    await application.user.click(screen.getByRole("button", { name: "Delete selected" }));
    const dialog = within(
      await screen.findByRole("alertdialog", { name: "Delete 50 connectors?" }),
    );

    expect(await dialog.findByText("and 40 more")).toBeVisible();
    expect(dialog.getAllByRole("listitem")).toHaveLength(11);
  });

  test("leaves out those in use, and says so before and after", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    expect(await dialog.findByText("1 is in use and is left out:")).toBeVisible();
    expect(screen.getByRole("alertdialog", { name: "Delete 1 connector?" })).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete 1 connector" }));

    const heading = await screen.findByRole("heading", { name: "1 of 2 connectors are deleted." });
    expect(heading).toHaveFocus();
    expect(heading).toHaveAccessibleDescription("Still in use: MySQL");
    expect(await results()).toEqual(["MySQL: Not deleted: connections still use it"]);
    expect(primaryButtons()).toEqual(["Clean up the blocked one"]);
    await application.user.click(dialog.getByRole("button", { name: "All 2" }));
    expect(await results()).toEqual([
      "PostgreSQL: Deleted",
      "MySQL: Not deleted: connections still use it",
    ]);
    expect(titlesOf(application.portal)).toContain("MySQL");
    expect(callsOf(application.portal, remove)).toHaveLength(1);
    await application.user.click(dialog.getByRole("button", { name: "Blocked 1" }));
    expect(await results()).toEqual(["MySQL: Not deleted: connections still use it"]);
    await application.user.click(dialog.getByRole("button", { name: "Connections of “MySQL”" }));
    expect(await screen.findByRole("dialog", { name: "Connections of “MySQL”" })).toBeVisible();
  });

  test("cleans those in use up as well when the person says so and types their number", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    await application.user.click(await dialog.findByRole("checkbox", { name: /Clean up/ }));
    expect(
      await screen.findByRole("alertdialog", { name: "Clean up and delete 2 connectors?" }),
    ).toBeVisible();
    expect(dialog.getByText("3 tables")).toBeVisible();
    expect(dialog.queryByText("sales_refunds")).toBeNull();
    await application.user.click(dialog.getByText(/3 connections · 3 tables/));
    expect(await dialog.findByText("sales_refunds")).toBeVisible();
    await confirm(application, "2");

    await screen.findByRole("heading", { name: "Everything is gone." });
    expect(titlesOf(application.portal)).not.toContain("MySQL");
    expect(application.portal.store.sources.map(({ title }) => title)).not.toContain(
      "Sales MySQL (replica)",
    );
  });

  test("still offers those that could not be checked: the portal decides", async () => {
    const application = openApplication();
    await waitForUsage();
    application.portal.inject({
      method: "biconnector.source.list",
      times: 3,
      fault: { lose: "request" },
    });
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    expect(
      await dialog.findByText(/could not be checked whether connections use 2 connectors/),
    ).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));

    await application.user.click(await screen.findByRole("button", { name: "All 2" }));
    expect(await results()).toEqual([
      "MySQL: Not deleted: connections still use it",
      "PostgreSQL: Deleted",
    ]);
  });

  test("does not call copied what was copied before another part was chosen", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "MySQL");
    await application.user.click(await dialog.findByRole("button", { name: "Delete 1 connector" }));
    await results();
    await application.user.click(dialog.getByRole("button", { name: "Copy" }));
    await dialog.findByRole("button", { name: "Copied" });
    await application.user.click(dialog.getByRole("button", { name: "All 2" }));

    expect(dialog.getByRole("button", { name: "Copy" })).toBeVisible();
  });

  test("tells what somebody else deleted, and what was refused, with words and a code", async () => {
    const application = openApplication();
    const dialog = await ask(application, "PostgreSQL", "Online shop orders");
    await dialog.findByRole("button", { name: "Delete 2 connectors" });
    const { store } = application.portal;
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    const denied = { error: { error: "ACCESS_DENIED", error_description: "" } };
    application.portal.inject({
      method: remove,
      fault: { answer: { status: 200, body: { result: denied, time: {} } } },
    });
    await application.user.click(dialog.getByRole("button", { name: "Delete 2 connectors" }));

    await application.user.click(await screen.findByRole("button", { name: "All 2" }));
    const [gone, refused] = await results();
    expect(refused).toMatch(
      /^Online shop orders: Not deleted\. .*Analytics hub access.*ACCESS_DENIED/,
    );
    expect(gone).toBe("PostgreSQL: Had already been deleted");
  });

  test("can be copied and saved, with formulas made harmless", async () => {
    const saved: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, {
        createObjectURL: (blob: Blob) => String(saved.push(blob)),
        revokeObjectURL: () => {},
      }),
    );
    const application = openApplication("typical", ({ store }) => {
      const row = store.connectors.find(({ title }) => title === "PostgreSQL");
      if (row) row.title = '=HYPERLINK("https://evil.example")';
    });
    const dialog = await ask(application, '=HYPERLINK("https://evil.example")', "MySQL");
    await application.user.click(await dialog.findByRole("button", { name: "Delete 1 connector" }));
    await application.user.click(await screen.findByRole("button", { name: "All 2" }));
    await application.user.click(dialog.getByRole("button", { name: "Copy" }));
    await dialog.findByRole("button", { name: "Copied" });
    await application.user.click(dialog.getByRole("button", { name: "Save as CSV" }));

    const copied = await navigator.clipboard.readText();
    expect(copied.split("\r\n")).toEqual([
      "Kind\tNumber\tTitle\tOutcome\tCode",
      expect.stringMatching(/^Connector\t\d+\t.*'=HYPERLINK.*\tDeleted\t$/),
      expect.stringMatching(/^Connector\t\d+\tMySQL\tNot deleted: connections still use it\t$/),
    ]);
    const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? new ArrayBuffer(0));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toMatch(/^Kind,Number,Title,Outcome,Code\r\n/);
  });
});
