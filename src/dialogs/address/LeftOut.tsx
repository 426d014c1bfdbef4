import type { ReadAddresses } from "../../biconnector/address-reading";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Notice } from "../../ui/Notice";
import { type NamedConnector, numberOf } from "../connector-name";
import { problemText } from "../form/field-errors";
import { labelOf } from "../form/fields";
import { Names, ShortList } from "../Names";
import styles from "./Address.module.css";
import type { AddressPlan } from "./plan";

/** The connectors that nothing would happen to, and why. */
export function LeftOut(props: {
  connectors: NamedConnector[];
  read: ReadAddresses;
  plan: AddressPlan | null;
}) {
  const { found, gone } = props.read;
  const { faulty, untouched } = props.plan ?? { faulty: [], untouched: [] };
  const unread = props.connectors.filter(({ id }) => !found.has(id) && !gone.has(id));
  const lost = props.connectors.filter(({ id }) => gone.has(id));
  return (
    <>
      {faulty.length > 0 && (
        <Notice tone="warning">
          <p>{text("address.faulty", { count: faulty.length })}</p>
          <ShortList items={faulty}>
            {({ connector: { id, title }, name, problem }) => (
              <li key={id}>
                <Bdi>{title}</Bdi> <span className={styles.quiet}>{numberOf(id)}</span>
                <p>
                  {text("import.problem", { field: labelOf(name), problem: problemText(problem) })}
                </p>
              </li>
            )}
          </ShortList>
        </Notice>
      )}
      <LeftOutNames tone="info" id="address.untouched" connectors={untouched} />
      <LeftOutNames tone="warning" id="address.unread" connectors={unread} />
      <LeftOutNames tone="info" id="address.gone" connectors={lost} />
    </>
  );
}

function LeftOutNames(props: {
  tone: "info" | "warning";
  id: "address.untouched" | "address.unread" | "address.gone";
  connectors: NamedConnector[];
}) {
  const { tone, id, connectors } = props;
  if (connectors.length === 0) return null;
  return (
    <Notice tone={tone}>
      <p>{text(id, { count: connectors.length })}</p>
      <Names connectors={connectors} />
    </Notice>
  );
}
