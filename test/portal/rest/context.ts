import type { Store } from "../store.ts";
import type { Switches } from "../switches.ts";
import type { Numbering } from "./numbering.ts";
import type { Parameters } from "./parameters.ts";

/** What a method is carried out with. */
export interface Context {
  store: Store;
  switches: Switches;
  lang: string;
  /** The application that calls, as its token says; null for a webhook. */
  clientId: string | null;
  /** The portal's clock, in milliseconds. */
  now: () => number;
  nextId: Numbering;
  /** The connectors that another person has added a connection to just before they were deleted. */
  raced: Set<number>;
}

/**
 * A method of REST: takes the parameters, returns the result, or {@link Work} that ends with it.
 *
 * @throws {RootError | MethodError}
 */
export type Method = (context: Context, parameters: Parameters) => unknown;
