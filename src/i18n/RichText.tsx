import { i18n } from "@lingui/core";
import { TransNoContext } from "@lingui/react/server";
import type { MessageId } from "./text";

/** A sentence of the catalogue in which `<bold>…</bold>` is set in bold, and runs in its own direction. */
export function RichText(props: { id: MessageId; values: Record<string, string> }) {
  return (
    <TransNoContext
      lingui={{ i18n }}
      id={props.id}
      values={props.values}
      components={{ bold: <strong dir="auto" /> }}
    />
  );
}
