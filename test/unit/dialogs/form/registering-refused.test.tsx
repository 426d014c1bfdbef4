import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../../harness/application";
import { add, box, fill, register, statusText, titlesLike } from "./fill.ts";

describe("registering a connector", () => {
  test.each([
    ["BX_INVALID_VALUE", 'The value of the "URL_CHECK" field is too long.', "Check URL"],
    ["VALIDATION_INVALID_FIELD_TYPE", 'Field "title" must be of type string.', "Title"],
  ])("shows a refusal (%s) at the field that it is about", async (code, description, name) => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Refused");
    const result = { error: { error: code, error_description: description } };
    application.portal.inject({
      method: add,
      fault: { answer: { status: 200, body: { result, time: {} } } },
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(() => box(form, name)).toHaveAccessibleDescription(/does not accept this/);
    expect(box(form, name)).toBeInvalid();
  });

  test("shows what the portal has against the credentials there", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Refused");
    const error = { error: "VALIDATION_SETTINGS_INVALID_TYPE", error_description: "" };
    application.portal.inject({
      method: add,
      fault: { answer: { status: 200, body: { result: { error }, time: {} } } },
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    const group = within(form.getByRole("group", { name: "Credentials" }));
    expect(await group.findByText(/does not accept the credentials/)).toBeVisible();
  });

  test("keeps what was typed when the token expires and the portal is overloaded", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const form = await register(application);
    await fill(application, form, "Patient");
    portal.expireTokens();
    const answer = { status: 503, body: { error: "OVERLOAD_LIMIT" } };
    portal.inject({ method: add, fault: { answer } });
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It was not saved");
    expect(box(form, "Title")).toHaveValue("Patient");

    await user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(statusText).toMatch(/“Patient” is registered/);
    expect(titlesLike(application, "Patient")).toHaveLength(1);
  });

  test("asks before what was typed is thrown away", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await register(application);
    await user.type(await form.findByRole("textbox", { name: "Title" }), "Precious");
    await user.keyboard("{Escape}");
    const question = within(await screen.findByRole("alertdialog"));
    expect(question.getByRole("button", { name: "Keep editing" })).toHaveFocus();
    await user.click(question.getByRole("button", { name: "Keep editing" }));
    expect(box(form, "Title")).toHaveValue("Precious");

    await user.click(form.getByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Discard changes" }));
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
  });
});
