import { useState } from "react";
import type { BulkResult } from "../../biconnector/bulk-delete";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { LoadMore } from "../../ui/LoadMore";
import { groupOf, outcomeText, supportCode } from "./outcomes";
import styles from "./ResultList.module.css";

/** How many results are added to the document at a time. */
const step = 100;

/**
 * Results, a line each.
 *
 * @param props.onConnections called with a blocked connector, to show what is in its way
 */
export function ResultList(props: {
  results: BulkResult[];
  onConnections: (connector: { id: number; title: string }) => void;
}) {
  const [shown, setShown] = useState(step);
  const { results } = props;
  return (
    <div className={styles.frame}>
      <ul className={styles.list} aria-label={text("results.list")}>
        {results.slice(0, shown).map((result) => {
          const { item, outcome } = result;
          const isBlocked = outcome.kind === "restricted" && item.level === "connector";
          const code = supportCode(outcome);
          return (
            <li key={`${item.level} ${item.id}`} className={styles.result}>
              <p className={styles.title}>
                <bdi>{item.title}</bdi>{" "}
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
        })}
      </ul>
      {shown < results.length && (
        <LoadMore isLoading={false} isPaused={false} onLoad={() => setShown(shown + step)} />
      )}
    </div>
  );
}
