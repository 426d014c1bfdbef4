import { isSeen, nameOf, seen } from "../i18n/names";
import { text } from "../i18n/text";
import { useListedConnectors } from "../queries/listed-connectors";

/** What of a connector tells it from others. */
export interface NamedConnector {
  id: number;
  title: string;
}

/** A connector's number, as it stands beside its title. */
export function numberOf(id: number): string {
  return text("connector.number", { id: String(id) });
}

/** What a connector is called where its number cannot stand beside its title. */
function numberedName({ id, title }: NamedConnector): string {
  return isSeen(title) ? `${title} · ${numberOf(id)}` : nameOf({ id, title });
}

/**
 * How to name a connector in a sentence: by its title alone, unless another one of the lists looks the same.
 *
 * @param besides more that it must be told from
 */
export function useConnectorName(
  besides: NamedConnector[] = [],
): (connector: NamedConnector) => string {
  const listed = useListedConnectors();
  return (connector) => {
    const { id, title } = connector;
    const isAlone = ![...listed(), ...besides].some(
      (other) => other.id !== id && seen(other.title) === seen(title),
    );
    return isAlone && isSeen(title) ? title : numberedName(connector);
  };
}
