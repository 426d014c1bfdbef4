import type { AddressChange } from "../../biconnector/address-outcome";
import { serviceAddresses } from "../../biconnector/service";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { LongList } from "../../ui/LongList";
import { numberOf } from "../connector-name";
import { labelOf } from "../form/fields";
import styles from "./Address.module.css";

/** Each address that would change, as it would be and as it is; those that stay beside them. */
export function AddressList({ changes }: { changes: AddressChange[] }) {
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
                    {text("address.stays", { address: before[name] })}
                  </dd>
                ) : (
                  <dd>
                    <Bdi>{after[name]}</Bdi>
                    <p className={styles.quiet}>{text("import.now", { value: before[name] })}</p>
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
