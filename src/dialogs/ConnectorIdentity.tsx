import { addressParts } from "../biconnector/address-parts";
import type { Connector } from "../biconnector/connectors";
import { serviceAddresses } from "../biconnector/service";
import type { Snapshot } from "../biconnector/snapshots";
import { Bdi } from "../i18n/bidi";
import { dateText, dateTimeText } from "../i18n/formats";
import { listText } from "../i18n/lazy-formats";
import { text } from "../i18n/text";
import { Logo } from "../ui/Logo";
import styles from "./ConnectorIdentity.module.css";
import { numberOf } from "./connector-name";

/**
 * Tells which connector a dialog is about, also where another one has its title.
 *
 * @param props.snapshot where its addresses lead is in it; there may be none yet, and its place is kept free
 */
export function ConnectorIdentity(props: { connector: Connector; snapshot: Snapshot | undefined }) {
  const { id, title, logo, createdAt } = props.connector;
  const hosts = props.snapshot ? hostsOf(props.snapshot) : [];
  const service = hosts.length > 0 ? text("connector.hosts", { hosts: listText(hosts) }) : "";
  return (
    <div className={styles.identity}>
      <Logo logo={logo} title={title} />
      <div>
        <p className={styles.title} title={title}>
          <Bdi>{title}</Bdi>
        </p>
        <p className={styles.facts}>
          {numberOf(id)}
          {createdAt && (
            <span title={dateTimeText(createdAt)}>
              {" · "}
              {text("connector.created", { date: dateText(createdAt) })}
            </span>
          )}
        </p>
        <p className={`${styles.facts} ${styles.hosts}`} title={service}>
          {service}
        </p>
      </div>
    </div>
  );
}

/** The hosts of its addresses, each once. What is no address has none. */
function hostsOf({ fields }: Snapshot): string[] {
  const hosts = serviceAddresses.map((name) => addressParts(fields[name])?.host ?? "");
  return [...new Set(hosts)].filter(Boolean);
}
