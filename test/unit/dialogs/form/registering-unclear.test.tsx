import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Application, openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { add, box, type Form, fill, register, rowOf, statusText, titlesLike } from "./fill.ts";

describe("registering a connector", () => {
  test.each([
    [{ lose: "answer" }, /is registered as number/],
    [{ hang: "answer" }, /is registered as number/],
  ] as const)("whose answer is lost is looked for, never sent again (%j)", async (fault, words) => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Lost and found");
    application.portal.inject({ method: add, fault });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(words);
    expect(callsOf(application.portal, add)).toHaveLength(1);
  });

  test.each([
    ["as a change", 0],
    ["as one also if it cannot be read in between", 3],
  ])("keeps what is typed while it is under way, and saves that %s", async (_, times) => {
    const application = openApplication();
    const { portal, user } = application;
    const form = await register(application);
    await fill(application, form, "Busy");
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    portal.inject({ method: add, fault: { late } });
    await user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(() => callsOf(portal, add)).toHaveLength(1);
    await user.type(box(form, "Description"), "Typed meanwhile");
    const fault = { lose: "request" } as const;
    portal.inject({ method: "biconnector.connector.get", times, fault });
    release();

    expect(await screen.findByText(/“Busy” is registered/)).toBeVisible();
    await user.click(await form.findByRole("button", { name: "Save" }));
    await expect.poll(() => rowOf(application, "Busy").description).toBe("Typed meanwhile");
    expect(callsOf(portal, add)).toHaveLength(1);
  });

  test("that may never have arrived is looked for before it is sent again, for a minute", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Second try");
    application.portal.inject({ method: add, fault: { lose: "request" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(box(form, "Title")).toHaveValue("Second try");
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(callsOf(application.portal, add)).toHaveLength(1);

    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 61_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await application.user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(statusText).toMatch(/“Second try” is registered/);
    expect(titlesLike(application, "Second try")).toHaveLength(1);
  });

  test.each([
    [
      "Save is pressed again",
      ({ user }: Application, form: Form) => user.click(form.getByRole("button", { name: "Save" })),
    ],
    ["the frame gets the focus", async () => void fireEvent.focus(window)],
  ])("that is carried out later is found when %s, and is no second one", async (_, act) => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Late");
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(form.getByText(/looks first and makes no second connector/)).toBeVisible();
    application.portal.carryOut();
    await act(application, form);

    await expect.poll(statusText).toMatch(/“Late” is registered/);
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(callsOf(application.portal, add)).toHaveLength(1);
    expect(await screen.findByRole("rowheader", { name: /Late/ })).toBeVisible();
  });

  test("that is carried out later is changed by what was typed since", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Late");
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    await form.findByRole("alert");
    await application.user.type(box(form, "Title"), "r");
    application.portal.carryOut();
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toContain("“Later” was saved");
    expect(titlesLike(application, "Late")).toEqual(["Later"]);
  });

  test("cannot be given up while it is read for what was typed since", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const form = await register(application);
    await fill(application, form, "Late");
    portal.inject({ method: add, fault: { hang: "later" } });
    await user.click(form.getByRole("button", { name: "Save" }));
    await form.findByRole("alert");
    await user.type(box(form, "Title"), "r");
    portal.carryOut();
    let release = () => {};
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const reading = vi.fn();
    portal.inject({ method: "biconnector.connector.get", fault: { late }, before: reading });
    await user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(() => reading).toHaveBeenCalled();
    await user.click(form.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("button", { name: "Discard changes" })).toBeNull();
    release();

    await expect.poll(statusText).toContain("“Later” was saved");
  });

  test("that is given up and made anew is told of once, and the first only if it comes after all", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const given = await register(application);
    await fill(application, given, "Again");
    portal.inject({ method: add, fault: { hang: "later" } });
    await user.click(given.getByRole("button", { name: "Save" }));
    await given.findByRole("alert");
    await user.click(given.getByRole("button", { name: "Cancel" }));
    await user.click(await screen.findByRole("button", { name: "Discard changes" }));
    const form = await register(application);
    await fill(application, form, "Again");
    await user.click(form.getByRole("button", { name: "Save" }));
    await expect.poll(statusText).toMatch(/“Again” is registered/);
    const { id } = rowOf(application, "Again");

    const looks = () =>
      callsOf(portal, "biconnector.connector.list").filter(({ filter }) =>
        JSON.stringify(filter ?? {}).includes(">id"),
      ).length;
    const before = looks();
    fireEvent.focus(window);
    await expect.poll(looks).toBeGreaterThan(before);
    portal.carryOut();
    await expect
      .poll(() => {
        fireEvent.focus(window);
        return statusText();
      })
      .toContain(`“Again” is registered as number ${id + 1}`);
  });

  test("that the portal stores otherwise than it was sent is unclear, and not sent again", async () => {
    const application = openApplication("typical", ({ switches }) => {
      switches.trimTexts = true;
    });
    const form = await register(application);
    await fill(application, form, "Trimmed");
    await application.user.type(box(form, "Description"), "Two words ");
    application.portal.inject({ method: add, fault: { lose: "answer" } });
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");

    const now = performance.now.bind(performance);
    vi.spyOn(performance, "now").mockImplementation(() => now() + 61_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await application.user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(callsOf(application.portal, add)).toHaveLength(1);
  });

  test("that the browser repeated by itself names the other one, and leaves it to the person", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Once");
    application.portal.inject({ method: add, fault: { cut: true } });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    await expect
      .poll(statusText)
      .toMatch(/“Once” is registered.*Number \d+ was registered at the same time/);
    expect(callsOf(application.portal, add)).toHaveLength(2);
    expect(titlesLike(application, "Once")).toEqual(["Once", "Once"]);
    expect(callsOf(application.portal, "biconnector.connector.delete")).toEqual([]);
  });

  test("says when it cannot be found out what happened", async () => {
    const application = openApplication();
    const form = await register(application);
    await fill(application, form, "Schrödinger");
    application.portal.inject({
      method: add,
      fault: { lose: "answer" },
      before: ({ inject }) =>
        inject({ method: "biconnector.connector.list", times: 3, fault: { lose: "request" } }),
    });
    await application.user.click(form.getByRole("button", { name: "Save" }));

    expect(await form.findByRole("alert")).toHaveTextContent("It is not clear whether");
    expect(form.getByText(/looks first and makes no second connector/)).toBeVisible();
  });
});
