import { isSameAddress } from "../../biconnector/menu-items";
import { ownAddress } from "../../bitrix24/own-address";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Notice } from "../../ui/Notice";
import styles from "./PlacesDialog.module.css";

/**
 * Says whether the application is in the menu of CRM Analytics, and where its items lead if not here.
 *
 * @param props.isOvertaken somebody else has just undone what the person did
 */
export function Standing(props: { addresses: readonly string[]; isOvertaken: boolean }) {
  const { addresses } = props;
  const own = ownAddress() ?? "";
  const others = addresses.filter((address) => !isSameAddress(address, own));
  return (
    <>
      {props.isOvertaken && (
        <Notice tone="warning">
          <p>{text("places.overtaken")}</p>
        </Notice>
      )}
      <Notice tone={addresses.length > 0 ? "success" : "info"}>
        {addresses.length > 0 ? (
          <>
            <p className={styles.headline}>{text("places.present")}</p>
            <p>{text("places.present.hint")}</p>
          </>
        ) : (
          <p className={styles.headline}>{text("places.absent")}</p>
        )}
      </Notice>
      {others.length > 0 && (
        <Notice tone="warning">
          <p>{text("places.elsewhere")}</p>
          <ul className={styles.addresses}>
            {[...new Set(others)].map((address) => (
              <li key={address}>
                <Bdi>{address}</Bdi>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
