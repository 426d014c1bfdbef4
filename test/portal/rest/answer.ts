/** What became of a call: an answer, a connection that broke, or nothing at all. */
export type Answer =
  | { status: number; body: unknown }
  /** The connection broke before the call arrived, or after it was carried out. */
  | { lost: "request" | "answer" }
  /** No answer will ever come. */
  | { hang: true; executed: boolean };
