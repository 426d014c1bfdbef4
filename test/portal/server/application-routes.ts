import { type Context, Hono } from "hono";
import type { Portal } from "../portal.ts";
import { renderApplicationPage } from "./application-page.ts";
import { type ApplicationAddresses, openFrame } from "./frame-opening.ts";
import type { NodeEnvironment } from "./listen.ts";
import { type Opening, type PageAddress, readPageAddress } from "./page-address.ts";
import { choose } from "./switch-control.ts";
import { switchControls } from "./switch-groups.ts";
import { changedChoices } from "./switches-panel.ts";

/**
 * `GET /`: the portal page with the application in its frame, as its address says
 * (docs/platform.md#how-the-portal-opens-the-application). `POST /`: the toolbar's form. It alone can start again
 * with fresh data; then it leads to the address that it says.
 */
export function applicationRoutes(
  portal: Portal,
  addresses: ApplicationAddresses,
): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();
  let lastOpening: Opening | undefined;

  /** @returns whether there are fresh data now, and the switches of the scenario */
  function play({ scenario = portal.scenario }: PageAddress, reset: boolean): boolean {
    if (!reset && scenario === portal.scenario) return false;
    portal.reset({ scenario });
    lastOpening = undefined;
    return true;
  }

  function setSwitches({ switches }: PageAddress): void {
    for (const control of switchControls) choose(control, portal.switches, switches[control.name]);
  }

  routes.get("/", async (context) => {
    const address = readPageAddress(context.req.query());
    const { lang = portal.lang, opening } = address;
    play(address, false);
    setSwitches(address);
    portal.lang = lang;
    // Asked for once more after another way of opening, the installation begins anew.
    if (opening === "install" && lastOpening !== "install") {
      portal.switches.install = true;
      portal.store.installed = false;
    }
    lastOpening = opening;

    const frame = await openFrame(portal, addresses, address, new URL(context.req.url));
    return context.html(renderApplicationPage(portal, address, addresses, frame));
  });

  routes.post("/", async (context) => {
    const { reset, ...choices } = await readChoices(context);
    const address = readPageAddress(choices);
    // What the form says of the switches is what the scenario before it made of them.
    if (!play(address, reset === "1")) setSwitches(address);
    const query = new URLSearchParams(changedChoices(portal));
    for (const name of ["scenario", "lang", "open", "width"]) {
      if (choices[name]) query.set(name, choices[name]);
    }
    return context.redirect(query.size ? `/?${query}` : "/", 303);
  });

  return routes;
}

async function readChoices({ req }: Context): Promise<Record<string, string>> {
  const form = Object.entries(await req.parseBody());
  return Object.fromEntries(form.map(([name, value]) => [name, String(value)]));
}
