import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { Button } from "../../ui/Button";

const id = "change-address";

/** Opens the change of addresses of the selected connectors. */
export function ChangeAddressButton({ connectors }: { connectors: Connector[] }) {
  const open = useOpenDialog();
  return (
    <Button id={id} onClick={() => open({ kind: "change-address", connectors }, id)}>
      {text("address.change")}
    </Button>
  );
}
