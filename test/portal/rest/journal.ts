/** One call as the portal received it. */
export interface Call {
  /** In lower case, without `.json`. */
  method: string;
  /** Everything but the token. */
  params: Record<string, unknown>;
  /** The moment of arrival by the portal's clock, in milliseconds. */
  at: number;
  /** A command of a `batch`, which has an entry of its own. */
  batched: boolean;
  /** 0 while there is none: nothing was carried out, or it still is. */
  status: number;
  body: unknown;
  /** What the connection broke before or after. */
  lost?: "request" | "answer";
}
