import type { ConnectorRow, SourceRow, Store, TableRow } from "../store.ts";
import { createStore, sourceRow, tableRow } from "./rows.ts";
import { foreignConnectors, typicalConnectors } from "./typical-connectors.ts";

const longTitle = `Mobile events of ${"every application in every country, ".repeat(12)}since 2019`;

/** The data of a portal that has been in use for a while. */
export function typicalStore(): Store {
  const connectors = typicalConnectors();
  const foreign = foreignConnectors();
  const sources = typicalSources(connectors, foreign);
  return {
    ...createStore(),
    connectors: [...Object.values(connectors), ...foreign],
    sources,
    tables: typicalTables(sources),
    biDatasets: [{ id: 501, name: "leads_2024" }],
  };
}

function typicalSources(
  connectors: ReturnType<typeof typicalConnectors>,
  foreign: readonly ConnectorRow[],
): SourceRow[] {
  let id = 0;
  const connect = (connector: ConnectorRow, titles: readonly string[]): SourceRow[] =>
    titles.map((title) => {
      id += 1;
      return sourceRow(connector, { id, title, active: !title.endsWith("(old)") });
    });

  return [
    ...connect(connectors.mysql, [
      "Sales MySQL (production)",
      "Sales MySQL (replica)",
      "Warehouse MySQL (old)",
    ]),
    ...connect(connectors.clickHouse, [
      "Website events",
      longTitle,
      "Mobile events (old)",
      ...numbered("Access log, server", 9),
    ]),
    ...connect(connectors.oneC, ["1C Accounting, head office"]),
    ...connect(connectors.sheets, [
      "Sales plan",
      "Sales plan (old)",
      "Marketing calendar \u202e2026",
      ...numbered("Branch report", 117),
    ]),
    ...connect(connectors.delivery, ["Couriers", "Parcel lockers"]),
    ...connect(connectors.arabic, ["الرياض", "جدة", "دبي", "🏬 القاهرة"]).map((row) => ({
      ...row,
      dateCreate: "0000-00-00 00:00:00",
    })),
    ...connect(connectors.japanese, ["東京", "大阪", "名古屋", "札幌", "福岡"]),
    ...connect(connectors.payroll, ["Salaries"]).map((row) => ({ ...row, hidden: true })),
    ...foreign.flatMap((connector) => connect(connector, [`${connector.title}, main`])),
  ];
}

function typicalTables(sources: readonly SourceRow[]): TableRow[] {
  const names: [source: string, ...tables: string[]][] = [
    ["Sales MySQL (production)", "sales_orders", "sales_customers", "sales_refunds"],
    ["Website events", "web_sessions", "web_page_views"],
    ["1C Accounting, head office", "ledger_entries"],
    ["Sales plan", "sales_plan"],
    ["東京", "tokyo_daily_sales"],
    ["Salaries", "salaries_by_month"],
    ["Call statistics, main", "calls"],
  ];
  /** Tables that were created together with a dataset of BI Builder. */
  const datasets: Record<string, number> = { sales_orders: 502, web_sessions: 503, calls: 504 };

  let id = 0;
  return names.flatMap(([title, ...tables]) => {
    const source = sources.find((row) => row.title === title);
    if (!source) throw new Error(`There is no connection ${title}.`);
    return tables.map((name) => {
      id += 1;
      return tableRow(source, { id, name, externalId: datasets[name] ?? 0 });
    });
  });
}

function numbered(title: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${title} ${String(index + 1).padStart(3, "0")}`,
  );
}
