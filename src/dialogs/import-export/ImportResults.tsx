import type { ImportOutcome, ImportResult, ImportWish } from "../../biconnector/import-export";
import type { PortalError } from "../../bitrix24/portal-error";
import { Bdi } from "../../i18n/bidi";
import { numberText } from "../../i18n/formats";
import { isSeen, nameOf } from "../../i18n/names";
import { type MessageId, text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { focusOnMount } from "../../ui/focus";
import { LongList } from "../../ui/LongList";
import { CloseButton } from "../../ui/Modal";
import { failureText } from "../failure-text";
import { NewConnectionLink } from "../new-connection/NewConnectionLink";
import { twinsText } from "../registered-text";
import styles from "./ImportExport.module.css";

/** What became of the connectors of a file. */
export function ImportResults(props: { results: ImportResult[] }) {
  const done = props.results.filter(({ outcome }) => isDone(outcome)).length;
  return (
    <>
      <p className={styles.words} tabIndex={-1} ref={focusOnMount}>
        {text("import.done", { done: numberText(done), of: numberText(props.results.length) })}
      </p>
      <LongList items={props.results} label={text("results.list")}>
        {({ wish, outcome }, index) => (
          <li key={index} className={styles.entry}>
            <div>
              <Bdi className={styles.title}>{nameOfResult(wish, outcome)}</Bdi>
              <p className={styles.state} data-faulty={!isDone(outcome)}>
                {importOutcomeText(outcome, wish.replaces !== null)}
              </p>
              {outcome.kind === "registered" && (
                <NewConnectionLink
                  connector={{ id: outcome.id, title: nameOfResult(wish, outcome) }}
                  isOneOfMany
                />
              )}
            </div>
          </li>
        )}
      </LongList>
      <ActionRow>
        <CloseButton look="primary">{text("action.close")}</CloseButton>
      </ActionRow>
    </>
  );
}

/** A title of which nothing can be seen does not tell what a line, a link or a message is about. */
export function nameOfResult({ fields: { title } }: ImportWish, outcome: ImportOutcome): string {
  if (isSeen(title)) return title;
  const isThere = outcome.kind === "registered" || outcome.kind === "replaced";
  return isThere ? nameOf({ id: outcome.id, title }) : text("import.untitled");
}

function isDone({ kind }: ImportOutcome): boolean {
  return kind === "registered" || kind === "replaced";
}

/** @param replaces it was to get the fields, and not to be registered */
function importOutcomeText(outcome: ImportOutcome, replaces: boolean): string {
  switch (outcome.kind) {
    case "registered":
      return `${text("import.registered", { id: String(outcome.id) })} ${twinsText(outcome)}`.trim();
    case "replaced":
      return text("import.replaced", { id: String(outcome.id) });
    case "gone":
      return text("import.gone");
    case "changed-meanwhile":
      return text("import.changed");
    case "not-tried":
      return text("import.notTried");
    case "refused":
      return withReason(replaces ? "import.notReplaced" : "import.refused", outcome.error);
    case "unclear":
      return withReason("import.unclear", outcome.error);
    case "unclear-change":
      return withReason("import.unclearChange", outcome.change.error);
  }
}

function withReason(headline: MessageId, error: PortalError): string {
  return `${failureText(text(headline), error)} ${text("error.code", { code: error.code })}`;
}
