import { withoutOuterBlanks } from "./blanks";

/** What the vendor's extension calls its connectors, unless its settings say otherwise. */
const titles = [
  "MySQL Database Connector",
  "PostgreSQL Database Connector",
  "ClickHouse Database Connector",
];

/**
 * Whether the vendor's extension takes a connector with this title for its own when it is installed, and registers
 * another when there is none (docs/platform.md#the-vendors-extension-and-its-titles).
 */
export function isExtensionTitle(title: string): boolean {
  return titles.includes(withoutOuterBlanks(title));
}
