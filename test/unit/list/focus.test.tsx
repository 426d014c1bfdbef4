import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../harness/application";

const heading = () => screen.getByRole("heading", { name: "Connectors" });
const press = (name: string) => screen.findByRole("button", { name });

describe("the focus stays on the page when the control that had it is gone", () => {
  test("after the selection was cleared", async () => {
    const { user } = openApplication();
    await user.click(await screen.findByRole("checkbox", { name: "Select MySQL" }));
    (await press("Clear selection")).focus();
    await user.keyboard("{Enter}");
    await expect.poll(heading).toHaveFocus();
  });

  test("after a search that found nothing was cleared: in the search", async () => {
    const { user } = openApplication();
    const search = await screen.findByRole("searchbox", { name: "Search connectors" });
    await user.type(search, "nothing like it");
    await user.click(await press("Clear search"));
    expect(search).toHaveFocus();
  });

  test("after the list was read once more", async () => {
    const { user } = openApplication("typical", (portal) =>
      portal.inject({
        method: "biconnector.connector.list",
        fault: { answer: { status: 200, body: { result: { error: { error: "ODD" } } } } },
      }),
    );
    await user.click(await press("Try again"));
    await screen.findByRole("rowheader", { name: /MySQL/ });
    expect(heading()).toHaveFocus();
  });

  test("on what has taken the control's place", () => {
    openApplication();
    const before = document.createElement("button");
    before.id = "same-place";
    document.body.append(before);
    before.focus();
    const after = before.cloneNode();
    before.replaceWith(after);

    return expect.poll(() => document.activeElement).toBe(after);
  });

  test("but not where a person has given it up before", async () => {
    const { portal } = openApplication();
    const box = await screen.findByRole("checkbox", { name: "Select MySQL" });
    box.focus();
    box.blur();
    portal.store.connectors = portal.store.connectors.filter(({ title }) => title !== "MySQL");
    fireEvent.click(await press("Refresh"));
    await expect.poll(() => screen.queryByRole("checkbox", { name: "Select MySQL" })).toBeNull();

    expect(document.body).toHaveFocus();
  });

  test("and is left where a person has put it meanwhile", async () => {
    const { user } = openApplication();
    await user.click(await screen.findByRole("checkbox", { name: "Select MySQL" }));
    const search = screen.getByRole("searchbox", { name: "Search connectors" });
    search.focus();
    // Without the focus, as a script or a tool does it.
    fireEvent.click(await press("Clear selection"));
    await expect.poll(() => screen.queryByRole("button", { name: "Clear selection" })).toBeNull();
    expect(search).toHaveFocus();
  });
});
