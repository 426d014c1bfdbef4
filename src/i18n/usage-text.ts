import { text } from "./text";

/** How many connections a connector has, as far as this person can see: see `ConnectorUsage`. */
type Usage =
  | { kind: "used" | "used-at-least"; count: number }
  | { kind: "unused" | "hidden" | "unknown" };

/** That as a sentence. */
export function usageText(usage: Usage): string {
  switch (usage.kind) {
    case "used":
      return text("usage.count", { count: usage.count });
    case "used-at-least":
      return text("usage.atLeast", { count: usage.count });
    case "unused":
      return text("usage.none");
    default:
      return text(`usage.${usage.kind}`);
  }
}

/** That as a number and one word where there is a number, for a place that says what is counted. */
export function shortUsageText(usage: Usage): string {
  switch (usage.kind) {
    case "used":
      return text("count.connections", { count: usage.count });
    case "used-at-least":
      return text("usage.atLeast.short", { count: usage.count });
    case "unused":
      return text("usage.none.short");
    default:
      return usageText(usage);
  }
}
