import { useDeferredValue, useId, useMemo, useState } from "react";
import type { AddressChange } from "../../biconnector/address-outcome";
import type { ReadAddresses } from "../../biconnector/address-reading";
import type { Connector } from "../../biconnector/connectors";
import { baseProblem, sharedBases } from "../../biconnector/moved-address";
import { serviceAddresses } from "../../biconnector/service";
import { Bdi } from "../../i18n/bidi";
import { text, wholeText } from "../../i18n/text";
import { useAddresses } from "../../queries/address-change";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Retry, Waiting } from "../../ui/dialog-stages";
import { LongList } from "../../ui/LongList";
import { numberOf } from "../connector-name";
import { labelOf } from "../form/fields";
import styles from "./Address.module.css";
import { BaseFields } from "./BaseFields";
import { LeftOut } from "./LeftOut";
import { planOf } from "./plan";

/** Asks for the old and the new beginning of the addresses, and shows each address before and after. */
export function AddressPreview(props: {
  connectors: Connector[];
  onConfirm: (changes: AddressChange[]) => void;
}) {
  const { data, error, refetch } = useAddresses(props.connectors.map(({ id }) => id));
  if (error) {
    return <Retry headline={text("list.failed")} error={error} onTryAgain={() => void refetch()} />;
  }
  if (!data) return <Waiting label={text("address.reading")} />;
  return <Preview {...props} read={data} />;
}

function Preview(props: {
  connectors: Connector[];
  read: ReadAddresses;
  onConfirm: (changes: AddressChange[]) => void;
}) {
  const { connectors, read } = props;
  const bases = useMemo(() => sharedBases([...read.found.values()]), [read]);
  const [typed, setTyped] = useState({ from: bases[0] ?? "", to: "" });
  // What is shown is what is done, however fast somebody types.
  const { from, to } = useDeferredValue(typed);
  const statusId = useId();
  const isWhole = !baseProblem(from) && !baseProblem(to);
  const plan = useMemo(
    () => (isWhole ? planOf(connectors, read, from, to) : null),
    [isWhole, connectors, read, from, to],
  );
  const changes = plan?.changes ?? [];
  const count = changes.length;

  return (
    <>
      <BaseFields typed={typed} bases={bases} onType={setTyped} />
      <p id={statusId} role="status" className={styles.status}>
        {count > 0 ? text("address.would", { count }) : text("address.none")}
      </p>
      {count > 0 && <AddressList changes={changes} />}
      <LeftOut connectors={connectors} read={read} plan={plan} />
      <Actions>
        <Button
          look="primary"
          offBecause={count === 0 ? statusId : undefined}
          onClick={() => props.onConfirm(changes)}
        >
          {count === 0 ? text("address.change") : text("address.confirm", { count })}
        </Button>
      </Actions>
    </>
  );
}

/** Each address that would change, as it would be and as it is; those that stay beside them. */
function AddressList({ changes }: { changes: AddressChange[] }) {
  return (
    <LongList items={changes} label={text("import.changes")} hasNoControls>
      {({ id, title, before, after }) => (
        <li key={id} className={styles.entry}>
          <p className={styles.title}>
            <Bdi>{title}</Bdi> <span className={styles.quiet}>{numberOf(id)}</span>
          </p>
          <dl className={styles.addresses}>
            {serviceAddresses.map((name) => (
              <div key={name}>
                <dt>{labelOf(name)}</dt>
                {before[name] === after[name] ? (
                  <dd className={styles.quiet}>
                    {wholeText("address.stays", { address: before[name] })}
                  </dd>
                ) : (
                  <dd>
                    <Bdi>{after[name]}</Bdi>
                    <p className={styles.quiet}>
                      {wholeText("import.now", { value: before[name] })}
                    </p>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </li>
      )}
    </LongList>
  );
}
