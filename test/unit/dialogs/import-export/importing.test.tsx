import { fireEvent, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";
import { add, choose, fileWith, lasting, own, sound } from "./acts.ts";

describe("an import", () => {
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

  test("shows a file of thousands a part at a time", async () => {
    const application = openApplication("empty");
    const dialog = await choose(application, fileWith(...Array.from({ length: 1000 }, () => ({}))));

    expect(await dialog.findAllByRole("listitem")).toHaveLength(100);
    await application.user.click(dialog.getByRole("button", { name: "Show more" }));
    expect(dialog.getAllByRole("listitem")).toHaveLength(200);
  });

  test("names what has no title that can be seen by its place in the file", async () => {
    const application = openApplication();
    const dialog = await choose(application, fileWith(sound, { ...sound, title: "\u200b" }));

    expect(await dialog.findByText("Without a title")).toBeVisible();
    expect(dialog.getByText("New Title: It has no visible characters.")).toBeVisible();
    expect(dialog.getByRole("checkbox", { name: "Import 2" })).toBeVisible();
    await application.user.click(dialog.getByRole("button", { name: "Import 2 connectors" }));
    const results = await dialog.findByRole("list", { name: "Results" });
    expect(results).toHaveTextContent(/Connector \d+Registered as number/);
  });

  test("says of a logo that the page does not show why not, and takes its connector", async () => {
    const application = openApplication("empty");
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><filter id="a"/></svg>';
    const logo = `data:image/svg+xml;base64,${btoa(drawing)}`;
    const dialog = await choose(application, fileWith({ ...sound, logo }));

    expect(await dialog.findByRole("listitem")).toHaveTextContent(
      "New Logo: This image could freeze the page",
    );
    expect(dialog.getByRole("button", { name: "Import 1 connector" })).toBeEnabled();
  });

  test("shows the whole of a title that the portal would keep, and the beginning of a longer one", async () => {
    const application = openApplication("empty");
    const title = `a${"😀".repeat(511)}`;
    const dialog = await choose(
      application,
      fileWith({ ...sound, title }, { ...sound, title: `b${"😀".repeat(700)}` }),
    );

    expect(await dialog.findByText(title)).toBeVisible();
    expect(dialog.getByText(`b${"😀".repeat(599)}…`)).toBeVisible();
  });

  test("can be given the same file twice", async () => {
    const application = openApplication();
    const dialog = await choose(application, "{");
    await dialog.findByRole("alert");

    expect(dialog.getByLabelText<HTMLInputElement>("Choose file").files).toHaveLength(0);
  });

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

  test("is not left for a file that is dropped on the frame while the person decides", async () => {
    const dialog = await choose(openApplication(), fileWith(sound));
    await dialog.findByRole("button", { name: "Import 1 connector" });
    const files = [new File([fileWith(sound)], "corrected.json")];
    const dragged = { dataTransfer: { types: ["Files"], files } };
    const isLeftToBrowser = [fireEvent.dragOver, fireEvent.drop].map((happen) =>
      happen(document.body, dragged),
    );

    expect(isLeftToBrowser).toEqual([false, false]);
    expect(dialog.getByRole("button", { name: "Import 1 connector" })).toBeVisible();
  });
});
