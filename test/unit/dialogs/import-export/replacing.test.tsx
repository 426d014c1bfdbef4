import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { add, choose, fileWith, lasting, own, sound, update } from "./acts.ts";

describe("an import that replaces", () => {
  test("gives an existing connector the fields of the file, and says before what changes", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    row.description = "As it was. ".repeat(100).trim();
    const wanted = { ...lasting(row), description: "Of the file", sort: 7, logo: "" };
    const dialog = await choose(application, fileWith(wanted));
    const choice = await dialog.findByRole("combobox", { name: `Import ${row.title}` });
    expect(choice).toHaveDisplayValue("Skip");
    expect(dialog.getByRole("button", { name: "Import 0 connectors" })).toBeDisabled();

    await user.selectOptions(choice, "Replace the fields of the existing one");
    await user.click(dialog.getByText("What would change"));
    const changes = await dialog.findAllByRole("term");
    expect(changes.map(({ textContent }) => textContent)).toEqual(["Description", "Sort"]);
    expect(dialog.getByText(`Now: ${row.description}`)).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Import 1 connector" }));

    expect(await dialog.findByText("1 of 1 imported.")).toBeVisible();
    expect(dialog.getByText(`The fields of number ${row.id} were replaced`)).toBeVisible();
    expect(callsOf(portal, update)).toMatchObject([
      { id: row.id, fields: { description: "Of the file", sort: 7 } },
    ]);
    expect(callsOf(portal, add)).toEqual([]);
  });

  test("calls a logo a file, and nothing else that begins like one", async () => {
    const application = openApplication();
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    row.description = "data: of the old shop";
    const logo = `DATA:image/gif;base64,${btoa("GIF89a\u0001\0\u0001\0\0\0\0")}`;
    const wanted = { ...lasting(row), description: "data: of the new shop", logo };
    const dialog = await choose(application, fileWith(wanted));
    await application.user.selectOptions(
      await dialog.findByRole("combobox", { name: `Import ${row.title}` }),
      "Replace the fields of the existing one",
    );
    await application.user.click(dialog.getByText("What would change"));

    expect(await dialog.findByText("data: of the new shop")).toBeVisible();
    expect(dialog.getByText("Now: data: of the old shop")).toBeVisible();
    expect(dialog.getByText("An image file")).toBeVisible();
  });

  test("leaves what the file says nothing of", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const row = own(application).find(({ title }) => title === "MySQL");
    if (!row) throw new Error("No connector");
    Object.assign(row, { description: "Kept", sort: 7 });
    const { description: _, sort: __, settings: ___, ...wanted } = lasting(row);
    const urlData = "https://service.example/new";
    const dialog = await choose(application, fileWith({ ...wanted, urlData }));
    const choice = await dialog.findByRole("combobox", { name: "Import MySQL" });
    await user.selectOptions(choice, "Replace the fields of the existing one");
    await user.click(dialog.getByText("What would change"));
    expect(await dialog.findAllByRole("term")).toHaveLength(1);
    await user.click(dialog.getByRole("button", { name: "Import 1 connector" }));

    await dialog.findByText("1 of 1 imported.");
    expect(callsOf(portal, update)).toMatchObject([{ id: row.id, fields: { urlData } }]);
    expect(row).toMatchObject({ description: "Kept", sort: 7 });
    expect(row.settings).not.toEqual([]);
  });

  test.each([[["host", "port"]], ["host"], [null]])(
    "takes no connector whose credentials are none: %j",
    async (settings) => {
      const application = openApplication();
      const dialog = await choose(application, fileWith({ ...sound, title: "MySQL", settings }));

      expect(await dialog.findByRole("checkbox", { name: "Import MySQL" })).toBeDisabled();
      expect(dialog.getByText("Credentials: Fill this in.")).toBeVisible();
    },
  );

  test("takes no connector with a value of another type, and says which", async () => {
    const application = openApplication();
    const dialog = await choose(
      application,
      fileWith({ ...sound, title: "MySQL", supportMapping: "yes" }),
    );

    expect(await dialog.findByRole("checkbox", { name: "Import MySQL" })).toBeDisabled();
    expect(dialog.getByText(/: The file has a value of another kind here\.$/)).toBeVisible();
  });

  test("says whose connections would lose their values with a code", async () => {
    const application = openApplication();
    const row = own(application).find(({ title }) => title === "MySQL");
    if (!row) throw new Error("No connector");
    const dialog = await choose(application, fileWith({ ...lasting(row), settings: [] }));
    const choice = await dialog.findByRole("combobox", { name: "Import MySQL" });
    await application.user.selectOptions(choice, "Replace the fields of the existing one");
    await application.user.click(dialog.getByText("What would change"));

    expect(await dialog.findByText(/^3 connections store values under host, /)).toBeVisible();
  });

  test("offers one connector to the first entry only that has its title, in capitals or not", async () => {
    const application = openApplication();
    const dialog = await choose(
      application,
      fileWith({ ...sound, title: "MYSQL", urlData: "" }, { ...sound, title: "mysql" }, sound, {
        ...sound,
        title: "MySQL",
      }),
    );
    const offered = async (title: string) =>
      [...(await dialog.findByRole("combobox", { name: `Import ${title}` })).children].map(
        ({ textContent }) => textContent,
      );

    expect(await offered("mysql")).toContain("Replace the fields of the existing one");
    expect(await offered("MySQL")).toEqual(["Skip", "Register a second one"]);
  });

  test("replaces nothing that somebody else changed since the person looked, and shows what it is now", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const dialog = await choose(application, fileWith({ ...lasting(row), sort: 7 }));
    const choice = await dialog.findByRole("combobox", { name: `Import ${row.title}` });
    await user.selectOptions(choice, "Replace the fields of the existing one");
    await user.click(dialog.getByText("What would change"));
    await dialog.findByRole("term");
    row.title = "Theirs";

    await user.click(dialog.getByRole("button", { name: "Import 1 connector" }));

    expect(await dialog.findByText(/somebody changed the connector/)).toBeVisible();
    expect(callsOf(portal, update)).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Close" }));
    expect(await screen.findByRole("rowheader", { name: /Theirs/ })).toBeVisible();
  });

  test("says so when the one to be replaced is gone, and takes it out of the list", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const dialog = await choose(application, fileWith({ ...lasting(row), sort: 7 }));
    const choice = await dialog.findByRole("combobox", { name: `Import ${row.title}` });
    await user.selectOptions(choice, "Replace the fields of the existing one");
    portal.store.connectors = portal.store.connectors.filter(({ id }) => id !== row.id);

    await user.click(dialog.getByRole("button", { name: "Import 1 connector" }));

    expect(await dialog.findByText(/the connector was deleted in the meantime/)).toBeVisible();
    expect(dialog.getByText("0 of 1 imported.")).toBeVisible();
    await user.click(dialog.getByRole("button", { name: "Close" }));
    await expect
      .poll(() => screen.queryByRole("button", { name: `Delete ${row.title}` }))
      .toBeNull();
  });

  test("follows a replacement up whose answer was lost", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    portal.inject({ method: update, fault: { lose: "answer", after: 1 } });
    const dialog = await choose(application, fileWith({ ...lasting(row), sort: 7 }));
    const choice = await dialog.findByRole("combobox", { name: `Import ${row.title}` });
    await user.selectOptions(choice, "Replace the fields of the existing one");

    await user.click(dialog.getByRole("button", { name: "Import 1 connector" }));

    expect(await dialog.findByText(`The fields of number ${row.id} were replaced`)).toBeVisible();
    expect(row.sort).toBe(7);
  });

  test("decides for all that exist at once", async () => {
    const application = openApplication();
    const { user } = application;
    const rows = own(application).slice(0, 3);
    const dialog = await choose(
      application,
      fileWith(...rows.map(lasting), { ...sound, title: "Fresh" }),
    );

    await user.selectOptions(
      await dialog.findByRole("combobox", { name: "3 connectors already exist. For all of them:" }),
      "Replace the fields of the existing one",
    );

    for (const { title } of rows) {
      const choice = dialog.getByRole("combobox", { name: `Import ${title}` });
      expect(choice).toHaveDisplayValue("Replace the fields of the existing one");
    }
    expect(dialog.getByRole("button", { name: "Import 4 connectors" })).toBeEnabled();
  });

  test("compares what it can, though one entry has a text that cannot be sent", async () => {
    const application = openApplication();
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const titles = ["half \ud83d", "$result[c0]", row.title, "Fresh"];
    const dialog = await choose(
      application,
      fileWith(...titles.map((title) => ({ ...lasting(row), title }))),
    );

    const states = (await dialog.findAllByRole("listitem")).map((item) => item.textContent);
    expect(states).toEqual([
      expect.stringContaining("Title: It contains half a character"),
      expect.stringMatching(/^\$result\[c0\]New/),
      expect.stringContaining("already exists"),
      expect.stringMatching(/^FreshNew/),
    ]);
  });

  test("asks the portal nothing more once the comparison is cancelled", async () => {
    const application = openApplication("empty");
    const { portal } = application;
    const batches = () => portal.journal.filter(({ method }) => method === "batch");
    portal.inject({
      method: "batch",
      fault: { delay: 0 },
      before: () => screen.getByRole("button", { name: "Cancel" }).click(),
    });
    const titles = Array.from({ length: 500 }, (_, index) => ({ ...sound, title: `${index}` }));
    await choose(application, fileWith(...titles));
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(batches()).toHaveLength(1);

    const dialog = await choose(application, fileWith(sound));
    await dialog.findByRole("button", { name: "Import 1 connector" });
    expect(batches()).toHaveLength(1);
  });
});
