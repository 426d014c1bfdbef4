/** What nobody has seen on a real portal yet. */
export const unverified = "from the vendor's pages and code, unverified";

/** Where a rule comes from: `verified on <date>, <edition>` once it was seen on a real portal. */
export type Evidence = typeof unverified | `verified on ${string}, ${string}`;

/** What a rule's test leaves for the report. */
declare module "vitest" {
  interface TaskMeta {
    evidence?: Evidence;
    /** Why the rule was not put to the proof. */
    notTried?: string;
  }
}
