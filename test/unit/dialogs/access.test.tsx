import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";
import { register } from "./form/fill.ts";

const list = "biconnector.connector.list";
const failed = "The connectors could not be read";

describe("an application that may read nothing", () => {
  test.each([
    ["no-access", "ACCESS_DENIED (200)", "“BI Builder access” and “Analytics hub access”"],
    ["no-scope", "insufficient_scope (403)", "Developer resources › Integrations"],
    ["no-plan", "ACCESS_DENIED (403)", "REST API"],
  ] as const)("says what an administrator has to know (%s)", async (scenario, code, missing) => {
    const { user } = openApplication(scenario);

    await user.click(
      await screen.findByRole("button", { name: "Copy details for an administrator" }),
    );

    const message = await navigator.clipboard.readText();
    expect(message).toContain("“Connectors” in portal.example");
    expect(message).toContain(missing);
    expect(message).toContain(code);
  });

  test("is one message, without anything that cannot work", async () => {
    openApplication("no-access");

    expect(await screen.findByRole("heading", { level: 2, name: failed })).toBeVisible();

    expect(screen.getByRole("alert")).toHaveTextContent("You need two permissions");
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "Register connector" })).toBeNull();
  });

  test("shows the list once it may", async () => {
    const { portal, user } = openApplication("no-access");
    const again = await screen.findByRole("button", { name: "Check again" });
    portal.switches.access = true;

    await user.click(again);

    expect(await screen.findByRole("rowheader", { name: /MySQL/ })).toBeVisible();
    expect(screen.getByRole("searchbox")).toBeVisible();
  });

  test("takes no form away that is being filled in", async () => {
    const application = openApplication("empty");
    const { portal, user } = application;
    const form = await register(application);
    await user.type(await form.findByRole("textbox", { name: "Title" }), "Warehouse");
    const answer = { status: 401, body: { error: "NO_AUTH_FOUND" } };
    portal.inject({ method: list, times: 99, fault: { answer } });
    const before = callsOf(portal, list).length;
    fireEvent.click(screen.getByRole("button", { name: "Refresh", hidden: true }));
    await expect.poll(() => callsOf(portal, list).length).toBeGreaterThan(before);
    await screen.findByText(/Your Bitrix24 session has ended/);

    expect(form.getByRole("textbox", { name: "Title" })).toHaveValue("Warehouse");
    await user.click(form.getByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Discard changes" }));
    expect(await screen.findByRole("button", { name: "Check again" })).toBeVisible();
  });

  test("sends a person whose session has ended to nobody else", async () => {
    openApplication("typical", ({ inject }) =>
      inject({
        method: list,
        fault: { answer: { status: 401, body: { error: "NO_AUTH_FOUND" } } },
      }),
    );

    expect(await screen.findByRole("alert")).toHaveTextContent("Your Bitrix24 session has ended.");

    expect(screen.getByRole("button", { name: "Check again" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Copy details for an administrator" })).toBeNull();
  });
});

describe("why it does not work", () => {
  async function conditions({ user }: ReturnType<typeof openApplication>) {
    await user.click(await screen.findByRole("button", { name: "Why does it not work?" }));
    const list = await screen.findByRole("list", { name: "Why does it not work?" });
    return within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
  }

  test("is asked in one request", async () => {
    const application = openApplication("no-access");

    const found = await conditions(application);

    expect(callsOf(application.portal, "batch")).toHaveLength(1);
    expect(found).toContain("The application has the permission “biconnector”Yes");
    expect(found).toContain("You have both permissions that are given in BI BuilderNo");
  });

  test("names a permission that the application lacks", async () => {
    const found = await conditions(openApplication("no-scope"));

    expect(found).toContain("The application has the permission “biconnector”No");
    expect(found).toContain("You have both permissions that are given in BI BuilderNot known");
  });

  test("says so when the portal answers nothing at all", async () => {
    const { user } = openApplication("no-plan");

    await user.click(await screen.findByRole("button", { name: "Why does it not work?" }));

    const words = "The portal does not answer these questions either";
    await waitFor(() => expect(screen.getByText(words)).toBeVisible());
  });
});
