import { useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { useKnownFields, useSnapshot } from "../../queries/snapshots";
import { ActionRow } from "../../ui/ActionRow";
import { Failure } from "../../ui/Failure";
import { CloseButton, firstFocus } from "../../ui/Modal";
import { Panel, PanelContent } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { ConnectorPicker } from "./ConnectorPicker";
import { duplicateOf, newDraft } from "./draft";
import { FormView } from "./FormView";

/** What the form is for. */
export type Purpose =
  | { kind: "register" }
  | { kind: "duplicate"; connector: Connector }
  | { kind: "edit"; connector: Connector };

/**
 * The panel in which a connector is registered, duplicated or changed: reads what the form needs first.
 */
export function FormPanel({ purpose }: { purpose: Purpose }) {
  const id = purpose.kind === "register" ? null : purpose.connector.id;
  const known = useKnownFields();
  const snapshot = useSnapshot(id);
  const open = useOpenDialog();
  const [isPicking, setIsPicking] = useState(false);
  const beginsWith = {
    another: () => setIsPicking(true),
    file: () => open({ kind: "import" }),
  };

  function tryAgain() {
    void known.refetch();
    if (id !== null) void snapshot.refetch();
  }

  function body() {
    if (isPicking) return <ConnectorPicker onBack={() => setIsPicking(false)} />;
    if (known.data && (snapshot.data || id === null)) {
      const before = purpose.kind === "edit" ? (snapshot.data ?? null) : null;
      const like = snapshot.data
        ? duplicateOf(snapshot.data.fields, known.data)
        : newDraft(known.data);
      return (
        <FormView
          initial={before?.fields ?? like}
          before={before}
          beginsWith={id === null ? beginsWith : null}
        />
      );
    }
    const error = known.error ?? snapshot.error;
    return (
      <>
        <PanelContent>
          {error ? (
            <Failure headline={text("form.notLoaded")} error={error} onTryAgain={tryAgain} />
          ) : (
            <Skeleton label={text("list.loading")} />
          )}
        </PanelContent>
        <ActionRow>
          <CloseButton {...firstFocus}>{text("action.cancel")}</CloseButton>
        </ActionRow>
      </>
    );
  }

  return <Panel title={headingOf(purpose)}>{body()}</Panel>;
}

function headingOf(purpose: Purpose): string {
  if (purpose.kind === "register") return text("action.register");
  const { title } = purpose.connector;
  return text(purpose.kind === "duplicate" ? "form.duplicate" : "form.edit", { title });
}
