import type { Portal } from "../../portal/portal.ts";
import type { Fixtures } from "../fixtures.ts";

/** A state of the application that is worth looking at. In every language: it is brought about by its words. */
export type State = {
  name: string;
  /** Of the address of the portal page. */
  query: string;
  /** What happens in the portal before. */
  change?: (portal: Portal) => unknown;
  /** Brings it about. */
  arrange: (fixtures: Fixtures) => Promise<unknown>;
  /** Nothing of it is left when the person is back at the list. For states that ask nothing of the portal before. */
  isLeftWithoutTrace?: true;
};
