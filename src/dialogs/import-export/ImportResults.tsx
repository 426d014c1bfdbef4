import type { ImportEntry } from "../../biconnector/export-file";
import type { ImportOutcome } from "../../biconnector/import-export";
import { Bdi } from "../../i18n/bidi";
import { errorText } from "../../i18n/error-text";
import { numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { focusOnMount } from "../../ui/focus";
import { LongList } from "../../ui/LongList";
import { CloseButton } from "../../ui/Modal";
import { twinsText } from "../registered-text";
import styles from "./ImportExport.module.css";

/** What became of the connectors of a file. */
export function ImportResults(props: {
  results: { entry: ImportEntry; outcome: ImportOutcome }[];
}) {
  const done = props.results.filter(({ outcome }) => outcome.kind === "registered").length;
  return (
    <>
      <p className={styles.words} tabIndex={-1} ref={focusOnMount}>
        {text("import.done", { done: numberText(done), of: numberText(props.results.length) })}
      </p>
      <LongList items={props.results} label={text("results.list")}>
        {({ entry, outcome }, index) => (
          <li key={index} className={styles.entry}>
            <div>
              <Bdi className={styles.title}>{entry.fields.title}</Bdi>
              <p className={styles.state} data-faulty={outcome.kind !== "registered"}>
                {registrationText(outcome)}
              </p>
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

function registrationText(outcome: ImportOutcome): string {
  switch (outcome.kind) {
    case "registered":
      return `${text("import.registered", { id: String(outcome.id) })} ${twinsText(outcome)}`.trim();
    case "not-tried":
      return text("import.notTried");
    case "refused":
    case "unclear": {
      const headline = outcome.kind === "refused" ? "import.refused" : "import.unclear";
      const code = text("error.code", { code: outcome.error.code });
      return `${text(headline)} ${errorText(outcome.error)} ${code}`;
    }
  }
}
