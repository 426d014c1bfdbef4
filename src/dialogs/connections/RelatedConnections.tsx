import type { Connection } from "../../biconnector/connections";
import { connectionPage } from "../../bitrix24/portal-pages";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import framed from "../../ui/framed-list.module.css";
import { OutLink } from "../OutLink";
import { connectionTitle, inTitleOrder } from "./connection-title";
import styles from "./RelatedConnections.module.css";

/** How many connections are named before the panel is the better place for them. */
const mostNamed = 50;

/**
 * The connections that keep a connector, each a link to its page in the portal.
 *
 * @param props.onReturn called when the person comes back from one of those pages
 */
export function RelatedConnections(props: { connections: Connection[]; onReturn: () => void }) {
  return (
    <>
      <ul className={`${framed.list} ${styles.list}`} aria-label={text("related.list")}>
        {inTitleOrder(props.connections)
          .slice(0, mostNamed)
          .map((connection) => (
            <li key={connection.id}>
              <OutLink page={connectionPage(connection.id)} onReturn={props.onReturn}>
                <Bdi>{connectionTitle(connection)}</Bdi>
              </OutLink>
              {!connection.isActive && (
                <span className={styles.inactive}>{text("related.inactive")}</span>
              )}
            </li>
          ))}
      </ul>
      {props.connections.length > mostNamed && (
        <p className={styles.more}>{text("related.more", { count: mostNamed })}</p>
      )}
    </>
  );
}
