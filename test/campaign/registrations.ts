import {
  type ConnectorFields,
  listNewerFields,
  withKnownFields,
  withSomeLogo,
} from "../../src/biconnector/connector-fields";
import { type ImportOutcome, importAll } from "../../src/biconnector/import-export";
import {
  findRegistration,
  newestId,
  type Registration,
  registerConnector,
} from "../../src/biconnector/registration";
import { PortalError } from "../../src/bitrix24/portal-error";
import type { ConnectorRow } from "../portal/store.ts";
import { type Claim, claim } from "./claim.ts";
import type { Deleted } from "./deletion-claims.ts";
import { ledgerOf } from "./ledger.ts";
import type { World } from "./world.ts";

/** Registers what was deleted once more. */
export async function playUndo(world: World, { results }: Deleted): Promise<Claim[]> {
  const claims: Claim[] = [];
  for (const { outcome, snapshot, item } of results.slice(-3)) {
    if (outcome.kind !== "deleted" || !snapshot?.restorable) continue;
    const since = world.portal.journal.length;
    const { restorable } = snapshot;
    const registration = await lookedUpAgain(world, await register(world, restorable));
    const row = world.asRead(item.id);
    const said = `undo: ${registration.kind}`;
    claims.push(...claimsOf(world, "undo", restorable.title, [registration], since));
    claims.push(nothingDeleted(world, "undo", since));
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
  // Some portals trim, and a file may have a title twice.
  const title = () => `Imported ${dice.number(20)}${dice.pick(["", "", " "])}`;
  const entries = Array.from({ length: 1 + dice.number(4) }, () => fieldsOf(title()));
  const known = await listNewerFields(rest).catch(() => null);
  if (!known) return [];
  const ours = entries.map((fields) => withKnownFields(withSomeLogo(fields), known));
  const { signal } = new AbortController();
  const results = await importAll(
    rest,
    ours.map((fields) => ({ fields, replaces: null })),
    known,
    { signal, onProgress: () => {} },
  );

  const tried: { title: string; registration: Registration }[] = [];
  for (const { wish, outcome } of results) {
    if (!isRegistration(outcome)) continue;
    const registration = await lookedUpAgain(world, outcome);
    tried.push({ title: wish.fields.title, registration });
  }
  const claims = [...new Set(tried.map(({ title }) => title))].flatMap((title) => {
    const ofTitle = tried.filter((each) => each.title === title);
    const registrations = ofTitle.map(({ registration }) => registration);
    return claimsOf(world, "import", title, registrations, since);
  });
  return [...claims, nothingDeleted(world, "import", since)];
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

/** What is unclear is looked up again by itself, sometimes after it was carried out: then that is what is said. */
async function lookedUpAgain(
  { rest, portal, dice }: World,
  registration: Registration,
): Promise<Registration> {
  if (registration.kind !== "unclear" || dice.chance(0.5)) return registration;
  portal.carryOut();
  return findRegistration(rest, registration);
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
  const isThere = (id: number) => portal.store.connectors.some((row) => row.id === id);
  const told = new Set(registrations.flatMap(idsIn));
  // Of what is unclear the person is told that it may be there, and of a second one likewise.
  const mayBeMore = registrations.some(
    (each) => each.kind === "unclear" || (each.kind === "registered" && each.mayHaveTwin),
  );
  const isAllTold = () =>
    mayBeMore || ledger.added(title).every((id) => told.has(id) || !isThere(id));

  return registrations.flatMap((registration): Claim[] => {
    const said = `${way}: ${registration.kind}`;
    switch (registration.kind) {
      case "registered": {
        const { id, twins = [] } = registration;
        const own = () => ledger.added(title);
        return [
          claim(said, "it is none that was registered for it", () => own().includes(id)),
          claim(said, "another is there that nobody was told of", isAllTold),
          claim(said, "a twin is none", () => twins.every((twin) => own().includes(twin))),
        ];
      }
      case "refused":
        return [claim(said, "it was registered", isAllTold)];
      default:
        return [claim(said, "", () => true)];
    }
  });
}

/** Nothing is deleted along the way. */
function nothingDeleted({ portal }: World, way: string, since: number): Claim {
  const until = portal.journal.length;
  // A deletion of before may be carried out only now.
  const before = JSON.stringify(portal.journal.slice(0, since).map(({ params }) => params));
  const wasAsked = (id: unknown) => before.includes(`connector.delete?id=${id}"`);
  return claim(way, "something was deleted", () =>
    portal.journal
      .slice(since, until)
      .every(({ method, params: { id } }) => !method.endsWith(".delete") || wasAsked(id)),
  );
}

/** The connectors that the person is told of. */
function idsIn(registration: Registration): number[] {
  if (registration.kind !== "registered") return [];
  return [registration.id, ...(registration.twins ?? [])];
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

function isRegistration(outcome: ImportOutcome): outcome is Registration {
  return ["registered", "refused", "unclear"].includes(outcome.kind);
}
