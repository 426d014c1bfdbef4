import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { add, box, fill, register, rowOf, statusText, titlesLike } from "./fill.ts";

describe("registering a connector", () => {
  test.each(["typical", "old", "empty"] as const)(
    "sends everything that was typed (%s portal)",
    async (scenario) => {
      const application = openApplication(scenario);
      const { user } = application;
      const form = await register(application);
      await fill(application, form, "Ünïcode 🚀 & <b>");
      await user.type(box(form, "Description"), "Two\nlines");
      for (const [name, code] of [
        ["Server", "host"],
        ["Port", "port"],
      ]) {
        await user.click(form.getByRole("button", { name: "Add credential" }));
        const last = form.getAllByRole("textbox", { name: "Name" }).at(-1);
        if (last) await user.type(last, name ?? "");
        const lastCode = form.getAllByRole("textbox", { name: "Code" }).at(-1);
        if (lastCode) await user.type(lastCode, code ?? "");
      }
      const types = form.getAllByRole("combobox", { name: "Type" });
      if (types[1]) await user.selectOptions(types[1], "INT");
      await user.click(form.getByRole("button", { name: "Move credential 2 up" }));
      await user.clear(form.getByRole("spinbutton", { name: "Sort" }));
      await user.type(form.getByRole("spinbutton", { name: "Sort" }), "7");
      await user.click(form.getByRole("button", { name: "Save" }));

      await expect.poll(statusText).toMatch(/“Ünïcode 🚀 & <b>” is registered as number \d+/);
      expect(rowOf(application, "Ünïcode 🚀 & <b>")).toMatchObject({
        description: "Two\nlines",
        logo: "https://service.example/logo.svg",
        sort: 7,
        urlCheck: "https://service.example/bi/check",
        urlTableList: "https://service.example/bi/table_list",
        urlTableDescription: "https://service.example/bi/table_description",
        urlData: "https://service.example/bi/data",
        settings: [
          { name: "Port", code: "port", type: "INT" },
          { name: "Server", code: "host", type: "STRING" },
        ],
      });
      expect(await screen.findByRole("rowheader", { name: /Ünïcode/ })).toBeVisible();
      const sent = JSON.stringify(callsOf(application.portal, add));
      expect(sent.includes("sourceCode")).toBe(scenario !== "old");
    },
  );

  test("is checked while typing, in words, and sends nothing faulty", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await register(application);
    await user.type(await form.findByRole("textbox", { name: "Data URL" }), "ftp://x");
    expect(await form.findByText("An address that begins with https:// or http://.")).toBeVisible();
    await user.click(box(form, "Title"));
    await user.paste("x".repeat(513));
    expect(await form.findByText("At most 512 characters.")).toBeVisible();
    await user.click(form.getByRole("button", { name: "Add credential" }));
    await user.click(form.getByRole("button", { name: "Save" }));

    expect((await form.findAllByText("Fill this in.")).length).toBeGreaterThanOrEqual(6);
    expect(box(form, "Title")).toHaveFocus();
    expect(callsOf(application.portal, add)).toEqual([]);
  });

  test("that lacks its logo alone says so, and goes there", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.clear(box(form, "Logo"));

    await user.click(form.getByRole("button", { name: "Save" }));

    const way = await form.findByRole("button", { name: "1 field needs attention" });
    expect(box(form, "Logo")).toHaveFocus();
    await user.clear(box(form, "Title"));
    await user.click(await form.findByRole("button", { name: "2 fields need attention" }));
    expect(box(form, "Title")).toHaveFocus();
    await user.keyboard("Orders");
    await user.type(box(form, "Logo"), "https://service.example/logo.svg");
    await waitFor(() => expect(way).not.toBeInTheDocument());
  });

  test.each([
    ["data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><use href='#a'/></svg>", /freeze/],
    ["data:image/png;base64,AAAA", /is not an image/],
    ["data:text/html,<b>bold</b>", /is not an image/],
  ])("says at once why %s is no logo, and sends it nowhere", async (logo, reason) => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.clear(box(form, "Logo"));
    await user.click(box(form, "Logo"));
    await user.paste(logo);

    expect(box(form, "Logo")).toHaveAccessibleDescription(reason);
    await user.click(form.getByRole("button", { name: "Save" }));
    expect(await form.findByRole("button", { name: "1 field needs attention" })).toBeVisible();
    expect(titlesLike(application, "Orders")).toEqual([]);
    await user.click(form.getByRole("button", { name: "Remove" }));
    expect(box(form, "Logo")).not.toHaveAccessibleDescription(reason);
  });

  test("finds no fault with a credential that is new", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    const addCredential = form.getByRole("button", { name: "Add credential" });
    await user.click(addCredential);
    await user.click(form.getByRole("button", { name: "Save" }));
    const [first] = await form.findAllByRole("textbox", { name: "Code" });
    await waitFor(() => expect(first).toBeInvalid());

    await user.click(addCredential);
    await user.type(box(form, "Title"), "Orders");

    const [, fresh] = form.getAllByRole("textbox", { name: "Code" });
    expect(first).toBeInvalid();
    expect(fresh).toBeValid();
    await user.click(form.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fresh).toBeInvalid());
  });

  test("warns of an address in a local network, and takes it all the same", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.clear(box(form, "Check URL"));
    await user.type(box(form, "Check URL"), "http://192.168.0.10/check");

    expect(box(form, "Check URL")).toHaveAccessibleDescription(/local network/);
    expect(box(form, "Data URL")).not.toHaveAccessibleDescription(/local network/);
    await user.click(form.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(titlesLike(application, "Orders")).toHaveLength(1));
  });

  test("tells what the service will be asked, as a command to copy", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Orders");
    await user.click(form.getByRole("button", { name: "Add credential" }));
    await user.type(form.getByRole("textbox", { name: "Code" }), "login");

    await user.click(form.getByRole("button", { name: "Copy a sample request (Data URL)" }));

    const sample = await navigator.clipboard.readText();
    expect(sample).toContain("curl -g -i -X POST 'https://service.example/bi/data'");
    expect(sample).toContain("connection[login]=VALUE");
  });

  test("stores addresses and codes without the blanks that pasting brings along", async () => {
    const application = openApplication();
    const { user } = application;
    const form = await register(application);
    await fill(application, form, "Pasted");
    for (const name of ["Check URL", "Logo"]) {
      await user.clear(box(form, name));
      await user.click(box(form, name));
      await user.paste("\u00a0\u200bhttps://service.example/pasted\ufeff ");
    }
    await user.click(form.getByRole("button", { name: "Add credential" }));
    await user.type(form.getByRole("textbox", { name: "Name" }), "Host");
    await user.click(form.getByRole("textbox", { name: "Code" }));
    await user.paste("\u200b host\u00a0");
    await user.click(form.getByRole("button", { name: "Save" }));

    await expect.poll(statusText).toMatch(/“Pasted” is registered/);
    expect(rowOf(application, "Pasted")).toMatchObject({
      logo: "https://service.example/pasted",
      urlCheck: "https://service.example/pasted",
      settings: [{ code: "host" }],
    });
  });

  test.each([
    ["Data URL", "https://service.example/a\u200bb", /a space or an invisible character/],
    ["Logo", "http://service.example/logo.png", /begins with https:/],
    ["Logo", `data:image/png;base64,${"A".repeat(65_514)}`, /At most 65,535 bytes/],
    ["Description", "я".repeat(32_768), /At most 65,535 bytes/],
    ["Title", "half \ud83d", /half a character/],
    ["Title", "\u200b", /^It has no visible characters/],
  ])(
    "says what is wrong with a text that cannot be stored, or not be seen (%s, %#)",
    async (name, value, words) => {
      const application = openApplication();
      const form = await register(application);
      await form.findByRole("textbox", { name });
      fireEvent.change(box(form, name), { target: { value } });

      expect(await form.findByText(words)).toBeVisible();
    },
  );

  test("tells of codes that differ in capitals only", async () => {
    const application = openApplication();
    const form = await register(application);
    for (const code of ["host", "Host"]) {
      await application.user.click(await form.findByRole("button", { name: "Add credential" }));
      const last = form.getAllByRole("textbox", { name: "Code" }).at(-1);
      if (last) await application.user.type(last, code);
    }

    expect(await form.findByText(/differs only in capitals or spaces/)).toBeVisible();
  });
});
