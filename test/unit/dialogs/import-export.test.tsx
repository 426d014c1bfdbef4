import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ConnectorRow } from "../../portal/store.ts";
import { type Application, openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const add = "biconnector.connector.add";
const update = "biconnector.connector.update";

afterEach(() => vi.unstubAllGlobals());

/** Catches what is handed to the person as a file. */
function catchFiles(): Blob[] {
  const saved: Blob[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => String(saved.push(blob)),
      revokeObjectURL: () => {},
    }),
  );
  return saved;
}

async function more({ user }: Application, item: string) {
  await user.click(await screen.findByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return within(await screen.findByRole("dialog"));
}

/** Opens the import with a file of this content. */
async function choose(application: Application, content: string) {
  const dialog = await more(application, "Import");
  await application.user.upload(
    dialog.getByLabelText("Choose file"),
    new File([content], "connectors.json", { type: "application/json" }),
  );
  return dialog;
}

/** Everything that a connector needs. */
const sound = {
  title: "Sound",
  logo: "https://service.example/logo.png",
  urlCheck: "https://service.example/check",
  urlTableList: "https://service.example/tables",
  urlTableDescription: "https://service.example/table",
  urlData: "https://service.example/data",
};

/** The content of a file with these connectors. */
function fileWith(...connectors: object[]): string {
  return JSON.stringify({ format: "bitrix24-bi-connectors", version: 1, connectors });
}

/** Exports all connectors. @returns the content of the file */
async function exportAll(application: Application): Promise<string> {
  const saved = catchFiles();
  const dialog = await more(application, "Export");
  await application.user.click(await dialog.findByRole("button", { name: "Save file" }));
  const [blob] = saved;
  if (!blob) throw new Error("No file");
  return blob.text();
}

function own({ portal: { store } }: Application): ConnectorRow[] {
  return store.connectors.filter(({ clientId }) => clientId === store.clientId);
}

const lasting = (row: ConnectorRow) => {
  const { id: _, dateCreate: __, clientId: ___, hasGaps: ____, ...fields } = row;
  return fields;
};
const byTitle = (one: { title: string }, other: { title: string }) =>
  one.title < other.title ? -1 : 1;

describe("exporting and importing", () => {
  test("brings every field to another portal", async () => {
    const from = openApplication();
    const content = await exportAll(from);
    document.body.replaceChildren();
    const to = openApplication("empty");
    const dialog = await choose(to, content);
    await to.user.click(
      await dialog.findByRole("button", { name: `Import ${own(from).length} connectors` }),
    );

    expect(
      await dialog.findByText(`${own(from).length} of ${own(from).length} imported.`),
    ).toBeVisible();
    const imported = own(to).map(lasting).toSorted(byTitle);
    const exported = own(from).map(lasting).toSorted(byTitle);
    expect(imported).toEqual(
      exported.map((row) => ({
        ...row,
        // The portal registers none without a logo: those get a stand-in.
        logo: row.logo || expect.stringMatching(/^data:image/),
        description: row.description ?? "",
        sourceCode: row.sourceCode ?? "",
      })),
    );
  });

  test("leaves no credential and no token in the file", async () => {
    const application = openApplication();
    const content = await exportAll(application);

    for (const { settings } of application.portal.store.sources) {
      for (const { value } of settings) {
        if (value.startsWith("secret")) expect(content).not.toContain(value);
      }
    }
    const token = application.portal.openSession().AUTH_ID;
    expect(content).not.toContain(token.slice(0, 12));
    expect(JSON.parse(content)).toMatchObject({ format: "bitrix24-bi-connectors", version: 1 });
  });

  test("hands out one from its row, and the selected", async () => {
    const application = openApplication();
    const { user } = application;
    const saved = catchFiles();
    await user.click(await screen.findByRole("button", { name: "Actions for ClickHouse" }));
    await user.click(await screen.findByRole("menuitem", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Save file" }));
    for (const title of ["MySQL", "PostgreSQL"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${title}` }));
    }
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Save file" }));

    const titles = await Promise.all(
      saved.map(async (blob) =>
        JSON.parse(await blob.text()).connectors.map(({ title }: { title: string }) => title),
      ),
    );
    expect(titles).toEqual([["ClickHouse"], ["MySQL", "PostgreSQL"]]);
  });

  test("shows what would happen to each, and registers only what is chosen", async () => {
    const application = openApplication();
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const dialog = await choose(
      application,
      JSON.stringify({
        format: "bitrix24-bi-connectors",
        version: 1,
        connectors: [
          { ...lasting(row), title: "Fresh" },
          lasting(row),
          { ...lasting(row), title: "Broken", urlData: "nowhere" },
        ],
      }),
    );

    const states = (await dialog.findAllByRole("listitem")).map((item) => item.textContent);
    expect(states).toEqual([
      "FreshNewAll fields",
      expect.stringContaining("already exists"),
      expect.stringContaining("Data URL: An address that begins with"),
    ]);
    expect(dialog.getByRole("checkbox", { name: "Import Broken" })).toBeDisabled();
    await application.user.click(dialog.getByRole("button", { name: "Import 1 connector" }));
    expect(await dialog.findByText("1 of 1 imported.")).toBeVisible();
    expect(callsOf(application.portal, add)).toHaveLength(1);
  });

  test("gives an existing connector the fields of the file, and says before what changes", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const [row] = own(application);
    if (!row) throw new Error("No connector");
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

  test("replaces nothing that somebody else changed since the person looked", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const dialog = await choose(application, fileWith({ ...lasting(row), sort: 7 }));
    const choice = await dialog.findByRole("combobox", { name: `Import ${row.title}` });
    await user.selectOptions(choice, "Replace the fields of the existing one");
    await user.click(dialog.getByText("What would change"));
    await dialog.findByRole("term");
    row.description = "Somebody else's";

    await user.click(dialog.getByRole("button", { name: "Import 1 connector" }));

    expect(await dialog.findByText(/somebody changed the connector/)).toBeVisible();
    expect(callsOf(portal, update)).toEqual([]);
  });

  test("says so when the one to be replaced is gone", async () => {
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

  test("does not offer to replace one of several with the same title", async () => {
    const application = openApplication();
    const [row, other] = own(application);
    if (!row || !other) throw new Error("No connectors");
    other.title = row.title;
    const dialog = await choose(application, fileWith(lasting(row)));

    const choice = await dialog.findByRole("combobox", { name: `Import ${row.title}` });
    expect(
      within(choice)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Skip", "Register a second one"]);
    expect(dialog.getByText("2 connectors with this title already exist.")).toBeVisible();
  });

  test("tells entries of one title from each other, and takes the first", async () => {
    const application = openApplication();
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const fresh = { ...lasting(row), title: "Fresh" };
    const dialog = await choose(application, fileWith(fresh, fresh));

    const boxes = await dialog.findAllByRole("checkbox");
    expect(boxes.map((each) => [each.ariaLabel, (each as HTMLInputElement).checked])).toEqual([
      ["Import Fresh", true],
      ["Import Fresh (2)", false],
    ]);
    expect(dialog.getByText(/further up in this file has the same title/)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Import 1 connector" })).toBeEnabled();
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

  test("shows a file of thousands a part at a time", async () => {
    const application = openApplication("empty");
    const dialog = await choose(application, fileWith(...Array.from({ length: 1000 }, () => ({}))));

    expect(await dialog.findAllByRole("listitem")).toHaveLength(100);
    await application.user.click(dialog.getByRole("button", { name: "Show more" }));
    expect(dialog.getAllByRole("listitem")).toHaveLength(200);
  });

  test("can be given the same file twice", async () => {
    const application = openApplication();
    const dialog = await choose(application, "{");
    await dialog.findByRole("alert");

    expect(dialog.getByLabelText<HTMLInputElement>("Choose file").files).toHaveLength(0);
  });

  test("shows what is registered after the answer was lost", async () => {
    const application = openApplication();
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const content = {
      format: "bitrix24-bi-connectors",
      version: 1,
      connectors: [{ ...lasting(row), title: "Late" }],
    };
    const dialog = await choose(application, JSON.stringify(content));
    await dialog.findByRole("button", { name: "Import 1 connector" });
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Import 1 connector" }));
    expect(await dialog.findByText(/It is not clear whether it was registered/)).toBeVisible();

    application.portal.carryOut();
    fireEvent.focus(window);
    expect(await dialog.findByText(/Registered as number/)).toBeVisible();
    expect(dialog.getByText("1 of 1 imported.")).toBeVisible();
  });

  test("tells what is registered after the answer was lost and the dialog was closed", async () => {
    const application = openApplication();
    const dialog = await choose(application, fileWith(sound));
    await dialog.findByRole("button", { name: "Import 1 connector" });
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Import 1 connector" }));
    await dialog.findByText(/It is not clear whether it was registered/);
    await application.user.click(dialog.getByRole("button", { name: "Close" }));

    application.portal.carryOut();
    fireEvent.focus(window);
    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent(/“Sound” is registered as number \d+/);
    expect(await screen.findByRole("rowheader", { name: /Sound/ })).toBeVisible();
  });

  test.each(["answer", "request"] as const)(
    "never registers one twice, whatever is lost (%s)",
    async (lose) => {
      const from = openApplication();
      const content = await exportAll(from);
      document.body.replaceChildren();
      const to = openApplication("empty");
      const dialog = await choose(to, content);
      await dialog.findByRole("button", { name: /^Import \d/ });
      to.portal.inject({ method: add, times: 2, fault: { delay: 0 } });
      to.portal.inject({ method: add, fault: { lose } });
      await to.user.click(dialog.getByRole("button", { name: /^Import \d/ }));
      await dialog.findByText(/ imported\.$/);

      const titles = own(to).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      const told = dialog
        .getAllByRole("listitem")
        .filter((item) => item.textContent?.includes("Registered as number"));
      expect(told).toHaveLength(titles.length);
    },
  );

  test.each([
    ["{", "is broken or is not an export"],
    ["[]", "is not an export of connectors"],
    ['{"format":"something else","version":1,"connectors":[]}', "is not an export of connectors"],
    ['{"format":"bitrix24-bi-connectors","version":2,"connectors":[{}]}', "a newer version"],
    ['{"format":"bitrix24-bi-connectors","version":1,"connectors":[]}', "no connectors in this"],
  ])("refuses a file that it cannot use: %s", async (content, words) => {
    const application = openApplication();
    const dialog = await choose(application, content);

    expect(await dialog.findByRole("alert")).toHaveTextContent(words);
    expect(callsOf(application.portal, add)).toEqual([]);
  });
});
