import { type Context, Hono } from "hono";
import type { Portal } from "../portal.ts";
import { renderApplicationPage } from "./application-page.ts";
import { type ApplicationAddresses, openFrame } from "./frame-opening.ts";
import type { NodeEnvironment } from "./listen.ts";
import { type Opening, readPageAddress } from "./page-address.ts";

/** `GET /`: the portal page with the application in its frame, as its address says (PLATFORM 1). */
export function applicationRoutes(
  portal: Portal,
  addresses: ApplicationAddresses,
): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();
  let lastOpening: Opening | undefined;

  routes.get("/", async (context) => {
    const address = readPageAddress(context.req.query());
    const { scenario = portal.scenario, lang = portal.lang, opening } = address;
    if (address.reset || scenario !== portal.scenario) {
      portal.reset({ scenario });
      lastOpening = undefined;
    }
    if (address.reset) return context.redirect(addressWithoutReset(context));

    portal.lang = lang;
    // Asked for once more after another way of opening, the installation begins anew.
    if (opening === "install" && lastOpening !== "install") {
      portal.switches.install = true;
      portal.store.installed = false;
    }
    lastOpening = opening;

    const frame = await openFrame(portal, addresses, opening, new URL(context.req.url));
    return context.html(renderApplicationPage(portal, address, addresses, frame));
  });

  return routes;
}

function addressWithoutReset({ req }: Context): string {
  const { pathname, searchParams } = new URL(req.url);
  searchParams.delete("reset");
  return searchParams.size ? `${pathname}?${searchParams}` : pathname;
}
