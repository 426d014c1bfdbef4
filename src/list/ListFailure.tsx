import { isSeen } from "../i18n/names";
import { text } from "../i18n/text";
import { Failure } from "../ui/Failure";
import styles from "./ListFailure.module.css";
import { asCell, asRow } from "./roles";

/**
 * Says that connectors could not be read.
 *
 * @param props.isPartial some are shown all the same, from an earlier reading
 */
export function ListFailure(props: { error: Error; isPartial: boolean; onTryAgain: () => void }) {
  return (
    <div className={styles.failure}>
      <Failure headline={text(props.isPartial ? "list.partlyFailed" : "list.failed")} {...props} />
    </div>
  );
}

/**
 * A row that says why there is no connector in it.
 *
 * @param props.title of the connector; empty or invisible where that cannot be read either
 */
export function RowFailure(props: { title: string; onTryAgain?: () => void }) {
  const { title, ...rest } = props;
  return (
    <tr {...asRow} className={styles.row}>
      <td {...asCell} colSpan={6}>
        <div className={styles.failure}>
          <Failure
            headline={isSeen(title) ? title : text("column.connector")}
            error={{ code: "UNEXPECTED_ANSWER", status: 200 }}
            {...rest}
          />
        </div>
      </td>
    </tr>
  );
}
