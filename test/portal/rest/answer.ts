/** What became of a call: an answer, a connection that broke, or nothing at all. */
export type Answer =
  | Reply
  /** The connection broke before the call arrived, or in the middle of the answer to a call that was carried out. */
  | { lost: "request" | "answer" }
  /**
   * The call was carried out, and the socket cut before the first byte: a browser sends it again
   * (docs/platform.md#posts-that-a-browser-repeats).
   */
  | { cut: true }
  /** The portal waits for the service behind a connector before it goes on with the call, and then answers. */
  | Pending
  /** No answer will ever come. */
  | { hang: true; executed: boolean };

/** An answer that arrives. */
export interface Reply {
  status: number;
  body: unknown;
  /** A page of a proxy instead of JSON. */
  type?: "html";
  /** What the answer waits for on its way, milliseconds or a moment of the test's choice. */
  wait?: number | Promise<unknown>;
}

/** An answer that the portal has not given yet. */
export interface Pending {
  pending: Promise<Reply>;
}
