import type { AddressResult } from "../../biconnector/address-outcome";
import type { Connector } from "../../biconnector/connectors";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { JobProgress } from "../../ui/JobProgress";
import { Modal } from "../../ui/Modal";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { useToast } from "../../ui/use-toast";
import styles from "./Address.module.css";
import { AddressPreview } from "./AddressPreview";
import { AddressResults } from "./AddressResults";
import { useAddressJob } from "./use-address-job";

/** Gives connectors whose services moved their new addresses: shows what would change, works, tells, and can go back. */
export function ChangeAddressDialog({ connectors }: { connectors: Connector[] }) {
  const showToast = useToast();
  const work = useAddressJob((found, goesBack) => {
    const message = settledText(found, goesBack);
    if (message) showToast(message);
  });
  const { job, isUndo, entries } = work;
  const isWorking = job.progress !== null;
  useLeaveGuard(isWorking);

  function body() {
    if (job.progress) {
      const label = text(isUndo ? "address.undoing" : "address.running");
      return (
        <JobProgress label={label} progress={job.progress} job={job}>
          <p className={styles.quiet}>{text("address.stopHint")}</p>
        </JobProgress>
      );
    }
    if (entries) return <AddressResults entries={entries} work={work} />;
    return <AddressPreview connectors={connectors} onConfirm={work.start} />;
  }

  return (
    <Modal role="alertdialog" size="large" title={text("address.change")} isBusy={isWorking}>
      {body()}
    </Modal>
  );
}

/** What turned out after an unclear end, in a sentence; null where the list tells all of it. */
function settledText(found: AddressResult[], goesBack: boolean): string | null {
  const changed = found.filter(({ outcome }) => outcome.kind === "changed");
  const [first, ...others] = changed;
  if (!first) return null;
  if (others.length === 0) return text("toast.saved", { title: first.change.title });
  const count = numberText(changed.length);
  return text(goesBack ? "address.undone" : "address.done", { done: count, of: count });
}
