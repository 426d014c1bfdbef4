import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type Application, openApplication, waitForUsage } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const sources = "biconnector.source.list";

const formOf = (id: number) =>
  `/bitrix/components/bitrix/biconnector.externalconnection/slider.php?connectorCode=rest_${id}&connectorType=rest&closeAfterCreate=Y`;

function connectorOf({ portal }: Application, title: string) {
  const connector = portal.store.connectors.find((each) => each.title === title);
  if (!connector) throw new Error("No such connector");
  return connector;
}

/** Makes a connection, as the portal's form does. @returns its number */
function make(application: Application, connector: string, title: string): number {
  const { store } = application.portal;
  const [template] = store.sources;
  if (!template) throw new Error("No data");
  const id = Math.max(...store.sources.map((each) => each.id)) + 1;
  const connectorId = connectorOf(application, connector).id;
  store.sources.push({ ...template, id, title, connectorId, hidden: false });
  return id;
}

async function openMenu({ user }: Application, title: string) {
  await waitForUsage();
  await user.click(screen.getByRole("button", { name: `Actions for ${title}` }));
  return screen.findByRole("menuitem", { name: "New connection" });
}

/** Opens the form from a row's menu, once it is known what was there before. */
async function openForm(application: Application, title: string) {
  await application.user.click(await openMenu(application, title));
  await looksAt(application, 1);
}

/** Waits until the connections of one connector were listed with their titles so often. */
async function looksAt({ portal }: Application, count: number) {
  const looks = () =>
    callsOf(portal, sources).filter(({ select }) => String(select).includes("title")).length;
  await expect.poll(looks).toBe(count);
}

/** Whether anything that a connection's credentials are kept in was asked for. */
const asksForCredentials = ({ portal }: Application) =>
  portal.journal.some(
    ({ method, params }) =>
      method === "biconnector.source.get" ||
      (method === sources && JSON.stringify(params).includes("settings")),
  );

const statusText = () => screen.getByRole("status", { hidden: true }).textContent;
const usageOf = (words: string, title: string) =>
  screen.findByRole("button", { name: `${words}: show the connections of ${title}` });

describe("New connection in a row's menu", () => {
  test("is a real link to the portal's form for this connector, and opens it in a slider", async () => {
    const application = openApplication();
    const { id } = connectorOf(application, "PostgreSQL");
    const link = await openMenu(application, "PostgreSQL");

    expect(link).toHaveAttribute("href", `https://portal.example${formOf(id)}`);
    await application.user.click(link);
    expect(application.opened).toEqual([{ path: formOf(id), width: "narrow" }]);
    expect(screen.queryByRole("menu")).toBeNull();
    expect(screen.getByRole("button", { name: "Actions for PostgreSQL" })).toHaveFocus();
  });

  test("is chosen with the keyboard like everything in the menu", async () => {
    const application = openApplication();
    const link = await openMenu(application, "PostgreSQL");
    link.focus();
    await application.user.keyboard("{Enter}");

    expect(application.opened).toHaveLength(1);
    expect(screen.queryByRole("menu")).toBeNull();
  });

  test("is left to the browser when it is to be opened in a new tab", async () => {
    const application = openApplication();
    const link = await openMenu(application, "PostgreSQL");

    // jsdom follows no links.
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(application.opened).toEqual([]);
    await expect.poll(() => screen.queryByRole("menu")).toBeNull();
  });

  test.each(["typical", "old"] as const)(
    "counts again afterwards, names what was made, and marks it in the panel, first (%s portal)",
    async (scenario) => {
      const application = openApplication(scenario);
      await openForm(application, "MySQL");
      make(application, "MySQL", "Zebra <b>");
      application.closeSlider();

      await expect.poll(statusText).toBe("The connection “Zebra <b>” was created");
      await application.user.click(await usageOf("Used by 4 connections", "MySQL"));
      const list = within(await screen.findByRole("list", { name: "Related connections" }));
      const items = list.getAllByRole("listitem").map(({ textContent }) => textContent);
      expect(items[0]).toMatch(/^NewZebra <b>/);
      expect(items.filter((words) => words?.startsWith("New"))).toHaveLength(1);
      expect(asksForCredentials(application)).toBe(false);
    },
  );

  test("calls one without a title by its number, and several by how many they are", async () => {
    const application = openApplication();
    await openForm(application, "MySQL");
    const id = make(application, "MySQL", "\u200b ");
    application.closeSlider();
    await expect.poll(statusText).toBe(`The connection “Connection ${id}” was created`);

    await application.user.click(await openMenu(application, "MySQL"));
    await looksAt(application, 3);
    make(application, "MySQL", "One");
    make(application, "MySQL", "Two");
    application.closeSlider();
    await expect.poll(statusText).toBe("2 connections were created with “MySQL”");
  });

  test("says nothing when nothing was made, though somebody else's connection is counted", async () => {
    const application = openApplication();
    const { store } = application.portal;
    const hidden = store.sources.find((source) => source.hidden);
    const title = store.connectors.find(({ id }) => id === hidden?.connectorId)?.title ?? "";
    make(application, title, "The highest number");
    await openForm(application, title);
    if (hidden) hidden.hidden = false;
    application.closeSlider();

    await usageOf("Used by 2 connections", title);
    expect(statusText()).toBe("");
  });

  test("claims nothing when it is not known what was there before", async () => {
    const application = openApplication();
    const link = await openMenu(application, "MySQL");
    application.portal.inject({ method: sources, times: 3, fault: { lose: "request" } });
    await application.user.click(link);
    await looksAt(application, 3);
    make(application, "MySQL", "Unseen");
    application.closeSlider();

    await usageOf("Used by 4 connections", "MySQL");
    expect(statusText()).toBe("");
  });

  test("says that the connector was deleted meanwhile, and shows it no more", async () => {
    const application = openApplication();
    await openForm(application, "PostgreSQL");
    const { store } = application.portal;
    store.connectors = store.connectors.filter(({ title }) => title !== "PostgreSQL");
    application.closeSlider();

    await expect.poll(statusText).toBe("“PostgreSQL” had already been deleted");
    await expect.poll(() => screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
  });

  test("calls no connector deleted for a look that answers nothing usable", async () => {
    const application = openApplication();
    await openForm(application, "PostgreSQL");
    application.portal.inject({
      method: "biconnector.connector.get",
      fault: { answer: { status: 200, body: { result: [], time: {} } } },
    });
    make(application, "PostgreSQL", "First");
    application.closeSlider();

    await expect.poll(statusText).toBe("The connection “First” was created");
    expect(screen.getByRole("rowheader", { name: /PostgreSQL/ })).toBeVisible();
  });

  test("says nothing of a connector that was deleted here while the form stood in a tab", async () => {
    const application = openApplication("typical", ({ switches }) => {
      switches.sliders = false;
    });
    const { user, portal } = application;
    await openForm(application, "PostgreSQL");
    await user.click(screen.getByRole("button", { name: "Delete PostgreSQL" }));
    await user.click(await screen.findByRole("button", { name: "Delete connector" }));
    await expect.poll(statusText).toContain("was deleted");
    const looks = () => callsOf(portal, "biconnector.connector.get").length;
    const before = looks();
    fireEvent.focus(window);
    await expect.poll(looks).toBeGreaterThan(before);

    // Another thing that is told comes after what the look would have told.
    await user.click(screen.getByRole("button", { name: "Restore" }));
    await expect.poll(statusText).toContain("was restored");
  });

  test("takes a connector out of those without visible connections", async () => {
    const application = openApplication();
    await waitForUsage();
    await application.user.click(screen.getByRole("button", { name: "No connections visible" }));
    await screen.findByRole("table", { name: /./ });
    await openForm(application, "PostgreSQL");
    make(application, "PostgreSQL", "First");
    application.closeSlider();

    await expect.poll(statusText).toBe("The connection “First” was created");
    await expect.poll(() => screen.queryByRole("rowheader", { name: /PostgreSQL/ })).toBeNull();
    await application.user.click(screen.getByRole("button", { name: "No connections visible" }));
    expect(await usageOf("Used by 1 connection", "PostgreSQL")).toBeVisible();
  });
});

describe("New connection elsewhere", () => {
  test("stands in the details, which count again", async () => {
    const application = openApplication();
    await waitForUsage();
    await application.user.click(screen.getByRole("link", { name: "PostgreSQL" }));
    const panel = within(await screen.findByRole("dialog", { name: "PostgreSQL" }));
    await application.user.click(await panel.findByRole("link", { name: "New connection" }));
    await looksAt(application, 1);
    make(application, "PostgreSQL", "First");
    application.closeSlider();

    expect(await panel.findByText("Used by 1 connection")).toBeVisible();
  });

  test("stands in the panel of connections, which shows the new one", async () => {
    const application = openApplication();
    await application.user.click(await usageOf("Used by 3 connections", "MySQL"));
    const panel = within(await screen.findByRole("dialog", { name: "Connections of “MySQL”" }));
    await panel.findAllByText("No tables visible");
    await application.user.click(panel.getByRole("link", { name: "New connection" }));
    await looksAt(application, 2);
    make(application, "MySQL", "Zebra");
    application.closeSlider();

    const item = (await panel.findByRole("link", { name: "Zebra" })).closest("li");
    await expect.poll(() => item).toHaveTextContent(/^New/);
    expect(panel.getByText("4 connections")).toBeVisible();
  });

  test("is the way on from a connector that was just registered, and no key presses it", async () => {
    const application = openApplication();
    const { user } = application;
    await waitForUsage();
    await user.click(screen.getByRole("button", { name: "Actions for PostgreSQL" }));
    await user.click(await screen.findByRole("menuitem", { name: "Duplicate" }));
    const title = await screen.findByRole("textbox", { name: "Title" });
    await user.clear(title);
    await user.type(title, "Fresh");
    await user.click(screen.getByRole("button", { name: "Save" }));
    const link = await screen.findByRole("link", { name: "New connection" });
    const { id } = connectorOf(application, "Fresh");

    expect(link).toHaveAttribute("href", `https://portal.example${formOf(id)}`);
    await user.keyboard("{Control>}z{/Control}");
    expect(application.opened).toEqual([]);
    await user.click(link);
    expect(application.opened).toEqual([{ path: formOf(id), width: "narrow" }]);
    await looksAt(application, 1);
    make(application, "Fresh", "First");
    application.closeSlider();
    await expect.poll(statusText).toBe("The connection “First” was created");
    expect(await usageOf("Used by 1 connection", "Fresh")).toBeVisible();
  });
});
