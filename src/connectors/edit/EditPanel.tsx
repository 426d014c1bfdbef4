import { useQuery } from "@tanstack/react-query";
import type { Connector } from "../../biconnector/connectors";
import { usePortal } from "../../bitrix24/PortalContext";
import { PortalError } from "../../bitrix24/portal-error";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { Panel } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { copyOf, newDraft } from "./draft";
import { FormPanel } from "./FormPanel";
import { copyQuery, newerFieldsQuery } from "./queries";

/** What the form is for. */
export type Purpose =
  | { kind: "register" }
  | { kind: "copy"; connector: Connector }
  | { kind: "edit"; connector: Connector };

/**
 * The panel in which a connector is registered, copied or changed: reads what the form needs first.
 *
 * @param props.onClosed called after it has left the page, to move the focus
 */
export function EditPanel(props: { purpose: Purpose; onEnd: () => void; onClosed: () => void }) {
  const { purpose, onEnd, onClosed } = props;
  const portal = usePortal();
  const id = purpose.kind === "register" ? null : purpose.connector.id;
  const known = useQuery(newerFieldsQuery(portal));
  const copy = useQuery({ ...copyQuery(portal, id ?? 0), enabled: id !== null });
  const error = known.error ?? copy.error;

  function tryAgain() {
    void known.refetch();
    if (id !== null) void copy.refetch();
  }

  if (known.data && (copy.data || id === null)) {
    const before = purpose.kind === "edit" ? (copy.data ?? null) : null;
    const initial =
      before?.fields ?? (copy.data ? copyOf(copy.data.fields, known.data) : newDraft(known.data));
    return (
      <FormPanel
        title={titleOf(purpose)}
        initial={initial}
        before={before}
        onEnd={onEnd}
        onClosed={onClosed}
      />
    );
  }
  return (
    <Panel
      title={titleOf(purpose)}
      foot={<Button onClick={onEnd}>{text("action.cancel")}</Button>}
      onClose={onEnd}
      onClosed={onClosed}
    >
      {error ? (
        <>
          <ErrorNotice headline={text("form.notLoaded")} error={PortalError.of(error)} />
          <p>
            <Button look="primary" onClick={tryAgain}>
              {text("action.tryAgain")}
            </Button>
          </p>
        </>
      ) : (
        <Skeleton label={text("list.loading")} />
      )}
    </Panel>
  );
}

function titleOf(purpose: Purpose): string {
  if (purpose.kind === "register") return text("form.register");
  const { title } = purpose.connector;
  return text(purpose.kind === "copy" ? "form.copy" : "form.edit", { title });
}
