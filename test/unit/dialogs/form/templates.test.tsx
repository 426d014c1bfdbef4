import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { problemsOf } from "../../../../src/biconnector/validation";
import { templateLogos } from "../../../../src/dialogs/form/template-logos";
import { isHarmless } from "../../../../src/ui/harmless-picture";
import type { ScenarioName } from "../../../portal/scenarios.ts";
import { holdAnswer } from "../../../portal/testing/hold-answer.ts";
import { type Application, openApplication } from "../../harness/application";
import { callsOf } from "../../harness/rest.ts";

const add = "biconnector.connector.add";

/** Opens the form for a new connector. */
async function register({ user }: Application) {
  await waitFor(() => expect(screen.queryByText("Loading connectors…")).toBeNull());
  await user.click(await screen.findByRole("button", { name: "Register connector" }));
  const panel = within(await screen.findByRole("dialog", { name: "Register connector" }));
  await panel.findByRole("group", { name: "Start from" });
  return panel;
}

type Panel = Awaited<ReturnType<typeof register>>;

const box = (panel: Panel, name: string) => panel.getByRole("textbox", { name });
const textOf = (panel: Panel, name: string) => (box(panel, name) as HTMLInputElement).value;

/** Opens the form with a template. */
async function begin(template: string, scenario: ScenarioName = "empty") {
  const application = openApplication(scenario);
  const panel = await register(application);
  await application.user.click(panel.getByRole("radio", { name: template }));
  return { ...application, panel };
}

const save = (panel: Panel) => panel.getByRole("button", { name: "Save" });

const server = (credentials: [name: string, code: string][]) =>
  credentials.map(([name, code]) => ({ name, code, type: "STRING" }));

const ofDatabase = server([
  ["Host", "host"],
  ["Port", "port"],
  ["Database", "database"],
  ["Username", "username"],
  ["Password", "password"],
]);

describe("a person who knows only the base address", () => {
  test.each([
    ["MySQL", "MySQL", "/?connection_type=mysql&action=data", 100, ofDatabase],
    ["PostgreSQL", "PostgreSQL", "/?connection_type=postgresql&action=data", 200, ofDatabase],
    [
      "SQLite",
      "SQLite",
      "/?action=data",
      100,
      server([
        ["Login", "login"],
        ["Password", "password"],
      ]),
    ],
    ["REST service", "bi.example", "/data", 100, []],
  ])("registers a connector (%s)", async (template, title, data, sort, settings) => {
    const { user, portal, panel } = await begin(template);
    await user.type(box(panel, "Base address"), "https://bi.example/");
    await user.click(save(panel));

    await waitFor(() => expect(portal.store.connectors).toHaveLength(1));
    expect(portal.store.connectors[0]).toMatchObject({
      title,
      sort,
      settings,
      urlData: `https://bi.example${data}`,
    });
    expect(portal.store.connectors[0]?.logo).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(callsOf(portal, add)).toHaveLength(1);
  });

  test("sends all that a connector needs", async () => {
    const { user, portal, panel } = await begin("MySQL");
    await user.type(box(panel, "Base address"), "bi.example.com/app/");
    await user.click(save(panel));

    expect(await screen.findByText(/“MySQL” is registered as number \d+/)).toBeVisible();
    const address = (action: string) =>
      `https://bi.example.com/app/?connection_type=mysql&action=${action}`;
    expect(callsOf(portal, add)).toEqual([
      {
        fields: {
          title: "MySQL",
          description: "",
          logo: templateLogos.mysql,
          sort: 100,
          urlCheck: address("check"),
          urlTableList: address("table_list"),
          urlTableDescription: address("table_description"),
          urlData: address("data"),
          settings: ofDatabase,
          supportMapping: false,
          sourceCode: "",
        },
      },
    ]);
    expect(await screen.findByRole("rowheader", { name: /MySQL/ })).toBeVisible();
  });

  test("sees the addresses as soon as it is pasted", async () => {
    const { user, panel } = await begin("MySQL");
    await user.click(box(panel, "Base address"));
    await user.paste("bi.example");

    expect(textOf(panel, "Check URL")).toBe(
      "https://bi.example/?connection_type=mysql&action=check",
    );
  });
});

describe("what follows a template and a base address", () => {
  test("is what the person has not changed", async () => {
    const { user, panel } = await begin("REST service");
    await user.type(box(panel, "Base address"), "https://one.example{Enter}");
    await user.type(box(panel, "Data URL"), "?all=1");
    await user.clear(box(panel, "Base address"));
    await user.type(box(panel, "Base address"), "https://two.example{Enter}");

    expect(textOf(panel, "Title")).toBe("two.example");
    expect(textOf(panel, "Check URL")).toBe("https://two.example/check");
    expect(textOf(panel, "Table list URL")).toBe("https://two.example/table_list");
    expect(textOf(panel, "Data URL")).toBe("https://one.example/data?all=1");

    await user.click(panel.getByRole("button", { name: "Fill from base address" }));
    expect(textOf(panel, "Data URL")).toBe("https://two.example/data");
    expect(panel.queryByRole("button", { name: "Fill from base address" })).toBeNull();
  });

  test("is not what the person typed and a base happens to give as well", async () => {
    const { user, panel } = await begin("REST service");
    const base = box(panel, "Base address");
    await user.type(base, "https://one.example{Enter}");
    fireEvent.change(box(panel, "Data URL"), { target: { value: "https://two.example/data" } });
    for (const typed of ["https://two.example", "https://three.example"]) {
      await user.clear(base);
      await user.type(base, `${typed}{Enter}`);
    }

    expect(textOf(panel, "Data URL")).toBe("https://two.example/data");
    expect(textOf(panel, "Check URL")).toBe("https://three.example/check");
  });

  test("changes with another template, and goes with an empty form", async () => {
    const { user, panel } = await begin("MySQL");
    await user.type(box(panel, "Base address"), "https://bi.example");
    await user.clear(box(panel, "Title"));
    await user.type(box(panel, "Title"), "Mine");

    await user.click(panel.getByRole("radio", { name: "SQLite" }));
    expect(textOf(panel, "Title")).toBe("Mine");
    expect(textOf(panel, "Data URL")).toBe("https://bi.example/?action=data");
    expect(panel.getAllByRole("textbox", { name: "Code" })).toHaveLength(2);

    await user.click(panel.getByRole("radio", { name: "Empty form" }));
    expect(textOf(panel, "Title")).toBe("Mine");
    expect(textOf(panel, "Data URL")).toBe("");
    expect(textOf(panel, "Logo")).toBe("");
    expect(panel.queryByRole("textbox", { name: "Code" })).toBeNull();
  });

  test("is no loss without anything typed", async () => {
    const { user, panel } = await begin("MySQL");
    await user.click(panel.getByRole("button", { name: "Cancel" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.queryByRole("alertdialog")).toBeNull();
  });

  test("is a loss once a base is typed", async () => {
    const { user, panel } = await begin("MySQL");
    await user.type(box(panel, "Base address"), "https://bi.example");
    await user.keyboard("{Escape}");

    expect(await screen.findByRole("alertdialog", { name: "Discard your changes?" })).toBeVisible();
  });

  test("takes its faults away again", async () => {
    const { user, panel } = await begin("REST service");
    await user.click(save(panel));
    await panel.findByRole("button", { name: "5 fields need attention" });
    await user.type(box(panel, "Base address"), "https://bi.example{Enter}");

    await waitFor(() => expect(panel.queryByText("Fill this in.")).toBeNull());
  });
});

describe("a registration from a template", () => {
  test("whose answer is lost is looked for, never sent again", async () => {
    const { user, portal, panel } = await begin("MySQL");
    portal.inject({ method: add, fault: { lose: "answer" } });
    await user.type(box(panel, "Base address"), "https://bi.example");
    await user.click(save(panel));

    expect(await screen.findByText(/“MySQL” is registered as number \d+/)).toBeVisible();
    expect(portal.store.connectors).toHaveLength(1);
    expect(callsOf(portal, add)).toHaveLength(1);
  });

  test("that the portal refuses keeps what is filled in", async () => {
    const { user, portal, panel } = await begin("MySQL");
    await user.type(box(panel, "Base address"), "https://bi.example");
    portal.switches.access = false;
    await user.click(save(panel));

    expect(await panel.findByText("It was not saved")).toBeVisible();
    expect(textOf(panel, "Title")).toBe("MySQL");
    expect(textOf(panel, "Data URL")).toMatch(/action=data$/);
    expect(panel.getByRole("radio", { name: "MySQL" })).toBeChecked();
    expect(portal.store.connectors).toEqual([]);
  });
});

describe("a title that the vendor's extension looks for", () => {
  test("is warned of, and taken all the same", async () => {
    const { user, portal, panel } = await begin("MySQL");
    await user.type(box(panel, "Base address"), "https://bi.example");
    expect(box(panel, "Title")).not.toHaveAccessibleDescription(/extension/);
    await user.type(box(panel, "Title"), " Database Connector");

    expect(box(panel, "Title")).toHaveAccessibleDescription(/looks for this title when it is inst/);
    await user.click(save(panel));
    await waitFor(() => expect(portal.store.connectors).toHaveLength(1));
  });

  test("is warned of when it is given up", async () => {
    const application = openApplication("typical", ({ store }) => {
      for (const row of store.connectors) {
        if (row.title === "MySQL") row.title = "MySQL Database Connector";
      }
    });
    const { user } = application;
    await user.click(
      await screen.findByRole("button", { name: "Actions for MySQL Database Connector" }),
    );
    await user.click(await screen.findByRole("menuitem", { name: "Edit" }));
    const panel = within(await screen.findByRole("dialog"));
    const title = await panel.findByRole("textbox", { name: "Title" });
    expect(title).not.toHaveAccessibleDescription(/extension/);
    await user.type(title, " 2");

    expect(title).toHaveAccessibleDescription(/registers one with the old title/);
    expect(panel.queryByRole("group", { name: "Start from" })).toBeNull();
  });
});

describe("a connector that exists", () => {
  test("is found, and duplicated", async () => {
    const application = openApplication();
    const { user } = application;
    const panel = await register(application);
    await user.click(panel.getByRole("button", { name: "Duplicate a connector" }));
    const search = await panel.findByRole("searchbox", { name: "Search connectors" });
    expect(search).toHaveFocus();
    await user.type(search, "ClickHouse");
    await waitFor(() => expect(panel.queryByRole("button", { name: /^MySQL/ })).toBeNull());
    await user.click(await panel.findByRole("button", { name: "ClickHouse no. 4" }));

    const copy = within(await screen.findByRole("dialog", { name: "Duplicate “ClickHouse”" }));
    expect(await copy.findByRole("textbox", { name: "Title" })).toHaveValue("ClickHouse (copy)");
    expect(copy.queryByRole("group", { name: "Start from" })).toBeNull();
  });

  test("is not said to be missing before the portal has answered what is typed now", async () => {
    const application = openApplication();
    const { portal, user } = application;
    const panel = await register(application);
    await user.click(panel.getByRole("button", { name: "Duplicate a connector" }));
    const search = await panel.findByRole("searchbox", { name: "Search connectors" });
    await user.type(search, "zebra");
    expect(await panel.findByText("Nothing found for “zebra”")).toBeVisible();

    const asked = callsOf(portal, "biconnector.connector.list").length;
    const { release: answer } = holdAnswer(portal, "biconnector.connector.list");
    await user.clear(search);
    await user.type(search, "Click");
    await expect.poll(() => callsOf(portal, "biconnector.connector.list")).toHaveLength(asked + 1);
    expect(panel.queryByText("Nothing found for “Click”")).toBeNull();
    answer();
    expect(await panel.findByRole("button", { name: "ClickHouse no. 4" })).toBeVisible();
  });

  test("is said not to be there, and the way back leads to the form", async () => {
    const application = openApplication("empty");
    const { user } = application;
    const panel = await register(application);
    await user.click(panel.getByRole("button", { name: "Duplicate a connector" }));
    expect(await panel.findByText("No connectors here yet")).toBeVisible();
    await user.click(panel.getByRole("button", { name: "Back" }));

    expect(await panel.findByRole("radio", { name: "Empty form" })).toHaveFocus();
  });

  test("is asked for only when what was typed is given up", async () => {
    const application = openApplication();
    const { user } = application;
    const panel = await register(application);
    await user.type(box(panel, "Title"), "x");
    await user.click(panel.getByRole("button", { name: "Duplicate a connector" }));
    await user.click(await screen.findByRole("button", { name: "Keep editing" }));
    expect(textOf(panel, "Title")).toBe("x");
    await user.click(panel.getByRole("button", { name: "Duplicate a connector" }));
    await user.click(await screen.findByRole("button", { name: "Discard changes" }));

    expect(await panel.findByRole("button", { name: /^MySQL/ })).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

test("a file is imported from the same place", async () => {
  const application = openApplication("empty");
  const panel = await register(application);
  await application.user.click(panel.getByRole("button", { name: "Import a file" }));

  expect(await screen.findByRole("dialog", { name: "Import connectors" })).toBeVisible();
});

test.each(Object.entries(templateLogos))("the logo of %s is one that is shown", (_, logo) => {
  const problems = problemsOf({
    title: "",
    logo,
    sort: 100,
    urlCheck: "",
    urlTableList: "",
    urlTableDescription: "",
    urlData: "",
    settings: [],
  });
  expect(problems.get("logo")).toBeUndefined();
  expect(isHarmless(logo)).toBe(true);
  expect(logo.length).toBeLessThan(2000);
});
