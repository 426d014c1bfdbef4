import { useEffect, useState } from "react";
import { type ConnectorFields, changedFields, replacing } from "../../biconnector/connector-fields";
import type { Snapshot } from "../../biconnector/snapshots";
import type { ImportEntry } from "../../biconnector/transfer-file";
import { Bdi } from "../../i18n/bidi";
import { errorText } from "../../i18n/error-text";
import { numberText } from "../../i18n/formats";
import { text, wholeText } from "../../i18n/text";
import { useSnapshot } from "../../queries/snapshots";
import { type FieldName, fieldNames, labelOf } from "../form/fields";
import { LostCodes } from "../form/LostCodes";
import styles from "./ImportExport.module.css";

/**
 * Every field of a connector of a file, on demand; of one that would replace another, also what that has now.
 *
 * @param props.replacedId the connector that would be replaced; null for none
 * @param props.onSeen called with it, once it is shown; always the same function
 */
export function EntryFields(props: {
  entry: ImportEntry;
  replacedId: number | null;
  onSeen: (snapshot: Snapshot) => void;
}) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{text(props.replacedId === null ? "import.fields" : "import.changes")}</summary>
      {isOpen &&
        (props.replacedId === null ? (
          <Fields names={namesIn(props.entry.fields)} fields={props.entry.fields} />
        ) : (
          <Changes {...props} id={props.replacedId} />
        ))}
    </details>
  );
}

/** What a connector would get that it has not got. */
function Changes(props: { entry: ImportEntry; id: number; onSeen: (snapshot: Snapshot) => void }) {
  const { onSeen } = props;
  const { data, error } = useSnapshot(props.id);
  useEffect(() => {
    if (data) onSeen(data);
  }, [data, onSeen]);

  if (error) return <p className={styles.state}>{errorText(error)}</p>;
  if (!data) return <p className={styles.state}>{text("related.reading")}</p>;
  const fields = replacing(data.fields, props.entry.fields, props.entry.absent);
  const names = changedFields(fields, data.fields);
  if (names.length === 0) return <p className={styles.state}>{text("import.same")}</p>;
  return (
    <>
      <LostCodes before={data} settings={fields.settings} />
      <Fields names={names} fields={fields} now={data.fields} />
    </>
  );
}

function Fields(props: { names: FieldName[]; fields: ConnectorFields; now?: ConnectorFields }) {
  const { names, fields, now } = props;
  return (
    <dl className={styles.fields}>
      {names.map((name) => (
        <div key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>
            <Bdi>{valueText(name, fields)}</Bdi>
            {now && (
              <p className={styles.state}>
                {wholeText("import.now", { value: valueText(name, now) })}
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields that a file has something to say about, in the order of the screen. */
function namesIn(fields: ConnectorFields): FieldName[] {
  return fieldNames.filter((name) => fields[name] !== undefined);
}

function valueText(name: FieldName, fields: ConnectorFields): string {
  const value = fields[name];
  if (typeof value === "boolean") return text(value ? "details.yes" : "details.no");
  if (typeof value === "number") return numberText(value);
  if (Array.isArray(value)) {
    return value.map(({ name, code, type }) => `${name} (${code}, ${type})`).join("; ") || "–";
  }
  const isFile = name === "logo" && /^data:/i.test(value ?? "");
  return isFile ? text("form.logo.fromFile") : value || "–";
}
