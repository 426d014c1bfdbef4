import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication, waitForUsage } from "../harness/application";

describe("selecting", () => {
  const box = (title: string) => screen.getByRole<HTMLInputElement>("checkbox", { name: title });
  const checked = () =>
    screen.getAllByRole<HTMLInputElement>("checkbox").filter((each) => each.checked);

  test("takes a range with Shift, and lets go of it likewise", async () => {
    const { user } = openApplication("page");
    await screen.findByRole("table");
    const rows = await screen.findAllByRole("checkbox", { name: /^Select (?!all)/ });
    const [, second, , , fifth] = rows;
    if (!second || !fifth) throw new Error("Too few rows");
    await user.click(second);
    await user.keyboard("{Shift>}");
    await user.click(fifth);
    await user.keyboard("{/Shift}");

    expect(checked()).toEqual(rows.slice(1, 5));
    expect(screen.getByText("4 selected")).toBeVisible();
    expect(box("Select all loaded").indeterminate).toBe(true);
  });

  test("takes all that are loaded, and lets go of all", async () => {
    const { user } = openApplication("page");
    await screen.findByRole("table");
    await user.click(box("Select all loaded"));
    expect(screen.getByText("50 selected")).toBeVisible();
    await user.click(box("Select all loaded"));

    expect(screen.queryByText(/selected$/)).toBeNull();
  });

  test("ends when the person looks for something else: nothing out of sight is deleted", async () => {
    const { user } = openApplication();
    await waitForUsage();
    await user.click(box("Select PostgreSQL"));
    await user.type(screen.getByRole("searchbox"), "MySQL");

    await waitFor(() => expect(screen.queryByText("1 selected")).toBeNull());
  });
});
