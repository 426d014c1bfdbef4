import { useState } from "react";
import type { BulkResult } from "../../biconnector/bulk-delete";
import { isGone } from "../../biconnector/deletion";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { focusOnMount } from "../../ui/focus";
import { CloseButton, DialogFrame } from "../../ui/Modal";
import { saveFile } from "../../ui/save-file";
import { AllConnectionsLink } from "../connections/AnalyticsLink";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import styles from "./BulkDelete.module.css";
import { type Group, groupOf, groups } from "./outcomes";
import { ResultList } from "./ResultList";
import { reportOf } from "./report";

/**
 * What became of everything.
 *
 * @param props.onGoOn called with the connectors to try again, and whether with all that hangs on them
 */
export function Results(props: {
  results: BulkResult[];
  cleansUp: boolean;
  onGoOn: (connectorIds: ReadonlySet<number>, cleansUp: boolean) => void;
}) {
  const { results, cleansUp, onGoOn } = props;
  const open = useOpenDialog();
  const [group, setGroup] = useState<Group | "all">("all");
  const [looking, setLooking] = useState<{ id: number; title: string } | null>(null);
  const shown = results.filter(({ outcome }) => group === "all" || groupOf(outcome) === group);
  const unfinished = connectorsOf(results, ["failed", "notTried"]);
  const blocked = connectorsOf(results, ["blocked"]);
  const isAllGone = results.every(({ outcome }) => isGone(outcome));

  return (
    <>
      <h2 className={styles.level} tabIndex={-1} ref={focusOnMount}>
        {text(isAllGone ? "results.allGone" : "results.someLeft")}
      </h2>
      <Groups results={results} chosen={group} onChoose={setGroup} />
      <ResultList key={group} results={shown} onConnections={setLooking} />
      {blocked.size > 0 && (
        <p className={styles.quiet}>
          <AllConnectionsLink onReturn={() => {}} />
        </p>
      )}
      <ActionRow>
        {unfinished.size > 0 && (
          <Button look="primary" onClick={() => onGoOn(unfinished, cleansUp)}>
            {text("results.tryAgain")}
          </Button>
        )}
        {blocked.size > 0 && (
          <Button onClick={() => onGoOn(blocked, true)}>
            {text("results.cleanUp", { count: blocked.size })}
          </Button>
        )}
        {results.some(({ snapshot, outcome }) => snapshot && outcome.kind === "deleted") && (
          <Button onClick={() => open({ kind: "deleted" })}>{text("results.undo")}</Button>
        )}
        <Report shown={shown} />
        <CloseButton>{text("action.close")}</CloseButton>
      </ActionRow>
      {looking && (
        <DialogFrame value={{ close: () => setLooking(null) }}>
          <ConnectionsPanel connector={looking} />
        </DialogFrame>
      )}
    </>
  );
}

function Groups(props: {
  results: BulkResult[];
  chosen: Group | "all";
  onChoose: (group: Group | "all") => void;
}) {
  const counts = new Map<Group | "all", number>([["all", props.results.length]]);
  for (const group of groups) {
    const count = props.results.filter(({ outcome }) => groupOf(outcome) === group).length;
    if (count > 0) counts.set(group, count);
  }
  return (
    <fieldset className={styles.groups}>
      <legend className="visually-hidden">{text("results.show")}</legend>
      {[...counts].map(([group, count]) => (
        <Button
          key={group}
          look={group === props.chosen ? "chosen" : "plain"}
          aria-pressed={group === props.chosen}
          onClick={() => props.onChoose(group)}
        >
          {text(`results.group.${group}`)} {numberText(count)}
        </Button>
      ))}
    </fieldset>
  );
}

function Report({ shown }: { shown: BulkResult[] }) {
  return (
    <>
      <CopyButton label={text("clipboard.copy")} content={() => reportOf(shown, "pasted")} />
      <Button
        onClick={() => saveFile("deleted-connectors.csv", "text/csv", reportOf(shown, "file"))}
      >
        {text("results.save")}
      </Button>
    </>
  );
}

/** The connectors that a result of these kinds is about, or belongs to. */
function connectorsOf(results: BulkResult[], wanted: Group[]): Set<number> {
  const concerned = results.filter(({ outcome }) => wanted.includes(groupOf(outcome)));
  return new Set(concerned.map(({ item }) => item.connectorId));
}
