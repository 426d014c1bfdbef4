import { seen } from "../../i18n/names";
import { text } from "../../i18n/text";
import input from "../../ui/input.module.css";
import type { NamedConnector } from "../connector-name";
import styles from "./BulkDelete.module.css";

/** What has to be typed before anything goes that was not chosen by itself, and how that is asked for. */
interface Confirmation {
  label: string;
  wanted: string;
}

/** The confirmation for connectors: the title of one, where a sentence has room for it; the number of many. */
export function confirmationFor(connectors: NamedConnector[]): Confirmation {
  const [first, ...others] = connectors;
  const title = first && others.length === 0 ? seen(first.title) : "";
  const label = text("cleanUp.typeTitle", { title });
  if (title !== "" && label.includes(title)) return { label, wanted: title };
  const number = String(connectors.length);
  return { label: text("cleanUp.typeNumber", { number }), wanted: number };
}

/** Whether what was typed looks like what is asked for. A number may be typed in the digits of a person's keyboard. */
export function isConfirmed({ wanted }: Confirmation, typed: string): boolean {
  return withOurDigits(seen(typed)) === withOurDigits(wanted);
}

/** The zeros of Arabic, Persian, Devanagari and Thai. The other nine digits follow each. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50];

function withOurDigits(value: string): string {
  return value.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((each) => code >= each && code <= each + 9);
    return zero === undefined ? digit : String(code - zero);
  });
}

/**
 * Asks for it.
 *
 * @param props.id the page's id of the field
 * @param props.hintId the page's id of what says why the button does nothing yet
 */
export function TypeToConfirm(props: {
  id: string;
  hintId: string;
  confirmation: Confirmation;
  typed: string;
  onType: (typed: string) => void;
}) {
  const { id, hintId, confirmation, typed } = props;
  return (
    <div className={styles.confirmation}>
      <label htmlFor={id}>{confirmation.label}</label>
      <input
        id={id}
        className={input.input}
        dir="auto"
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => props.onType(target.value)}
      />
      {/* Its place is kept: the button must not move when it can be pressed. */}
      <p id={hintId} className={styles.hint} data-over={isConfirmed(confirmation, typed)}>
        {text("cleanUp.notYet")}
      </p>
    </div>
  );
}
