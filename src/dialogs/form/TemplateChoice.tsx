import { useEffect, useId, useRef } from "react";
import type { TemplateName } from "../../biconnector/templates";
import { type MessageId, text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { placeFocus } from "../../ui/focus";
import { PlusIcon } from "../../ui/icons";
import styles from "./TemplateChoice.module.css";
import { templateLogos } from "./template-logos";

/** What is said of each template, in the order of the screen. */
const hints = {
  mysql: "template.extension.hint",
  postgresql: "template.extension.hint",
  sqlite: "template.sqlite.hint",
  rest: "template.rest.hint",
  empty: "template.empty.hint",
} as const satisfies Record<TemplateName | "empty", MessageId>;

const names = Object.keys(hints) as (TemplateName | "empty")[];

/**
 * What a new connector can begin with.
 *
 * @param props.chosen the template, null for an empty form
 */
export function TemplateChoice(props: {
  chosen: TemplateName | null;
  onChoose: (name: TemplateName | null) => void;
  onDuplicate: () => void;
  onImport: () => void;
}) {
  const id = useId();
  const choice = useRef<HTMLFieldSetElement>(null);
  const chosen = props.chosen ?? "empty";

  useEffect(() => {
    const first = choice.current?.querySelector<HTMLElement>("input:checked");
    if (first) placeFocus(first);
  }, []);

  return (
    <fieldset ref={choice} className={styles.choice} aria-describedby={`${id}-hint`}>
      <legend>{text("template.name")}</legend>
      <div className={styles.tiles}>
        {names.map((name) => (
          <label key={name} className={styles.tile}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={name === chosen}
              onChange={() => props.onChoose(name === "empty" ? null : name)}
              onKeyDown={(event) => {
                // It would send the form, of which nothing has been seen yet.
                if (event.key === "Enter") event.preventDefault();
              }}
            />
            {name === "empty" ? (
              <span className={styles.blank}>
                <PlusIcon />
              </span>
            ) : (
              <img className={styles.logo} src={templateLogos[name]} alt="" />
            )}
            <span>{text(`template.${name}`)}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {text(hints[chosen])}
      </p>
      <div className={styles.others}>
        <Button look="link" onClick={props.onDuplicate}>
          {text("template.duplicate")}
        </Button>
        <Button look="link" onClick={props.onImport}>
          {text("template.import")}
        </Button>
      </div>
    </fieldset>
  );
}
