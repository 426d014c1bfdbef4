import { expect, test } from "vitest";
import type { ConnectorFields } from "../../../src/biconnector/connector-fields";
import { isLocalAddress, sampleRequest } from "../../../src/biconnector/service";

const fields: ConnectorFields = {
  title: "Orders",
  description: "",
  logo: "https://example.com/logo.svg",
  sort: 100,
  urlCheck: "https://example.com/o'brien?action=check&a=1",
  urlTableList: "https://example.com/list",
  urlTableDescription: "https://example.com/columns",
  urlData: "https://example.com/data",
  settings: [
    { code: "login", name: "Login", type: "STRING" },
    { code: "port", name: "Port", type: "INT" },
  ],
};

test("a sample request asks what the portal asks, without a value of a credential", () => {
  expect(sampleRequest("urlTableDescription", fields)).toBe(
    [
      "curl -g -i -X POST 'https://example.com/columns'",
      "--data-urlencode 'connection[login]=VALUE'",
      "--data-urlencode 'connection[port]=VALUE'",
      "--data-urlencode 'table=TABLE_CODE'",
    ].join(" \\\n  "),
  );
});

test("a sample request is one command to a shell, whatever stands in the address", () => {
  expect(sampleRequest("urlCheck", { ...fields, settings: [] })).toBe(
    "curl -g -i -X POST 'https://example.com/o'\\''brien?action=check&a=1'",
  );
});

test("a sample request sends an address and a code as they are, whatever signs they have", () => {
  const urlCheck = "https://example.com/?f[x]=[1-100]&g={a,b}";
  const settings = ["a&b=c+d%", "half \ud83d"].map(
    (code) => ({ code, name: "Name", type: "STRING" }) as const,
  );

  expect(sampleRequest("urlCheck", { ...fields, urlCheck, settings })).toBe(
    [
      `curl -g -i -X POST '${urlCheck}'`,
      "--data-urlencode 'connection[a%26b%3Dc%2Bd%25]=VALUE'",
      "--data-urlencode 'connection[half \ud83d]=VALUE'",
    ].join(" \\\n  "),
  );
});

test.each([
  "http://localhost:8080/check",
  "http://db/check",
  "https://bi.local/",
  "http://nas.lan./",
  "http://127.1/",
  "http://0x7f000001/",
  "http://2130706433/",
  "http://10.1.2.3/",
  "http://172.31.0.1/",
  "http://192.168.0.10/",
  "http://169.254.1.1/",
  "http://100.64.0.1/",
  "http://[::1]/",
  "http://[fd00::1]/",
  "http://[fe80::1]/",
  "http://[::ffff:10.0.0.1]/",
  "http://[::ffff:c0a8:101]/",
])("%s is in a local network", (address) => {
  expect(isLocalAddress(address)).toBe(true);
});

test.each([
  "https://example.com/check",
  "http://11.0.0.1/",
  "http://172.32.0.1/",
  "http://192.169.0.1/",
  "https://10.example.com/",
  "https://local.example.com/",
  "http://[2001:db8::1]/",
  "http://[::ffff:11.0.0.1]/",
  "nonsense",
  "javascript:alert(1)",
  "file:///x",
  "https:x",
  "",
])("“%s” is not", (address) => {
  expect(isLocalAddress(address)).toBe(false);
});
