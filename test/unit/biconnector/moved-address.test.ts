import { describe, expect, test } from "vitest";
import { baseProblem, movedAddress, sharedBases } from "../../../src/biconnector/moved-address";

const to = "https://new.example/v2";

describe("an address moves", () => {
  test.each([
    ["with what comes after the base", "https://old.example/bi", "/check"],
    ["from a base with a slash at its end", "https://old.example/bi/", "/check"],
    ["from a base with blanks around it", " https://old.example/bi \n", "/check"],
    ["with its query and its fragment", "https://old.example/bi", "/?action=check&a=/bi#x"],
    ["with a query right behind the base", "https://old.example/bi", "?action=check"],
    ["that is the base itself", "https://old.example/bi", ""],
    ["that is the base and a slash", "https://old.example/bi", "/"],
    ["with capitals in its path", "https://old.example/bi", "/Check"],
    ["with what an address writes otherwise", "https://old.example/bi", "/a%2Fb/ä/../c"],
    ["from a host in capitals", "HTTPS://OLD.Example/bi", "/check"],
    ["from a base with the usual port", "https://old.example:443/bi", "/check"],
  ])("%s", (_name, from, kept) => {
    expect(movedAddress(`https://old.example/bi${kept}`, from, to)).toBe(to + kept);
  });

  test.each([
    ["the new base has a slash at its end", "https://new.example/v2/"],
    ["the new base has blanks around it", " https://new.example/v2 "],
  ])("without a slash too many or a blank when %s", (_name, wanted) => {
    const moved = movedAddress("https://old.example/bi/check", "https://old.example/bi", wanted);
    expect(moved).toBe("https://new.example/v2/check");
  });

  test("from a host in another spelling, and from a port of its own", () => {
    expect(movedAddress("https://xn--bcher-kva.example/a", "https://bücher.example", to)).toBe(
      `${to}/a`,
    );
    expect(movedAddress("https://old.example:8443/a", "https://old.example:8443", to)).toBe(
      `${to}/a`,
    );
    expect(movedAddress("https://old.example/a ", "https://old.example", to)).toBe(`${to}/a`);
  });
});

test.each([
  ["a longer part of the path", "https://old.example/bill/check", "https://old.example/bi"],
  ["a longer host", "https://old.example.evil/check", "https://old.example"],
  ["a host behind a name", "https://old.example@evil.example/check", "https://old.example"],
  ["another host", "https://other.example/bi", "https://old.example/bi"],
  ["another port", "https://old.example:8443/bi", "https://old.example/bi"],
  ["another protocol", "http://old.example/bi", "https://old.example/bi"],
  ["other capitals in the path", "https://old.example/BI/check", "https://old.example/bi"],
  ["another person's name", "https://me@old.example/bi", "https://old.example/bi"],
  ["no address", "old.example/bi/check", "https://old.example/bi"],
  ["nothing", "", "https://old.example/bi"],
  ["the base in its query", "https://x.example/?https://old.example/bi", "https://old.example/bi"],
])("an address stays with %s", (_name, address, from) => {
  expect(movedAddress(address, from, to)).toBeNull();
});

test.each([
  ["https://old.example", null],
  [" https://old.example:8443/bi/ ", null],
  ["", { kind: "missing" }],
  ["old.example", { kind: "no-address" }],
  ["ftp://old.example", { kind: "no-address" }],
  ["https://old.example/a b", { kind: "blank-inside" }],
  [`https://old.example/${"a".repeat(2048)}`, { kind: "too-long", longest: 2048 }],
  ["https://old.example/?action=check", { kind: "no-base" }],
  ["https://old.example/#top", { kind: "no-base" }],
])("%j as a base: %j", (text, problem) => {
  expect(baseProblem(text)).toEqual(problem);
});

describe("what addresses have in common", () => {
  const service = (...[urlCheck, urlTableList, urlTableDescription, urlData]: string[]) => ({
    urlCheck: urlCheck ?? "",
    urlTableList: urlTableList ?? "",
    urlTableDescription: urlTableDescription ?? "",
    urlData: urlData ?? "",
  });
  const under = (base: string) =>
    service(`${base}/check`, `${base}/list`, `${base}/description`, `${base}/data`);

  test("is the longest path of one host, and the host", () => {
    expect(
      sharedBases([under("https://a.example/bi/one"), under("https://a.example/bi/on")]),
    ).toEqual(["https://a.example/bi", "https://a.example"]);
    expect(sharedBases([under("https://a.example/bi/one")])[0]).toBe("https://a.example/bi/one");
  });

  test("is found behind queries, and in every spelling of a host", () => {
    const vendor = service(
      "https://a.example/bi/?action=check",
      "https://A.example:443/bi/?action=table_list",
      "https://a.example/bi/index.php?path=/x/y",
      "https://a.example/bi/#data",
    );
    expect(sharedBases([vendor])).toEqual(["https://a.example/bi", "https://a.example"]);
  });

  test("is found among 20,000 services of one host, each in a folder of its own", () => {
    const services = Array.from({ length: 20_000 }, (_, id) => under(`https://a.example/bi/${id}`));
    expect(sharedBases(services)).toEqual(["https://a.example/bi", "https://a.example"]);
  });

  test("is the host alone where nothing else is, once", () => {
    expect(sharedBases([under("https://a.example"), under("https://a.example/b")])).toEqual([
      "https://a.example",
    ]);
  });

  test("is told for each host, those of most addresses first; what is no address has none", () => {
    expect(
      sharedBases([
        service("https://b.example/x/check", "no address", "", "ftp://a.example/y"),
        under("https://a.example/bi"),
      ]),
    ).toEqual([
      ...["https://a.example/bi", "https://a.example"],
      ...["https://b.example/x", "https://b.example"],
    ]);
    expect(sharedBases([])).toEqual([]);
  });
});
