import { createContext, useContext } from "react";
import type { Connector } from "../biconnector/connectors";
import type { ConnectorUsage } from "../biconnector/usage";

/** Everything that opens over the list. */
export type Dialog =
  /** `usage` is what the connector's row says of its connections. */
  | { kind: "delete"; connector: Connector; usage: ConnectorUsage["kind"] }
  /** `cleansUp`: with everything that is in the way. */
  | { kind: "bulk-delete"; connectors: Connector[]; cleansUp: boolean }
  /** Give services that moved their new addresses. */
  | { kind: "change-address"; connectors: Connector[] }
  | { kind: "connections" | "details"; connector: Connector }
  | { kind: "register" }
  | { kind: "edit"; connector: Connector }
  | { kind: "duplicate"; connector: Connector }
  /** Hand connectors out as a file; null for all. */
  | { kind: "export"; ids: number[] | null }
  | { kind: "import" }
  | { kind: "shortcuts" }
  /** Look at what was deleted, and bring it back. */
  | { kind: "deleted" }
  /** Put the application into the portal's menu of CRM Analytics, or take it out. */
  | { kind: "places" };

/**
 * Opens a dialog over the list. Called from inside another one, it replaces that.
 *
 * @param from the page's id of the control that opens it, which gets the focus back; nothing inside a dialog, as
 *   the focus goes back to where the first one was opened from
 */
export type OpenDialog = (dialog: Dialog, from?: string) => void;

/** Provided by `list/ConnectorsPage.tsx`, which shows the dialog. */
export const OpenDialogContext = createContext<OpenDialog>(() => {});

/** How to open a dialog. Always the same function. */
export function useOpenDialog(): OpenDialog {
  return useContext(OpenDialogContext);
}

/** Provided by `list/ConnectorsPage.tsx`, which shows the rows. */
export const GoToRowContext = createContext<(connectorId: number) => void>(() => {});

/**
 * How to put the focus on a connector's row: once it is on the screen and no dialog lies over it, unless the person
 * does something else meanwhile. Always the same function.
 */
export function useGoToRow(): (connectorId: number) => void {
  return useContext(GoToRowContext);
}
