import { useRef } from "react";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import { useKnownFields, useSnapshot } from "../../queries/snapshots";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { firstFocus } from "../../ui/Modal";
import { Panel, PanelContent, PanelFoot } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { duplicateOf, newDraft } from "./draft";
import { FormView } from "./FormView";

/** What the form is for. */
export type Purpose =
  | { kind: "register" }
  | { kind: "duplicate"; connector: Connector }
  | { kind: "edit"; connector: Connector };

/**
 * The panel in which a connector is registered, duplicated or changed: reads what the form needs first.
 *
 * @param props.onClosed called after it has left the page, to move the focus
 */
export function FormPanel(props: { purpose: Purpose; onEnd: () => void; onClosed: () => void }) {
  const { purpose, onEnd } = props;
  const id = purpose.kind === "register" ? null : purpose.connector.id;
  const known = useKnownFields();
  const snapshot = useSnapshot(id);
  /** How the panel is left: the form may have something to say about that. */
  const leave = useRef(onEnd);

  function tryAgain() {
    void known.refetch();
    if (id !== null) void snapshot.refetch();
  }

  function body() {
    if (known.data && (snapshot.data || id === null)) {
      const before = purpose.kind === "edit" ? (snapshot.data ?? null) : null;
      const like = snapshot.data
        ? duplicateOf(snapshot.data.fields, known.data)
        : newDraft(known.data);
      return (
        <FormView initial={before?.fields ?? like} before={before} leave={leave} onEnd={onEnd} />
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
        <PanelFoot>
          <Button {...firstFocus} onClick={onEnd}>
            {text("action.cancel")}
          </Button>
        </PanelFoot>
      </>
    );
  }

  return (
    <Panel title={headingOf(purpose)} onClose={() => leave.current()} onClosed={props.onClosed}>
      {body()}
    </Panel>
  );
}

function headingOf(purpose: Purpose): string {
  if (purpose.kind === "register") return text("action.register");
  const { title } = purpose.connector;
  return text(purpose.kind === "duplicate" ? "form.duplicate" : "form.edit", { title });
}
