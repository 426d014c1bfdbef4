import type { Store } from "../store.ts";
import { connectorRow, sourceRow } from "./rows.ts";
import { typicalStore } from "./typical.ts";

/** Typical data, and beside them what a database holds after years: texts and dates that nobody typed. */
export function oddStore(): Store {
  const store = typicalStore();
  const titles = [
    "Half a character \ud83d here",
    "Invoices \u202efdp.exe",
    "No\u200bbreak\u00adhere\ufeff",
    `Z\u0351\u0357\u030a\u0347a\u0308\u0323l\u0334\u0315g\u0337\u0321o`,
    "\u0000\u0007 bell \u001b[31m red",
    " \u00a0\u3000 ",
    "\u2028two\u2029lines\r\nor four",
  ];
  const dates = ["0000-00-00 00:00:00", "2025-02-30 25:61:00", "9999-12-31 23:59:59"];
  const connectors = titles.map((title, index) =>
    connectorRow({
      id: 101 + index,
      title,
      description: index % 2 === 0 ? null : title,
      sourceCode: null,
      dateCreate: dates[index % dates.length] ?? "",
      settings: index === 0 ? [] : [{ code: title, name: title, type: "STRING" }],
    }),
  );
  const sources = connectors.slice(2, 5).map((connector, index) =>
    sourceRow(connector, {
      id: 1001 + index,
      title: connector.title,
      dateCreate: "0000-00-00 00:00:00",
    }),
  );
  store.connectors.push(...connectors);
  store.sources.push(...sources);
  return store;
}
