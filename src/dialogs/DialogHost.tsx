import { text } from "../i18n/text";
import type { Dialog } from "../lazy/open-dialog";
import { Actions } from "../ui/ActionRow";
import { Boundary } from "../ui/Boundary";
import { Button } from "../ui/Button";
import { DialogFrame, Modal, ModalDescription } from "../ui/Modal";
import { ChangeAddressDialog } from "./address/ChangeAddressDialog";
import { BulkDeleteDialog } from "./bulk-delete/BulkDeleteDialog";
import { ConnectionsPanel } from "./connections/ConnectionsPanel";
import { DeleteConnector } from "./delete/DeleteConnector";
import { DetailsPanel } from "./details/DetailsPanel";
import { FormPanel } from "./form/FormPanel";
import { ExportDialog } from "./import-export/ExportDialog";
import { ImportDialog } from "./import-export/ImportDialog";
import { PlacesDialog } from "./places/PlacesDialog";
import { TrashDialog } from "./restore/TrashDialog";
import { ShortcutsDialog } from "./shortcuts/ShortcutsDialog";

/**
 * The dialog that is open.
 *
 * @param props.onLeft called after it has left the page: the time to move the focus
 */
export function DialogHost(props: { dialog: Dialog; close: () => void; onLeft: () => void }) {
  const { dialog, close, onLeft } = props;
  return (
    <DialogFrame key={dialog.kind} value={{ close, onLeft }}>
      <Boundary fallback={(again) => <BrokenDialog onTryAgain={again} />}>
        {contentOf(dialog)}
      </Boundary>
    </DialogFrame>
  );
}

function contentOf(dialog: Dialog) {
  switch (dialog.kind) {
    case "delete":
      return <DeleteConnector connector={dialog.connector} usage={dialog.usage} />;
    case "bulk-delete":
      return <BulkDeleteDialog connectors={dialog.connectors} cleansUp={dialog.cleansUp} />;
    case "change-address":
      return <ChangeAddressDialog connectors={dialog.connectors} />;
    case "connections":
      return <ConnectionsPanel connector={dialog.connector} />;
    case "details":
      return <DetailsPanel connector={dialog.connector} />;
    case "register":
    case "edit":
    case "duplicate":
      return <FormPanel purpose={dialog} />;
    case "export":
      return <ExportDialog ids={dialog.ids} />;
    case "import":
      return <ImportDialog />;
    case "shortcuts":
      return <ShortcutsDialog />;
    case "deleted":
      return <TrashDialog />;
    case "places":
      return <PlacesDialog />;
  }
}

/** Stands in for a dialog that cannot be rendered. */
function BrokenDialog(props: { onTryAgain: () => void }) {
  return (
    <Modal role="alertdialog" size="small" title={text("start.title.broken")}>
      <ModalDescription>{text("start.broken.remedy")}</ModalDescription>
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </Modal>
  );
}
