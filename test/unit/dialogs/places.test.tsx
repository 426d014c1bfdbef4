import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { languageCodes } from "../../../src/i18n/language";
import type { Portal } from "../../portal/portal.ts";
import { holdAnswer } from "../../portal/testing/hold-answer.ts";
import { openApplication } from "../harness/application";
import { callsOf } from "../harness/rest.ts";

const own = "http://localhost:3000/";

beforeEach(() => {
  // As the portal opens a handler.
  window.history.replaceState(null, "", "/?DOMAIN=portal.example&PROTOCOL=1&LANG=en&APP_SID=abc");
});

function allow({ switches }: Portal) {
  switches.scope = ["biconnector", "placement", "crm"];
}

function put({ store }: Portal, handler = own) {
  const placement = "CRM_ANALYTICS_MENU";
  store.placements.push({ clientId: store.clientId, placement, handler, title: "", langAll: {} });
}

/** Opens the dialog on a portal. @param change made to the portal before */
async function openPlaces(change: (portal: Portal) => void = allow) {
  const application = openApplication("typical", change);
  const { user } = application;
  await user.click(await screen.findByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: "Places in the menu" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Places in the menu" }));
  const press = async (name: string) => user.click(await dialog.findByRole("button", { name }));
  return { ...application, dialog, press };
}

const add = "Add to CRM Analytics";
const remove = "Remove from CRM Analytics";
const absent = "The application is not in CRM Analytics";
const present = "The application is in CRM Analytics";

describe("an administrator", () => {
  test("adds the application, under its name in every language, and removes it again", async () => {
    const { dialog, portal, press } = await openPlaces();
    expect(await dialog.findByText(absent)).toBeVisible();

    await press(add);

    expect(await dialog.findByText(present)).toBeVisible();
    expect(dialog.getByRole("button", { name: "Close" })).toHaveFocus();
    const [bound] = callsOf(portal, "placement.bind");
    expect(bound).toMatchObject({ PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: own });
    const names = bound?.LANG_ALL as Record<string, { TITLE: string }>;
    expect(Object.keys(names).sort()).toEqual([...languageCodes].sort());
    expect(names.ru?.TITLE).toBe("Коннекторы");

    await press(remove);

    expect(await dialog.findByText(absent)).toBeVisible();
    expect(callsOf(portal, "placement.unbind")).toEqual([
      { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: own },
    ]);
    expect(portal.store.placements).toEqual([]);
  });

  test("who presses twice adds it once", async () => {
    const { dialog, portal, user } = await openPlaces();

    await user.dblClick(await dialog.findByRole("button", { name: add }));

    expect(await dialog.findByText(present)).toBeVisible();
    expect(callsOf(portal, "placement.bind")).toHaveLength(1);
    expect(callsOf(portal, "placement.unbind")).toEqual([]);
  });

  test("keeps the dialog while the change is under way, and then has the focus in it", async () => {
    const { dialog, portal, press, user } = await openPlaces();
    await dialog.findByText(absent);
    const { release } = holdAnswer(portal, "placement.bind");
    await press(add);
    await expect.poll(() => callsOf(portal, "placement.bind")).toHaveLength(1);
    await user.keyboard("{Escape}");
    expect(screen.getByRole("dialog", { name: "Places in the menu" })).toHaveAttribute(
      "aria-busy",
      "true",
    );
    release();

    expect(await dialog.findByText(present)).toBeVisible();
    await expect.poll(() => dialog.getByRole("button", { name: "Close" })).toHaveFocus();
    await user.keyboard("{Escape}");
    await expect.poll(() => screen.getByRole("button", { name: "More actions" })).toHaveFocus();
  });

  test("is not shown what was asked before the application was added", async () => {
    const { dialog, portal, press } = await openPlaces();
    await dialog.findByText(absent);
    const { now } = Date;
    const later = vi.spyOn(Date, "now").mockImplementation(() => now() + 11_000);
    onTestFinished(() => void vi.restoreAllMocks());
    const reads = () => callsOf(portal, "placement.get").length;
    const { release: letAdd } = holdAnswer(portal, "placement.bind");
    await press(add);
    await expect.poll(() => callsOf(portal, "placement.bind")).toHaveLength(1);
    const added = portal.store.placements.splice(0);
    const only = (asked: object) => JSON.stringify(asked).includes("placement.get");
    const { release: letRead } = holdAnswer(portal, "batch", { only });
    const before = reads();
    fireEvent.focus(window);
    await expect.poll(reads).toBe(before + 1);
    portal.store.placements.push(...added);
    letAdd();

    expect(await dialog.findByText(present)).toBeVisible();
    const looked = reads();
    later.mockImplementation(() => now() + 22_000);
    fireEvent.focus(window);
    // Sooner than the one that is held would be given up and repeated.
    await expect.poll(reads, { timeout: 20_000 }).toBe(looked + 1);
    letRead();
    expect(await dialog.findByText(present)).toBeVisible();
  });

  test("finds it there where another administrator has added it meanwhile", async () => {
    const { dialog, portal, press } = await openPlaces();
    await dialog.findByText(absent);
    put(portal);

    await press(add);

    expect(await dialog.findByText(present)).toBeVisible();
    expect(portal.store.placements).toHaveLength(1);
    expect(dialog.queryByRole("alert")).toBeNull();
  });

  test("is told when another administrator has removed it at once", async () => {
    const { dialog, portal, press } = await openPlaces();
    await dialog.findByText(absent);
    portal.inject({
      method: "placement.get",
      fault: { delay: 0 },
      before: ({ store }) => {
        store.placements = [];
      },
    });

    await press(add);

    expect(await dialog.findByText(/Somebody else has changed this/)).toBeVisible();
    expect(dialog.getByText(absent)).toBeVisible();
  });

  test("sees an item that leads to another address, and removes it", async () => {
    const { dialog, portal, press } = await openPlaces((portal) => {
      allow(portal);
      put(portal, "https://old.example/");
    });
    expect(await dialog.findByText("https://old.example/")).toBeVisible();

    await press(remove);

    expect(await dialog.findByText(absent)).toBeVisible();
    expect(callsOf(portal, "placement.unbind")).toEqual([
      { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: "https://old.example/" },
    ]);
    expect(portal.store.placements).toEqual([]);
  });

  test("learns that the menu of Analytics hub is no place for it", async () => {
    const { dialog } = await openPlaces();

    expect(await dialog.findByText(/^Not in the menu of Analytics hub/)).toBeVisible();
  });
});

describe("what hinders it", () => {
  test.each([
    [(_: Portal) => {}, "Permissions that the application lacks: “placement”, “crm”", /CRM data/],
    [
      ({ switches }: Portal) => {
        switches.scope = ["biconnector", "crm"];
      },
      "Permissions that the application lacks: “placement”",
      /Developer resources › Integrations/,
    ],
    [
      ({ switches }: Portal) => {
        switches.admin = false;
      },
      "Only an administrator can change the menu",
      /Ask an administrator/,
    ],
    [
      ({ switches }: Portal) => {
        switches.placementMethods = false;
      },
      "This Bitrix24 does not let applications into its menus",
      /update the portal/,
    ],
  ])("is said with what to do (%#)", async (change, reason, remedy) => {
    const { dialog, portal } = await openPlaces(change);

    expect(await dialog.findByText(reason)).toBeVisible();
    expect(dialog.getByText(remedy)).toBeVisible();
    expect(dialog.queryByRole("button", { name: add })).toBeNull();
    expect(callsOf(portal, "placement.bind")).toEqual([]);
  });

  test("is gone once somebody has changed it and it is checked again", async () => {
    const { dialog, portal, press } = await openPlaces(() => {});
    await dialog.findByText(/^Permissions that the application lacks/);
    allow(portal);

    await press("Check again");

    expect(await dialog.findByText(absent)).toBeVisible();
  });

  test("is that an uploaded archive has no address, and the portal is not asked", async () => {
    window.history.replaceState(null, "", "/");
    const { dialog, portal } = await openPlaces();

    expect(
      await dialog.findByText("An uploaded archive cannot be added to the menu"),
    ).toBeVisible();

    expect(dialog.queryByRole("button", { name: add })).toBeNull();
    expect(dialog.queryByRole("button", { name: "Check again" })).toBeNull();
    expect(callsOf(portal, "placement.get")).toEqual([]);
  });

  test("is nothing that is known: the reading has failed, and can be tried again", async () => {
    const { dialog, press } = await openPlaces((portal) => {
      allow(portal);
      const answer = { status: 500, body: { error: "INTERNAL_SERVER_ERROR" } };
      portal.inject({ method: "placement.get", fault: { answer } });
    });
    expect(await dialog.findByRole("alert")).toHaveTextContent("INTERNAL_SERVER_ERROR");

    await press("Check again");

    expect(await dialog.findByText(absent)).toBeVisible();
    expect(dialog.queryByRole("alert")).toBeNull();
  });
});

describe("a change that was not made", () => {
  const refused = "The application was not added to CRM Analytics";

  test.each([
    [
      "ACCESS_DENIED",
      "Only an administrator can change the menu",
      ({ switches }: Portal) => {
        switches.admin = false;
      },
    ],
    [
      "insufficient_scope",
      "Permissions that the application lacks: “placement”",
      ({ switches }: Portal) => {
        switches.scope = ["biconnector"];
      },
    ],
    [
      "ERROR_PLACEMENT_NOT_FOUND",
      "Bitrix24 does not offer CRM Analytics to this application",
      ({ switches }: Portal) => {
        switches.scope = ["biconnector", "placement"];
      },
    ],
    [
      "ERROR_METHOD_NOT_FOUND",
      "This Bitrix24 does not let applications into its menus",
      ({ switches }: Portal) => {
        switches.placementMethods = false;
      },
    ],
    [
      "ERROR_ARGUMENT",
      "The application sent a request",
      ({ inject }: Portal) =>
        inject({
          method: "placement.bind",
          fault: { answer: { status: 400, body: { error: "ERROR_ARGUMENT" } } },
        }),
    ],
  ])("is told in words for %s", async (code, reason, change) => {
    const { dialog, portal, press } = await openPlaces();
    await dialog.findByText(absent);
    change(portal);

    await press(add);

    const alert = await dialog.findByRole("alert");
    expect(alert).toHaveTextContent(refused);
    expect(alert).toHaveTextContent(reason);
    expect(alert).toHaveTextContent(code);
  });

  test("is not said of an answer that was lost on its way: it is looked up", async () => {
    const { dialog, portal, press } = await openPlaces();
    await dialog.findByText(absent);
    portal.inject({ method: "placement.bind", fault: { lose: "answer" } });

    await press(add);

    expect(await dialog.findByText(present)).toBeVisible();
    expect(dialog.queryByRole("alert")).toBeNull();
    expect(callsOf(portal, "placement.bind")).toHaveLength(1);

    portal.inject({ method: "placement.unbind", fault: { lose: "answer" } });
    await press(remove);
    expect(await dialog.findByText(absent)).toBeVisible();
    expect(dialog.queryByRole("alert")).toBeNull();
    expect(callsOf(portal, "placement.unbind")).toHaveLength(1);
  });

  test("is unclear until it is seen, and is not sent again", async () => {
    const { dialog, portal, press } = await openPlaces();
    await dialog.findByText(absent);
    portal.inject({ method: "placement.bind", fault: { hang: "later" } });

    await press(add);

    const unclear = "It is not clear whether the application was added to CRM Analytics";
    expect(await dialog.findByRole("alert")).toHaveTextContent(unclear);
    portal.carryOut();
    await press("Check again");
    expect(await dialog.findByText(present)).toBeVisible();
    await waitFor(() => expect(dialog.queryByRole("alert")).toBeNull());
    expect(callsOf(portal, "placement.bind")).toHaveLength(1);
  });

  test("is unclear for a removal too", async () => {
    const { dialog, portal, press } = await openPlaces((portal) => {
      allow(portal);
      put(portal);
    });
    await dialog.findByText(present);
    portal.inject({ method: "placement.unbind", fault: { hang: "later" } });

    await press(remove);

    const unclear = "It is not clear whether the application was removed from CRM Analytics";
    expect(await dialog.findByRole("alert")).toHaveTextContent(unclear);
    portal.carryOut();
    await press("Check again");
    expect(await dialog.findByText(absent)).toBeVisible();
    expect(callsOf(portal, "placement.unbind")).toHaveLength(1);
  });

  test("is told of a removal as well", async () => {
    const { dialog, portal, press } = await openPlaces((portal) => {
      allow(portal);
      put(portal);
    });
    await dialog.findByText(present);
    portal.switches.admin = false;

    await press(remove);

    expect(await dialog.findByRole("alert")).toHaveTextContent(
      "The application was not removed from CRM Analytics",
    );
    expect(portal.store.placements).toHaveLength(1);
  });
});
