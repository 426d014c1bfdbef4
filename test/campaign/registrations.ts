import {
  type ConnectorFields,
  listNewerFields,
  withKnownFields,
  withSomeLogo,
} from "../../src/biconnector/connector-fields";
import { registerAll } from "../../src/biconnector/import-export";
import { newestId, type Registration, registerConnector } from "../../src/biconnector/registration";
import { PortalError } from "../../src/bitrix24/portal-error";
import type { ConnectorRow } from "../portal/store.ts";
import { type Claim, claim } from "./claim.ts";
import type { Deleted } from "./deletions.ts";
import { ledgerOf } from "./ledger.ts";
import type { World } from "./world.ts";

/** Registers what was deleted once more. */
export async function playUndo(world: World, { results }: Deleted): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const { outcome, snapshot, item } of results.slice(-3)) {
    if (outcome.kind !== "deleted" || !snapshot?.restorable) continue;
    const since = world.portal.journal.length;
    const { restorable } = snapshot;
    const registration = await register(world, restorable);
    const row = world.asRead(item.id);
    const said = `undo: ${registration.kind}`;
    claims.push(...claimsOf(world, "undo", restorable.title, [registration], since));
    if (registration.kind !== "registered" || !row || world.portal.switches.meddling > 0) continue;
    const { id } = registration;
    claims.push(claim(said, "it is not what it was", () => isSame(world, row, id)));
  }
  return claims;
}

/** Registers connectors of a file. */
export async function playImport(world: World): Promise<Claim[]> {
  const { rest, portal, dice } = world;
  const since = portal.journal.length;
  const number = () => String(dice.number(1000));
  const entries = Array.from({ length: 1 + dice.number(4) }, () =>
    fieldsOf(`Imported ${number()}`),
  );
  const known = await listNewerFields(rest).catch(() => null);
  if (!known) return [];
  const ours = entries.map((fields) => withKnownFields(withSomeLogo(fields), known));
  const { signal } = new AbortController();
  const outcomes = await registerAll(rest, ours, known, { signal, onProgress: () => {} });

  return [...new Set(entries.map(({ title }) => title))].flatMap((title) => {
    const ofTitle = outcomes.filter((_, index) => entries[index]?.title === title);
    const tried = ofTitle.flatMap((each) => (each.kind === "not-tried" ? [] : [each]));
    return claimsOf(world, "import", title, tried, since);
  });
}

/** As the application's mutation does. */
async function register({ rest }: World, fields: ConnectorFields): Promise<Registration> {
  try {
    const known = await listNewerFields(rest);
    const newest = await newestId(rest);
    return await registerConnector(
      rest,
      withKnownFields(withSomeLogo(fields), known),
      known,
      newest,
    );
  } catch (error) {
    return { kind: "refused", error: PortalError.of(error) };
  }
}

/** @param registrations all that were tried under one title */
function claimsOf(
  { portal }: World,
  way: string,
  title: string,
  registrations: Registration[],
  since: number,
): Claim[] {
  const ledger = ledgerOf(portal, since, portal.journal.length);
  const added = () => ledger.added(title).length;
  const isUnclear = registrations.some(({ kind }) => kind === "unclear");
  const told = registrations.filter(({ kind }) => kind === "registered").length;
  return registrations.map((registration) => {
    const said = `${way}: ${registration.kind}`;
    switch (registration.kind) {
      case "registered":
        return claim(
          said,
          "more were registered than were told",
          () => isUnclear || added() === told,
        );
      case "refused":
        return claim(said, "it was registered", () => isUnclear || added() === told);
      default:
        return claim(said, "", () => true);
    }
  });
}

function isSame({ portal }: World, before: ConnectorRow, id: number): boolean {
  const row = portal.store.connectors.find((each) => each.id === id);
  if (!row) return false;
  const { trimTexts } = portal.switches;
  const stored = (value: unknown) =>
    trimTexts && typeof value === "string" ? value.trim() : JSON.stringify(value);
  const names = Object.keys(before) as (keyof ConnectorRow)[];
  const own = new Set(["id", "dateCreate", "clientId", "logo"]);
  return names.every((name) => own.has(name) || stored(row[name]) === stored(before[name]));
}

function fieldsOf(title: string): ConnectorFields {
  const root = "https://connect.example.com";
  return {
    title,
    description: "From a file",
    logo: "",
    sort: 100,
    urlCheck: `${root}/check`,
    urlTableList: `${root}/table_list`,
    urlTableDescription: `${root}/table_description`,
    urlData: `${root}/data`,
    settings: [{ name: "Token", code: "token", type: "STRING" }],
  };
}
