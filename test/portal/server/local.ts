import { Hono } from "hono";
import type { PageSwitches } from "../page/portal-data.ts";
import type { Portal } from "../portal.ts";
import type { NodeEnvironment } from "./listen.ts";
import { personOf } from "./person.ts";
import { choose } from "./switch-control.ts";
import { switchControls } from "./switch-groups.ts";
import { changedChoices } from "./switches-panel.ts";

/** `/local/…`: what the script of the portal page asks its own server. Not REST, and closed to other origins. */
export function localRoutes(portal: Portal): Hono<NodeEnvironment> {
  const routes = new Hono<NodeEnvironment>();

  routes.get("/switches", ({ json }) => {
    const { silent, sliders, openPathAllowed } = portal.switches;
    return json({ silent, sliders, openPathAllowed } satisfies PageSwitches);
  });

  routes.post("/switches", async ({ req, json }) => {
    const { name, value } = await req.json<{ name: string; value: string }>();
    const control = switchControls.find((candidate) => candidate.name === name);
    if (!control) return json(null, 404);
    choose(control, portal.switches, value);
    return json(changedChoices(portal));
  });

  routes.post("/deeds/expire-tokens", ({ json }) => {
    portal.expireTokens();
    return json(true);
  });

  routes.post("/deeds/end-sessions", ({ json }) => {
    portal.endSessions();
    return json(true);
  });

  routes.post("/refresh", async ({ req, json }) => {
    const { refreshId } = await req.json<{ refreshId: string }>();
    const session = portal.refresh(refreshId);
    if (!session) return json(null);
    const { AUTH_ID, AUTH_EXPIRES, REFRESH_ID } = session;
    return json({ AUTH_ID, AUTH_EXPIRES, REFRESH_ID });
  });

  routes.post("/first-run", ({ json }) => {
    personOf(portal).isFirstRun = false;
    return json(true);
  });

  routes.post("/installed", async ({ req, json }) => {
    portal.store.installed = (await req.json<{ installed: boolean }>()).installed;
    return json(true);
  });

  routes.post("/options/:owner{app|user}", async ({ req, json }) => {
    const { name, value } = await req.json<{ name: string; value: unknown }>();
    const isApp = req.param("owner") === "app";
    const options = isApp ? portal.store.appOptions : personOf(portal).options;
    options[name] = value;
    return json(true);
  });

  return routes;
}
