import { portalTime } from "../rest/portal-time.ts";
import type { ConnectorRow, ConnectorSetting, SourceRow, Store, TableRow } from "../store.ts";

/** The application that the portal shows. */
const thisApplication = "local.6571b4c2a3d9e1.48120937";

/** An application whose connectors nobody else sees (docs/platform.md#only-its-own-connectors). */
export const otherApplication = "app.65e1b4c2d8f7a3.71930284";

const firstDay = Date.UTC(2025, 8, 1, 9, 12, 41);
const dayAndABit = 95_117_000;

/** A portal that the application has just been installed on. */
export function createStore(): Store {
  return {
    clientId: thisApplication,
    connectors: [],
    sources: [],
    tables: [],
    biDatasets: [],
    placements: [],
    appOptions: {},
    userOptions: {},
    othersOptions: {},
    installed: true,
  };
}

/** What a connector to a database server asks for. */
const serverSettings: ConnectorSetting[] = [
  { code: "host", name: "Host", type: "STRING" },
  { code: "port", name: "Port", type: "INT" },
  { code: "database", name: "Database", type: "STRING" },
  { code: "username", name: "Username", type: "STRING" },
  { code: "password", name: "Password", type: "STRING" },
];

/** A connector of this application. Its number says when it was registered. */
export function connectorRow(
  row: Pick<ConnectorRow, "id" | "title"> & Partial<ConnectorRow>,
  path = `connector-${row.id}`,
): ConnectorRow {
  const { settings = serverSettings } = row;
  const root = `https://connect.example.com/${path}`;
  return {
    clientId: thisApplication,
    logo: "",
    description: null,
    sort: 100,
    urlCheck: `${root}/check`,
    urlTableList: `${root}/table_list`,
    urlTableDescription: `${root}/table_description`,
    urlData: `${root}/data`,
    supportMapping: false,
    sourceCode: "",
    dateCreate: dayOf(row.id),
    ...row,
    // Every row has its own: what is changed in one portal stays there.
    settings: structuredClone(settings),
  };
}

/** A connection made with a connector. Its number says when it was made. */
export function sourceRow(
  connector: ConnectorRow,
  row: Pick<SourceRow, "id" | "title"> & Partial<SourceRow>,
): SourceRow {
  const made = dayOf(row.id);
  return {
    type: "rest",
    code: `rest_${connector.id}`,
    description: "",
    active: true,
    dateCreate: made,
    dateUpdate: made,
    createdById: 1,
    updatedById: 1,
    connectorId: connector.id,
    settings: connector.settings.map((setting, index) => ({
      id: row.id * 100 + index,
      ...setting,
      value: secretOf(setting),
    })),
    ...row,
  };
}

/** A table that is read through a connection. */
export function tableRow(
  source: SourceRow,
  row: Pick<TableRow, "id" | "name"> & Partial<TableRow>,
): TableRow {
  const column = (place: number, name: string, type: string) => ({
    id: row.id * 10 + place,
    type,
    name,
    externalCode: name.toLowerCase(),
    visible: true,
  });
  return {
    sourceId: source.id,
    type: "rest",
    description: "",
    externalName: row.name,
    externalCode: row.name,
    externalId: 0,
    dateCreate: dayOf(source.id),
    dateUpdate: null,
    createdById: 1,
    updatedById: 0,
    fields: [column(1, "ID", "int"), column(2, "NAME", "string"), column(3, "AMOUNT", "money")],
    ...row,
  };
}

function dayOf(id: number): string {
  return portalTime(firstDay + (id % 400) * dayAndABit);
}

function secretOf({ code, type }: ConnectorSetting): string {
  return type === "INT" ? "3306" : `secret-${code}`;
}
