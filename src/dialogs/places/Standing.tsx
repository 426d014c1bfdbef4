import { isSameAddress, type MenuChange } from "../../biconnector/menu-items";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Notice } from "../../ui/Notice";
import styles from "./PlacesDialog.module.css";

/**
 * Says whether the application is in the menu of CRM Analytics, and where its items lead if not here.
 *
 * @param props.latest what has just become of a change: done, or undone by somebody else
 */
export function Standing(props: {
  ownAddress: string;
  addresses: readonly string[];
  latest: MenuChange["kind"] | undefined;
}) {
  const { ownAddress, addresses, latest } = props;
  const others = addresses.filter((address) => !isSameAddress(address, ownAddress));
  return (
    <>
      {latest === "overtaken" && (
        <Notice tone="warning">
          <p>{text("places.overtaken")}</p>
        </Notice>
      )}
      <Notice tone={addresses.length > 0 ? "success" : "info"}>
        <p className={styles.headline}>
          {text(addresses.length > 0 ? "places.present" : "places.absent")}
        </p>
        {latest === "done" && <p>{text("places.reload")}</p>}
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
