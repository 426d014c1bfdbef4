import type { ConnectorRow, ConnectorSetting } from "../store.ts";
import { logos } from "./logos.ts";
import { connectorRow, otherApplication } from "./rows.ts";

const sheetSettings: ConnectorSetting[] = [
  { code: "address", name: "Spreadsheet address", type: "STRING" },
  { code: "key", name: "Service account key", type: "STRING" },
];

const accountSettings: ConnectorSetting[] = [
  { code: "address", name: "Address", type: "STRING" },
  { code: "username", name: "User", type: "STRING" },
  { code: "password", name: "Password", type: "STRING" },
];

const longTitle =
  `Consolidated financial reporting for all subsidiaries, branches and representative offices, including ${"quarterly adjustments, intercompany eliminations, currency translation differences and ".repeat(5)}the closing entries of the year`.slice(
    0,
    508,
  );

const longDescription =
  "Reads the consolidated ledgers of every company in the group once a night. Amounts come in the currency of the company and in the currency of the group, at the rate of the closing day. ".repeat(
    6,
  );

/** The connectors of a portal that has been in use for a while, by a short name. */
export function typicalConnectors() {
  return {
    mysql: connectorRow(
      {
        id: 1,
        title: "MySQL",
        logo: logos.database,
        description: "Tables and views of a MySQL or MariaDB server, version 5.7 or later.",
        sort: 10,
      },
      "mysql",
    ),
    postgresql: connectorRow(
      {
        id: 2,
        title: "PostgreSQL",
        logo: logos.layers,
        description: "Tables and views of a PostgreSQL server, version 12 or later.",
        sort: 20,
      },
      "postgresql",
    ),
    clickHouse: connectorRow(
      {
        id: 4,
        title: "ClickHouse",
        logo: logos.bars,
        description: "Column storage for events and logs, read over HTTPS.",
        sort: 30,
        supportMapping: true,
        sourceCode: "clickhouse",
      },
      "clickhouse",
    ),
    oneC: connectorRow(
      {
        id: 5,
        title: "1C:Enterprise",
        logo: logos.ledger,
        description: "Catalogues, documents and registers published by OData.",
        settings: accountSettings,
        sort: 40,
      },
      "1c",
    ),
    sheets: connectorRow(
      {
        id: 7,
        title: "Google Sheets",
        logo: logos.sheet,
        description: "Every sheet of a spreadsheet becomes a table.",
        settings: sheetSettings,
        sort: 50,
      },
      "google-sheets",
    ),
    shop: connectorRow({
      id: 8,
      title: "Online shop orders",
      description: "Orders, baskets and refunds of the shop.",
      settings: accountSettings,
    }),
    delivery: connectorRow({
      id: 9,
      title: "Delivery tracking",
      logo: "https://logo.invalid/delivery.png",
      description: "Parcels and couriers. The service behind it was switched off.",
      urlCheck: "https://delivery.invalid/check",
      settings: accountSettings,
    }),
    finance: connectorRow({
      id: 11,
      title: longTitle,
      logo: logos.coins,
      description: longDescription,
    }),
    // Pasted from a text processor: it begins with a control of direction that nothing ends.
    arabic: connectorRow({
      id: 12,
      title: "\u202bمستودع بيانات المبيعات",
      logo: logos.house,
      description: "طلبات العملاء والفواتير من جميع الفروع.",
    }),
    hebrew: connectorRow({
      id: 13,
      title: "דוחות כספיים",
      logo: logos.wave,
      description: "מאזנים ודוחות רווח והפסד.",
    }),
    japanese: connectorRow({
      id: 15,
      title: "売上データベース",
      logo: logos.database,
      // Two fields that nobody ever sent, and a list that something was taken out of.
      description: null,
      sourceCode: null,
      hasGaps: true,
      // What MySQL has where nothing was stored: it is on no calendar.
      dateCreate: "0000-00-00 00:00:00",
    }),
    emoji: connectorRow({
      id: 16,
      title: "🚀 Growth metrics 📈",
      logo: logos.arrow,
      description: "Sign-ups, activation and churn 👩‍💻",
    }),
    markup: connectorRow({
      id: 17,
      title: '<b>Sales</b> & "Co"',
      logo: logos.tag,
      description:
        "Invoices \u202efdp.exe\u202c and <i>other</i> texts that mean something to a program.",
    }),
    payroll: connectorRow({
      id: 19,
      title: "Payroll",
      logo: logos.coins,
      description: "Salaries and bonuses. Only the personnel department sees its connections.",
    }),
  } satisfies Record<string, ConnectorRow>;
}

/** Connectors of another application on the same portal. */
export function foreignConnectors(): ConnectorRow[] {
  return [
    connectorRow({ id: 3, title: "Call statistics", clientId: otherApplication }),
    connectorRow({ id: 6, title: "Advertising costs", clientId: otherApplication }),
    connectorRow({ id: 14, title: "Warehouse scanner", clientId: otherApplication }),
  ];
}
