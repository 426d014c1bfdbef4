import { addressParts } from "./address-parts";
import { withoutOuterBlanks } from "./blanks";
import { usualSort } from "./connector-fields";
import type { ServiceAddress } from "./service";

/** What is known of a kind of service. */
interface Template {
  /** What stands in the query of its addresses before the action; null where each action has a path of its own. */
  query: string | null;
  /** The codes of the credentials that it asks for, all of them texts. */
  credentials: readonly CredentialCode[];
  sort: number;
}

type CredentialCode = "host" | "port" | "database" | "username" | "password" | "login";

const ofServer = ["host", "port", "database", "username", "password"] as const;

/**
 * The services whose addresses and credentials are known: the vendor's own
 * (docs/platform.md#the-vendors-own-services), and any that has plain paths under one address.
 */
export const templates = {
  mysql: { query: "connection_type=mysql", credentials: ofServer, sort: 100 },
  postgresql: { query: "connection_type=postgresql", credentials: ofServer, sort: 200 },
  sqlite: { query: "", credentials: ["login", "password"], sort: usualSort },
  rest: { query: null, credentials: [], sort: usualSort },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;

/** What the services call what is asked of an address. */
const actions = {
  urlCheck: "check",
  urlTableList: "table_list",
  urlTableDescription: "table_description",
  urlData: "data",
} as const satisfies Record<ServiceAddress, string>;

/**
 * The four addresses that a service has under one.
 *
 * @param base as a person types it: with or without its scheme, a slash at the end, or parameters, which all four keep
 * @returns empty ones for an empty base
 */
export function addressesUnder(base: string, name: TemplateName): Record<ServiceAddress, string> {
  const { root, parameters } = baseParts(base);
  const { query } = templates[name];
  const address = (action: string) => {
    if (root === "") return "";
    if (query === null) return withQuery(`${root}/${action}`, parameters);
    return withQuery(`${root}/`, [...parameters, query, `action=${action}`]);
  };
  return {
    urlCheck: address(actions.urlCheck),
    urlTableList: address(actions.urlTableList),
    urlTableDescription: address(actions.urlTableDescription),
    urlData: address(actions.urlData),
  };
}

/** The host of a base address, with its port; empty where there is none. */
export function hostOf(base: string): string {
  const { root } = baseParts(base);
  return addressParts(root)?.host ?? "";
}

function baseParts(base: string): { root: string; parameters: string[] } {
  const typed = withoutOuterBlanks(base);
  if (typed === "") return { root: "", parameters: [] };
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const [address = ""] = whole.split("#", 1);
  const [path = "", ...queries] = address.split("?");
  return { root: path.replace(/\/+$/, ""), parameters: queries.join("?").split("&").filter(isOwn) };
}

/** Whether a parameter belongs to the service's address, not to what is asked there: a copied address has both. */
function isOwn(parameter: string): boolean {
  return parameter !== "" && !/^(?:action|connection_type)=/.test(parameter);
}

function withQuery(address: string, parameters: string[]): string {
  const query = parameters.filter(Boolean).join("&");
  return query === "" ? address : `${address}?${query}`;
}

/** What the vendor's extension calls its connectors, unless its settings say otherwise. */
const extensionTitles = [
  "MySQL Database Connector",
  "PostgreSQL Database Connector",
  "ClickHouse Database Connector",
];

/**
 * Whether the vendor's extension takes a connector with this title for its own when it is installed, and registers
 * another when there is none (docs/platform.md#the-vendors-extension-and-its-titles).
 */
export function isExtensionTitle(title: string): boolean {
  return extensionTitles.includes(withoutOuterBlanks(title));
}
