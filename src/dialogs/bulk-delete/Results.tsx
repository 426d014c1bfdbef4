import { useId, useState } from "react";
import type { BulkResult } from "../../biconnector/bulk-delete";
import { numberText } from "../../i18n/formats";
import { listText, openListText } from "../../i18n/lazy-formats";
import { text } from "../../i18n/text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { useHiddenUse } from "../../queries/usage";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { focusOnMount } from "../../ui/focus";
import { CloseButton, DialogFrame } from "../../ui/Modal";
import { Notice } from "../../ui/Notice";
import { saveFile } from "../../ui/save-file";
import { ConnectionsPanel } from "../connections/ConnectionsPanel";
import { AllConnectionsLink, TablesLink } from "../connections/PageLinks";
import { type NamedConnector, useConnectorName } from "../connector-name";
import { useRefusalReport } from "../delete/refusal-report";
import { saveSnapshots } from "../save-snapshots";
import styles from "./BulkDelete.module.css";
import { countsOf, type Group, isOfGroup } from "./outcomes";
import { ResultList } from "./ResultList";
import { reportOf } from "./report";
import { reasons, type Summary, summaryOf } from "./summary";

/**
 * What became of everything: first what needs attention.
 *
 * @param props.onStartRound called with the connectors to try again, and whether with all that hangs on them
 */
export function Results(props: {
  results: BulkResult[];
  cleansUp: boolean;
  onStartRound: (connectorIds: ReadonlySet<number>, cleansUp: boolean) => void;
}) {
  const { results } = props;
  const hidden = useHiddenUse() ?? new Set();
  const counts = countsOf(results);
  const [wanted, setWanted] = useState<Group>("attention");
  const group = counts.has(wanted) ? wanted : "all";
  const [looking, setLooking] = useState<NamedConnector | null>(null);
  const shown = results.filter((result) => isOfGroup(result, group));
  const summary = summaryOf(results, hidden);

  return (
    <>
      <Outcome summary={summary} results={results} />
      <Groups counts={counts} chosen={group} onChoose={setWanted} />
      <ResultList key={group} results={shown} hidden={hidden} onConnections={setLooking} />
      {summary.kept.inUse.length > 0 && (
        <p className={styles.quiet}>
          <AllConnectionsLink />
        </p>
      )}
      {summary.kept.dataset.length > 0 && (
        <p className={styles.quiet}>
          <TablesLink />
        </p>
      )}
      <Offers {...props} summary={summary} shown={shown} />
      {looking && (
        <DialogFrame value={{ close: () => setLooking(null) }}>
          <ConnectionsPanel connector={looking} />
        </DialogFrame>
      )}
    </>
  );
}

/** How many are gone, and which are not and why, in a sentence each. */
function Outcome(props: { summary: Summary; results: BulkResult[] }) {
  const { done, of, kept } = props.summary;
  const connectors = props.results.filter(({ item }) => item.level === "connector");
  const nameOf = useConnectorName(connectors.map(({ item }) => item));
  const whyId = useId();
  const isAllGone = done === of;
  return (
    <Notice tone={isAllGone ? "success" : "warning"}>
      <h2 className={styles.headline} tabIndex={-1} aria-describedby={whyId} ref={focusOnMount}>
        {isAllGone
          ? text("results.allGone")
          : text("results.done", { done: numberText(done), of: numberText(of) })}
      </h2>
      <div id={whyId}>
        {reasons
          .filter((reason) => kept[reason].length > 0)
          .map((reason) => (
            <p key={reason}>
              {text(`results.kept.${reason}`, { titles: namesOf(kept[reason], nameOf) })}
            </p>
          ))}
      </div>
    </Notice>
  );
}

const mostNamed = 3;

/** The names of some, and how many more there are. Only they are looked for among all others, which takes its time. */
function namesOf(connectors: NamedConnector[], nameOf: (one: NamedConnector) => string): string {
  const others = connectors.length - mostNamed;
  const named = connectors.slice(0, mostNamed).map(nameOf);
  return others > 0
    ? openListText(named, text("bulkDelete.more", { count: others }))
    : listText(named);
}

/** What can be done now: one thing first of all, and nothing that cannot work. */
function Offers(props: {
  results: BulkResult[];
  shown: BulkResult[];
  summary: Summary;
  cleansUp: boolean;
  onStartRound: (connectorIds: ReadonlySet<number>, cleansUp: boolean) => void;
}) {
  const { results, shown, cleansUp, onStartRound } = props;
  const { unclear, failed, notTried, inUse, hidden } = props.summary.kept;
  const open = useOpenDialog();
  const refusalReport = useRefusalReport();
  const unfinished = [...unclear, ...failed, ...notTried];
  const snapshots = results.flatMap(({ snapshot, outcome }) =>
    snapshot && outcome.kind === "deleted" ? [snapshot] : [],
  );
  const first = [unfinished, inUse, hidden].find(({ length }) => length > 0);
  const lookFor = (isFirst: boolean) => (isFirst ? "primary" : "plain");
  const idsOf = (connectors: NamedConnector[]) => new Set(connectors.map(({ id }) => id));

  return (
    <ActionRow>
      {unfinished.length > 0 && (
        <Button look="primary" onClick={() => onStartRound(idsOf(unfinished), cleansUp)}>
          {text("results.tryAgain")}
        </Button>
      )}
      {inUse.length > 0 && (
        <Button look={lookFor(first === inUse)} onClick={() => onStartRound(idsOf(inUse), true)}>
          {text("results.cleanUp", { count: inUse.length })}
        </Button>
      )}
      {hidden.length > 0 && (
        <CopyButton
          look={lookFor(first === hidden)}
          label={text("report.copy")}
          content={() =>
            hidden.map((each) => refusalReport({ kind: "connector", ...each })).join("\n\n")
          }
        />
      )}
      {snapshots.length > 0 && (
        <>
          <Button onClick={() => open({ kind: "deleted" })}>{text("results.restore")}</Button>
          <Button onClick={() => saveSnapshots(snapshots)}>{text("restore.download")}</Button>
        </>
      )}
      <Report shown={shown} />
      <CloseButton look={lookFor(first === undefined)}>{text("action.close")}</CloseButton>
    </ActionRow>
  );
}

function Groups(props: {
  counts: ReadonlyMap<Group, number>;
  chosen: Group;
  onChoose: (group: Group) => void;
}) {
  return (
    <fieldset className={styles.groups}>
      <legend className="visually-hidden">{text("results.show")}</legend>
      {[...props.counts].map(([group, count]) => (
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
  const hidden = useHiddenUse();
  const report = (form: "pasted" | "file") => reportOf(shown, form, hidden);
  return (
    <>
      <CopyButton label={text("clipboard.copy")} content={() => report("pasted")} />
      <Button onClick={() => saveFile("deleted-connectors.csv", "text/csv", report("file"))}>
        {text("results.save")}
      </Button>
    </>
  );
}
