import { useState } from "react";
import type { BulkResult } from "../../biconnector/bulk-delete";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import { JobProgress } from "../../ui/JobProgress";
import { Modal, useIsOpen } from "../../ui/Modal";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { useSingleFlight } from "../../ui/use-single-flight";
import styles from "./BulkDelete.module.css";
import { Preview } from "./Preview";
import { itemsOf, type Plan, usePlan } from "./plan";
import { Results } from "./Results";
import { useBulkDelete } from "./use-bulk-delete";
import { useGoneToast } from "./use-gone-toast";

/** One try at a bulk delete: another one plans anew, with what is left. */
interface Round {
  number: number;
  connectors: Connector[];
  cleansUp: boolean;
}

/**
 * Deletes many connectors, or one with all that hangs on it: shows what would go, asks, works, and tells.
 *
 * @param props.cleansUp whether their connections and tables are to go as well, to begin with
 */
export function BulkDeleteDialog(props: { connectors: Connector[]; cleansUp: boolean }) {
  const [round, setRound] = useState<Round>({
    number: 0,
    connectors: props.connectors,
    cleansUp: props.cleansUp,
  });
  const [results, setResults] = useState<BulkResult[] | null>(null);
  const isOpen = useIsOpen();
  const tellGone = useGoneToast();
  const { job, start } = useBulkDelete((gone) => {
    if (isOpen()) setResults((before) => before && withGone(before, gone));
    else tellGone(gone);
  });
  const { plan, again } = usePlan(round.connectors, round.cleansUp, round.number);
  const isWorking = job.progress !== null;
  useLeaveGuard(isWorking);

  const confirm = useSingleFlight(async (plan: Plan) => {
    const leftOut = plan.blocked.map(
      ({ id, title }): BulkResult => ({
        item: { level: "connector", id, title, connectorId: id },
        outcome: { kind: "restricted" },
      }),
    );
    setResults([...(await start(itemsOf(plan))), ...leftOut]);
  });

  function startRound(connectorIds: ReadonlySet<number>, cleansUp: boolean) {
    const connectors = props.connectors.filter(({ id }) => connectorIds.has(id));
    setResults(null);
    setRound({ number: round.number + 1, connectors, cleansUp });
  }

  function body() {
    if (job.progress) {
      const label = text(`bulkDelete.running.${job.progress.level}`);
      return (
        <JobProgress label={label} progress={job.progress} job={job}>
          <p className={styles.quiet}>{text("bulkDelete.stopHint")}</p>
        </JobProgress>
      );
    }
    if (results) {
      return <Results results={results} cleansUp={round.cleansUp} onStartRound={startRound} />;
    }
    return (
      <Preview
        key={round.number}
        connectors={round.connectors}
        plan={plan}
        cleansUp={round.cleansUp}
        onReadAgain={again}
        onCleansUp={(cleansUp) => setRound({ ...round, cleansUp })}
        onConfirm={confirm}
      />
    );
  }

  function title() {
    if (isWorking) return text("delete.running");
    return results ? text("results.title") : question(round, plan);
  }

  return (
    <Modal role="alertdialog" size="large" title={title()} isBusy={isWorking}>
      {body()}
    </Modal>
  );
}

function withGone(results: BulkResult[], gone: BulkResult[]): BulkResult[] {
  const keyOf = ({ item }: BulkResult) => `${item.level} ${item.id}`;
  const goneByKey = new Map(gone.map((result) => [keyOf(result), result]));
  return results.map((result) => goneByKey.get(keyOf(result)) ?? result);
}

/** What the dialog asks, or says where nothing can go. It speaks of as many connectors as its button. */
function question({ connectors, cleansUp }: Round, plan: Reading<Plan>): string {
  const [first, ...others] = connectors;
  const going = plan.kind === "read" ? plan.data.connectors.length : null;
  if (first && others.length === 0) {
    const { title } = first;
    if (going === 0) return text("delete.connector.blocked", { title });
    return text(cleansUp ? "cleanUp.title" : "delete.title", { title });
  }
  if (going === null) return text("bulkDelete.looking", { count: connectors.length });
  if (going === 0) return text("bulkDelete.inUse", { count: connectors.length });
  return text(cleansUp ? "cleanUp.titleMany" : "bulkDelete.title", { count: going });
}
