import { expect } from "vitest";
import { resultOf, rootError, success } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { notTried, type Proof, rule } from "./rule.ts";

/** Ends a rule about placements where the application, or the person, may not bind any. */
async function needPlacements({ call }: Proof): Promise<void> {
  const scope = resultOf(await call("scope")) as string[];
  const missing = ["placement", "crm"].filter((name) => !scope.includes(name));
  if (missing.length > 0) notTried(`the application has no permission ${missing.join(", ")}`);
  if (resultOf(await call("user.admin")) !== true) notTried("the person is no administrator");
}

const place = { PLACEMENT: "CRM_ANALYTICS_MENU", HANDLER: "https://application.example/" };

rule("user.option.set stores an option, user.option.get brings it", unverified, async (proof) => {
  const { call, mark } = proof;
  const before = resultOf(await call("user.option.get", { option: "conformance" }));
  expect(await call("user.option.set", { options: { conformance: mark } })).toEqual(success(true));
  expect(await call("user.option.get", { option: "conformance" })).toEqual(success(mark));
  expect(resultOf(await call("user.option.get"))).toMatchObject({ conformance: mark });
  // There is no way to take an option away: an empty one is what remains.
  await call("user.option.set", { options: { conformance: before || "" } });
});

rule("an option holds 60 KB of text", unverified, async ({ call }) => {
  const before = resultOf(await call("user.option.get", { option: "conformance" }));
  const long = "é".repeat(30_000);
  await call("user.option.set", { options: { conformance: long } });
  expect(resultOf(await call("user.option.get", { option: "conformance" })) === long).toBe(true);
  await call("user.option.set", { options: { conformance: before || "" } });
});

rule("the two places in menus of analytics", unverified, async (proof) => {
  await needPlacements(proof);
  expect(resultOf(await proof.call("placement.list"))).toEqual(
    expect.arrayContaining(["CRM_ANALYTICS_MENU", "BI_ANALYTICS_MENU"]),
  );
});

rule("placement.bind, get and unbind", unverified, async (proof) => {
  await needPlacements(proof);
  const { call, mark } = proof;
  const handler = { ...place, HANDLER: `${place.HANDLER}${mark}` };
  const bound = async () =>
    (resultOf(await call("placement.get")) as { placement: string; handler: string }[]).filter(
      (row) => row.handler === handler.HANDLER,
    );
  try {
    expect(await call("placement.bind", { ...handler, TITLE: mark })).toEqual(success(true));
    expect(await bound()).toMatchObject([{ placement: place.PLACEMENT, title: mark }]);
    expect(await call("placement.bind", { ...handler, TITLE: mark })).toEqual(
      rootError(400, "ERROR_PLACEMENT_HANDLER_ALREADY_BINDED"),
    );
  } finally {
    expect(await call("placement.unbind", handler)).toEqual(success({ count: 1 }));
  }
  expect(await bound()).toEqual([]);
});

rule("ERROR_PLACEMENT_NOT_FOUND: there is no such place", unverified, async (proof) => {
  await needPlacements(proof);
  expect(await proof.call("placement.bind", { ...place, PLACEMENT: "NO_SUCH_PLACE" })).toEqual(
    rootError(400, "ERROR_PLACEMENT_NOT_FOUND"),
  );
});
