import { Bdi } from "../i18n/bidi";
import { text } from "../i18n/text";
import { type NamedConnector, numberOf } from "./connector-name";
import styles from "./Names.module.css";

const mostNamed = 10;

/** Connectors by title and number: the first ten, and how many more. */
export function Names({ connectors }: { connectors: NamedConnector[] }) {
  return (
    <ShortList items={connectors}>
      {({ title, id }) => (
        <li key={id}>
          <Bdi>{title}</Bdi> <span className={styles.quiet}>{numberOf(id)}</span>
        </li>
      )}
    </ShortList>
  );
}

/** The first ten of a list, and how many more there are. @param props.children makes an item, as a `li` with a key */
export function ShortList<Item>(props: {
  items: readonly Item[];
  children: (item: Item) => React.ReactNode;
}) {
  const others = props.items.length - mostNamed;
  return (
    <ul className={styles.names}>
      {props.items.slice(0, mostNamed).map(props.children)}
      {others > 0 && <li className={styles.quiet}>{text("bulkDelete.more", { count: others })}</li>}
    </ul>
  );
}
