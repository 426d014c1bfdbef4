import type { Portal } from "../../portal.ts";
import type { ConnectorRow } from "../../store.ts";

/** What a person wrote into the form for a new connection. */
export interface NewConnection {
  title: string;
  /** Values by the code of the credential. */
  credentials: Record<string, string>;
}

/** What became of it: the number of the new connection, or why there is none. */
export type Outcome = { id: number } | { refusal: string };

/** The connector that an address names by `rest_{id}` (docs/platform.md#pages-of-the-portal). */
export function connectorByCode({ store }: Portal, code = ""): ConnectorRow | undefined {
  return store.connectors.find(({ id }) => code === `rest_${id}`);
}

/**
 * Makes a connection by the rules of `biconnector.source.add`, the call of `urlCheck` included
 * (docs/platform.md#the-check-of-a-connection), on behalf of the application that registered the connector.
 */
export async function makeConnection(
  portal: Portal,
  connector: ConnectorRow,
  { title, credentials }: NewConnection,
): Promise<Outcome> {
  if (title.trim() === "") return { refusal: "The connection needs a title." };
  const answer = portal.rest("biconnector.source.add", {
    auth: portal.openSession(connector.clientId).AUTH_ID,
    fields: { title, connectorId: connector.id, settings: credentials },
  });
  // The service behind the connector may take its time.
  const settled = "pending" in answer ? await answer.pending : answer;
  if (!("status" in settled)) return { refusal: "The portal did not answer." };
  return readAnswer(settled.body);
}

function readAnswer(body: unknown): Outcome {
  const { result, error, error_description } = asRecord(body);
  if (error !== undefined) return { refusal: `${error_description || error}` };
  const { id, error: nested } = asRecord(result);
  if (nested === undefined) return { id: Number(id) };
  const { error: code, error_description: text } = asRecord(nested);
  return { refusal: code === "SOURCE_CREATE_CONNECTION_ERROR" ? unreachable : `${text || code}` };
}

const unreachable =
  "The service behind the connector did not accept it: it has to answer at the connector’s check address with status 200 and a body.";

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
