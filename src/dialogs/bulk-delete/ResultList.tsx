import type { BulkResult } from "../../biconnector/bulk-delete";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { LongList } from "../../ui/LongList";
import { groupOf, outcomeText, supportCode } from "./outcomes";
import styles from "./ResultList.module.css";

/**
 * Results, a line each.
 *
 * @param props.onConnections called with a blocked connector, to show what is in its way
 */
export function ResultList(props: {
  results: BulkResult[];
  onConnections: (connector: { id: number; title: string }) => void;
}) {
  return (
    <LongList items={props.results} label={text("results.list")}>
      {(result) => {
        const { item, outcome } = result;
        const isBlocked = outcome.kind === "restricted" && item.level === "connector";
        const code = supportCode(outcome);
        return (
          <li key={`${item.level} ${item.id}`} className={styles.result}>
            <p className={styles.title}>
              <Bdi>{item.title}</Bdi>{" "}
              <span className={styles.level}>{text(`level.${item.level}`)}</span>
            </p>
            <p className={`${styles.outcome} ${styles[groupOf(outcome)]}`}>
              {outcomeText(result)}
              {code && <span className={styles.level}> {text("error.code", { code })}</span>}
            </p>
            {isBlocked && (
              <Button
                look="link"
                aria-label={text("results.connectionsOf", { title: item.title })}
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
