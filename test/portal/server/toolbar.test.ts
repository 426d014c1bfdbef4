import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPortal, type Portal } from "../portal.ts";
import { scenarioNames } from "../scenarios.ts";
import { startPortalServer } from "../server.ts";
import { usualSwitches } from "../switches.ts";
import type { LocalServer } from "./listen.ts";
import { chosen } from "./switch-control.ts";
import { switchControls } from "./switch-groups.ts";

let portal: Portal;
let server: LocalServer;

beforeEach(async () => {
  portal = createPortal();
  server = await startPortalServer({
    portal,
    handlerUrl: "http://127.0.0.1:1/",
    archiveUrl: "http://127.0.0.1:1/archive/",
  });
});
afterEach(() => server.close());

const read = async (query = "") => (await fetch(`${server.url}/${query}`)).text();

function submit(choices: Record<string, string>): Promise<Response> {
  return fetch(server.url, { method: "POST", body: new URLSearchParams(choices) });
}

async function flip(name: string, value: string) {
  const body = JSON.stringify({ name, value });
  const answer = await fetch(`${server.url}/local/switches`, { method: "POST", body });
  return { status: answer.status, changed: await answer.json() };
}

describe("the scenarios", () => {
  test("stand in groups, each once", async () => {
    const [list = ""] = (await read()).match(/<select name="scenario">.*?<\/select>/s) ?? [];
    const values = [...list.matchAll(/<option value="(.*?)"/g)].map(([, value]) => value);
    expect([...values].sort()).toEqual(Object.keys(scenarioNames).sort());
    expect(list.match(/<optgroup/g)?.length).toBeGreaterThan(2);
    expect(list.replace(/<optgroup.*?<\/optgroup>/gs, "")).not.toContain("<option");
  });
});

describe("the switches", () => {
  test("have names of their own, and none that the address uses otherwise", () => {
    const names = switchControls.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const other of ["scenario", "lang", "open", "width", "toolbar", "reset", "item"]) {
      expect(names).not.toContain(other);
    }
  });

  test.each(switchControls.map((control) => [control.name, control] as const))(
    "%s: every choice can be told from the others, and the first is the usual one",
    (_, control) => {
      expect(chosen(control, usualSwitches())).toBe(Object.keys(control.choices)[0]);
      for (const [key, [, switches]] of Object.entries(control.choices)) {
        expect(chosen(control, { ...usualSwitches(), ...switches })).toBe(key);
      }
    },
  );

  test("are set by the address, which leaves what it does not say", async () => {
    await read("?admin=no&latency=long");
    expect(portal.switches).toMatchObject({ admin: false, latency: 3000 });
    await read("?latency=none");
    expect(portal.switches).toMatchObject({ admin: false, latency: 0 });
  });

  test("do not obey what is no choice of theirs", async () => {
    await read("?admin=perhaps&latency=constructor&toString=no");
    expect(portal.switches).toEqual(usualSwitches());
    expect((await flip("toString", "no")).status).toBe(404);
    expect((await flip("admin", "__proto__")).changed).toEqual({});
  });

  test("are set one by one while the application stays open", async () => {
    expect((await flip("plan", "no")).changed).toEqual({ plan: "no" });
    expect(portal.switches.plan).toBe("excluded");
    expect((await flip("access", "no")).changed).toEqual({ access: "no", plan: "no" });
    expect((await flip("plan", "yes")).changed).toEqual({ access: "no" });
  });

  test("show what is set, and count what is not as in the scenario", async () => {
    const text = await read("?scenario=no-access&errors=root");
    expect(text).toMatch(/<option value="no" selected>Missing<\/option>/);
    expect(text).toContain('<span id="changed-switches">1</span>');
  });

  test("say so when they stand for no choice, and then leave it alone", async () => {
    portal.switches.latency = 1234;
    expect(await read()).toContain("Something else");
    await submit({ scenario: "typical", latency: "" });
    expect(portal.switches.latency).toBe(1234);
  });

  test("stay in the address that the form leads to", async () => {
    const { url } = await submit({ scenario: "typical", lang: "de", access: "yes", admin: "no" });
    expect(new URL(url).search).toBe("?admin=no&scenario=typical&lang=de");
    expect(portal.switches.admin).toBe(false);
  });

  test("begin anew with another scenario and with a reset, whatever the form still says", async () => {
    await submit({ scenario: "typical", access: "yes", latency: "long" });
    expect(portal.switches.latency).toBe(3000);
    const { url } = await submit({ scenario: "no-access", access: "yes", latency: "long" });
    expect(portal.switches).toMatchObject({ access: false, latency: 0 });
    expect(new URL(url).search).toBe("?scenario=no-access");
    await flip("latency", "long");
    await submit({ scenario: "no-access", latency: "long", reset: "1" });
    expect(portal.switches.latency).toBe(0);
  });
});

test("tokens expire and sessions end at the press of a button", async () => {
  const { AUTH_ID: auth, REFRESH_ID } = portal.openSession();
  const call = () => portal.rest("user.current", { auth });
  expect(call()).toMatchObject({ status: 200 });
  await fetch(`${server.url}/local/deeds/expire-tokens`, { method: "POST" });
  expect(call()).toMatchObject({ status: 401, body: { error: "expired_token" } });
  expect(portal.refresh(REFRESH_ID)).not.toBeNull();
  await fetch(`${server.url}/local/deeds/end-sessions`, { method: "POST" });
  expect(portal.refresh(REFRESH_ID)).toBeNull();
});
