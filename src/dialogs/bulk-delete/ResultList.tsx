import type { BulkResult } from "../../biconnector/bulk-delete";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { LongList } from "../../ui/LongList";
import { numberOf } from "../connector-name";
import { supportCode } from "../failure-text";
import { deletionOutcomeText, isHidden, resultKind } from "./outcomes";
import styles from "./ResultList.module.css";

/**
 * Results, a line each.
 *
 * @param props.hidden connectors that are in use although this person sees no connection
 * @param props.onConnections called with a blocked connector, to show what is in its way
 */
export function ResultList(props: {
  results: BulkResult[];
  hidden: ReadonlySet<number>;
  onConnections: (connector: { id: number; title: string }) => void;
}) {
  return (
    <LongList items={props.results} label={text("results.list")}>
      {(result) => {
        const { item, outcome } = result;
        const isHelpless = isHidden(result, props.hidden);
        const isBlocked =
          outcome.kind === "restricted" && item.level === "connector" && !isHelpless;
        const code = supportCode(outcome);
        return (
          <li key={`${item.level} ${item.id}`} className={styles.result}>
            <p className={styles.title}>
              <Bdi>{item.title}</Bdi>{" "}
              <span className={styles.level}>
                {text(`level.${item.level}`)} {numberOf(item.id)}
              </span>
            </p>
            <p className={`${styles.outcome} ${styles[resultKind(outcome)] ?? ""}`}>
              {deletionOutcomeText(result, props.hidden)}
              {code && <span className={styles.level}> {text("error.code", { code })}</span>}
            </p>
            {isBlocked && (
              <Button
                look="link"
                aria-label={text("panel.title", { title: item.title })}
                onClick={() => props.onConnections(item)}
              >
                {text("name.connections")}
              </Button>
            )}
          </li>
        );
      }}
    </LongList>
  );
}
