import { randomBytes } from "node:crypto";
import { test } from "vitest";
import { columnOf, resultOf } from "../testing/answers.ts";
import type { Evidence } from "./evidence.ts";
import { openTarget, type Target } from "./target.ts";

/** A target and what a test makes on it. */
export interface Proof extends Omit<Target, "callAsOther" | "webhook"> {
  callAsOther: Target["call"];
  webhook: string;
  /** Stands in every title that the test makes: whatever bears it is taken away afterwards. */
  mark: string;
  /** What `connector.add` needs. */
  connectorFields(some?: object): Record<string, unknown>;
  /** Registers a connector whose service answers. @returns its id */
  addConnector(some?: object): Promise<number>;
  /** Makes a connection with a connector. @returns its id */
  addSource(connectorId: number, some?: object): Promise<number>;
  /** Makes a table that is read through a connection. @returns its id */
  addTable(sourceId: number, some?: object): Promise<number>;
}

/** A rule that cannot be shown on this target. */
class NotTried extends Error {}

const target = openTarget();

/** A rule of the platform in words, and what shows it. */
export function rule(
  name: string,
  evidence: Evidence,
  play: (proof: Proof) => Promise<void>,
): void {
  test(name, { timeout: 600_000 }, async ({ task }) => {
    task.meta.evidence = evidence;
    const proof = openProof(target);
    try {
      await play(proof);
    } catch (error) {
      if (!(error instanceof NotTried)) throw error;
      task.meta.notTried = error.message;
    } finally {
      await clear(target, proof.mark);
    }
  });
}

/** Ends a rule that this target cannot show. */
export function notTried(reason: string): never {
  throw new NotTried(reason);
}

function openProof(target: Target): Proof {
  const mark = `conformance_${randomBytes(4).toString("hex")}`;
  const { call, callAsOther, webhook, service } = target;
  const needed = () => service ?? notTried("no address of a service was given");
  const add = async (entity: string, fields: object) => {
    const { id } = resultOf(await call(`biconnector.${entity}.add`, { fields })) as { id: unknown };
    return Number(id);
  };
  const connectorFields = (some = {}) => ({
    title: mark,
    logo: "data:image/png;base64,AAAA",
    urlCheck: service ?? "https://connect.example.com/check",
    urlTableList: "https://connect.example.com/table_list",
    urlTableDescription: "https://connect.example.com/table_description",
    urlData: "https://connect.example.com/data",
    settings: [
      { code: "host", name: "Host", type: "STRING" },
      { code: "port", name: "Port", type: "INT" },
    ],
    ...some,
  });

  return {
    ...target,
    mark,
    connectorFields,
    get callAsOther() {
      return callAsOther ?? notTried("no token of a second application was given");
    },
    get webhook() {
      return webhook ?? notTried("no webhook was given");
    },
    addConnector: (some) => add("connector", connectorFields(some)),
    addSource: async (connectorId, some) => {
      needed();
      return add("source", {
        title: mark,
        connectorId,
        settings: { host: "db", port: "1" },
        ...some,
      });
    },
    addTable: async (sourceId, some) => {
      await needTables(call);
      return add("table", {
        sourceId,
        name: mark,
        externalName: mark,
        externalCode: mark,
        fields: [{ name: "ID", externalCode: "id", type: "int" }],
        ...some,
      });
    },
  };
}

/** On older portals a table comes with a dataset of BI Builder that REST cannot take away again. */
async function needTables(call: Target["call"]): Promise<void> {
  const { isExisting } = resultOf(await call("method.get", { name: "biconnector.table.add" })) as {
    isExisting: unknown;
  };
  if (isExisting !== true) notTried("older portals leave a dataset behind for every table");
}

/**
 * Takes away whatever a test has made: connectors with its mark, their connections, and the tables of these.
 *
 * @throws if something is left behind
 */
async function clear(target: Target, mark: string): Promise<void> {
  for (const call of [target.call, target.callAsOther]) {
    if (!call) continue;
    const left = () => idsOf(call, "connector", { "%title": mark });
    for (let ids = await left(); ids.length > 0; ids = await left()) {
      const sources = await idsOf(call, "source", { "@connectorId": ids });
      if (sources.length > 0) await clearTables(call, sources);
      await removeAll(call, "source", sources);
      await removeAll(call, "connector", ids);
    }
  }
}

async function clearTables(call: Target["call"], sources: number[]): Promise<void> {
  const { status } = await call("biconnector.table.fields");
  if (status === 404) return;
  await removeAll(call, "table", await idsOf(call, "table", { "@sourceId": sources }));
}

async function idsOf(call: Target["call"], entity: string, filter: object): Promise<number[]> {
  const params = { select: ["id"], filter, order: { id: "ASC" }, page: 1 };
  return columnOf(await call(`biconnector.${entity}.list`, params), "id").map(Number);
}

async function removeAll(call: Target["call"], entity: string, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  const cmd = Object.fromEntries(
    ids.map((id) => [`n${id}`, `biconnector.${entity}.delete?id=${id}`]),
  );
  const { result } = resultOf(await call("batch", { halt: 0, cmd })) as {
    result: Record<string, unknown>;
  };
  const kept = ids.filter((id) => result[`n${id}`] !== true);
  if (kept.length > 0) throw new Error(`Left behind: ${entity} ${kept.join(", ")}`);
}
