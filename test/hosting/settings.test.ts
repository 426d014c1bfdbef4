import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { builtServer } from "../../hosting/build-application.ts";
import { securityHeaders } from "../../hosting/headers.ts";
import { readSettings } from "../../hosting/settings.ts";

describe("PORTALS", () => {
  test.each([
    ["", []],
    [" \n\t", []],
    ["https://portal.example.com", ["https://portal.example.com"]],
    ["https://a.example https://b.example:8443", ["https://a.example", "https://b.example:8443"]],
    ["\nhttps://a.example\n\thttps://b.example\n", ["https://a.example", "https://b.example"]],
    ["https://*.example.com", ["https://*.example.com"]],
    ["https://127.0.0.1:8124", ["https://127.0.0.1:8124"]],
    ["https://портал.рф", ["https://xn--80awhdgm.xn--p1ai"]],
    ["https://münchen.example:8443", ["https://xn--mnchen-3ya.example:8443"]],
  ])("%j is understood", (PORTALS, portals) => {
    expect(readSettings({ PORTALS }).portals).toEqual(portals);
  });

  test.each([
    ["portal.example.com", "no address"],
    ["https://", "no address"],
    ["https://a.example,https://b.example", "no address|name"],
    ["http://portal.example.com", "https only"],
    ["javascript:alert(1)", "https only"],
    ["https://portal.example.com/", "https://portal.example.com"],
    ["https://portal.example.com/path", "https://portal.example.com"],
    ["https://portal.example.com?x", "https://portal.example.com"],
    ["https://Portal.example.com", "https://portal.example.com"],
    ["https://portal.example.com:443", "https://portal.example.com"],
    ["https://user:secret@portal.example.com", "https://portal.example.com"],
    ["https://a.example;script-src", "name"],
    ["https://a.example;", "name"],
    ["https://a.example,", "name"],
    ["https://a'b.example", "name"],
    ["https://*", "name"],
    ["https://*.com", "name"],
    ["https://a.*.example", "name"],
    ["https://[::1]:8124", "name"],
    ["https://good.example 'unsafe-inline'", "no address"],
    ["*", "no address"],
  ])("%j is refused with the reason", (PORTALS, reason) => {
    expect(() => readSettings({ PORTALS })).toThrow(new RegExp(`^PORTALS=.*(${reason})`));
  });

  test("cannot add to the policy, whatever is in it", () => {
    const { portals } = readSettings({ PORTALS: "https://a.example\nhttps://b.example\n" });
    const policy = securityHeaders(portals, false)["content-security-policy"];

    expect(policy).toMatch(
      /^frame-ancestors https:\/\/a\.example https:\/\/b\.example [^;\n]+; connect-src https:\/\/a\.example https:\/\/b\.example [^;\n]+$/,
    );
  });
});

describe("the other settings", () => {
  test("have usual values, also where a variable is empty", () => {
    const usual = { host: "127.0.0.1", port: 8080, portals: [], isBehindTls: false };

    expect(readSettings({})).toEqual(usual);
    expect(readSettings({ HOST: "", PORT: "", PORTALS: "", BEHIND_TLS: "" })).toEqual(usual);
  });

  test.each([
    [{ HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    [{ HOST: "::1" }, { host: "::1" }],
    [{ HOST: "localhost" }, { host: "localhost" }],
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: "65535" }, { port: 65_535 }],
    [{ BEHIND_TLS: "1" }, { isBehindTls: true }],
    [{ BEHIND_TLS: "0" }, { isBehindTls: false }],
  ])("%j is understood", (env, settings) => {
    expect(readSettings(env)).toMatchObject(settings);
  });

  test.each([
    [{ HOST: "1.2.3" }],
    [{ HOST: "999.1.1.1" }],
    [{ HOST: "http://localhost" }],
    [{ HOST: "a b" }],
    [{ PORT: "http" }],
    [{ PORT: "80.5" }],
    [{ PORT: "-1" }],
    [{ PORT: "65536" }],
    [{ PORT: "1e3" }],
    [{ PORT: "8080\n" }],
    [{ BEHIND_TLS: "true" }],
    [{ BEHIND_TLS: "yes" }],
    [{ BEHIND_TLS: " 1" }],
  ])("%j is refused", (env) => {
    expect(() => readSettings(env)).toThrow(new RegExp(`^${Object.keys(env)[0]}=.*understood`));
  });

  test("stop the server from starting, with one line", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtServer], {
      env: { PORT: "0", PORTALS: "https://portal.example;" },
      encoding: "utf8",
      timeout: 20_000,
    });

    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toBe(
      'PORTALS="https://portal.example;" is not understood: a policy cannot contain this name.\n',
    );
  });
});
