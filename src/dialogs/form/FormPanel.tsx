import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import type { Connector } from "../../biconnector/connectors";
import { usePortal } from "../../bitrix24/PortalContext";
import { text } from "../../i18n/text";
import { newerFieldsQuery, snapshotQuery } from "../../queries/form";
import { CloseButton, firstFocus, useClose } from "../../ui/Modal";
import { Panel, PanelContent, PanelFoot } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { copyOf, newDraft } from "./draft";
import { FormView } from "./FormView";
import { LoadFailure } from "./LoadFailure";

/** What the form is for. */
export type Purpose =
  | { kind: "register" }
  | { kind: "duplicate"; connector: Connector }
  | { kind: "edit"; connector: Connector };

/**
 * The panel in which a connector is registered, copied or changed: reads what the form needs first.
 */
export function FormPanel({ purpose }: { purpose: Purpose }) {
  const close = useClose();
  const portal = usePortal();
  const id = purpose.kind === "register" ? null : purpose.connector.id;
  const known = useQuery(newerFieldsQuery(portal));
  const copy = useQuery({ ...snapshotQuery(portal, id ?? 0), enabled: id !== null });
  /** How the panel is left: the form may have something to say about that. */
  const leave = useRef(close);

  function tryAgain() {
    void known.refetch();
    if (id !== null) void copy.refetch();
  }

  function body() {
    if (known.data && (copy.data || id === null)) {
      const before = purpose.kind === "edit" ? (copy.data ?? null) : null;
      const like = copy.data ? copyOf(copy.data.fields, known.data) : newDraft(known.data);
      return <FormView initial={before?.fields ?? like} before={before} leave={leave} />;
    }
    const error = known.error ?? copy.error;
    return (
      <>
        <PanelContent>
          {error ? (
            <LoadFailure error={error} onTryAgain={tryAgain} />
          ) : (
            <Skeleton label={text("list.loading")} />
          )}
        </PanelContent>
        <PanelFoot>
          <CloseButton {...firstFocus}>{text("action.cancel")}</CloseButton>
        </PanelFoot>
      </>
    );
  }

  return (
    <Panel title={titleOf(purpose)} onClose={() => leave.current()}>
      {body()}
    </Panel>
  );
}

function titleOf(purpose: Purpose): string {
  if (purpose.kind === "register") return text("form.register");
  const { title } = purpose.connector;
  return text(purpose.kind === "duplicate" ? "form.duplicate" : "form.edit", { title });
}
