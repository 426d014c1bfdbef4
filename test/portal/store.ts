/** A connector of any application (docs/platform.md#connector-fields). */
export interface ConnectorRow {
  id: number;
  /** The application that registered it; only that one sees it (docs/platform.md#only-its-own-connectors). */
  clientId: string;
  title: string;
  logo: string;
  /** Nothing was ever sent. */
  description: string | null;
  sort: number;
  urlCheck: string;
  urlTableList: string;
  urlTableDescription: string;
  urlData: string;
  settings: ConnectorSetting[];
  /** Some of its credentials were taken out of the list: PHP prints what is left as an object. */
  hasGaps?: boolean;
  supportMapping: boolean;
  sourceCode: string | null;
  /** `YYYY-MM-DD HH:MM:SS` in the portal's time, like every date here. */
  dateCreate: string;
}

/** A credential that a connector asks for. */
export interface ConnectorSetting {
  code: string;
  name: string;
  type: "STRING" | "INT";
}

/** A connection, which the API calls a source (docs/platform.md#connection-methods). */
export interface SourceRow {
  id: number;
  title: string;
  type: "rest";
  code: string;
  description: string;
  active: boolean;
  dateCreate: string;
  dateUpdate: string;
  createdById: number;
  updatedById: number;
  connectorId: number;
  settings: StoredCredential[];
  /** It exists, and keeps its connector from being deleted, but this person may not see it. */
  hidden?: boolean;
}

/** A credential that a connection holds: the value is secret (docs/platform.md#stored-credentials). */
export interface StoredCredential extends ConnectorSetting {
  id: number;
  value: string;
}

/** A table read through a connection; older portals call it a dataset (docs/platform.md#tables-and-datasets). */
export interface TableRow {
  id: number;
  sourceId: number;
  type: "rest";
  name: string;
  description: string;
  externalName: string;
  externalCode: string;
  /** The dataset of BI Builder that was created together with it, 0 if none. */
  externalId: number;
  dateCreate: string;
  dateUpdate: string | null;
  createdById: number;
  updatedById: number;
  /** Its columns. */
  fields: TableField[];
}

/** A column of a table. */
export interface TableField {
  id: number;
  type: string;
  name: string;
  externalCode: string;
  visible: boolean;
}

/** A dataset of BI Builder that lost its table: it stays among the unused elements. */
interface BiDataset {
  id: number;
  name: string;
}

/**
 * A place in the portal's menus that an application has put itself into
 * (docs/platform.md#places-in-the-portals-menus).
 */
interface PlacementRow {
  clientId: string;
  /** For instance `CRM_ANALYTICS_MENU`. */
  placement: string;
  /** The address that the portal opens there. */
  handler: string;
  title: string;
  /** Titles and descriptions by language. */
  langAll: Readonly<Record<string, unknown>>;
}

/** Everything the portal remembers. Pages and tests read and change it directly. */
export interface Store {
  /** The application that the portal shows. */
  clientId: string;
  connectors: ConnectorRow[];
  sources: SourceRow[];
  tables: TableRow[];
  biDatasets: BiDataset[];
  placements: PlacementRow[];
  appOptions: Record<string, unknown>;
  /** Options of the person; they come with every `getInitData` (docs/platform.md#options-with-every-opening). */
  userOptions: Record<string, unknown>;
  /** What other applications keep for the person, by their client id. */
  othersOptions: Record<string, Record<string, unknown>>;
  installed: boolean;
}
