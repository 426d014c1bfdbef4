import { useId, useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { ModalDescription } from "../../ui/Modal";
import { Progress } from "../../ui/Progress";
import styles from "./BulkDelete.module.css";
import { type Plan, usePlan } from "./plan";
import { Caveats, WhatGoes } from "./WhatGoes";

/**
 * Counts and names everything that would go, and asks.
 *
 * @param props.round a new one reads everything anew
 * @param props.onCleansUp called when the person changes their mind about what hangs on the connectors
 */
export function Preview(props: {
  round: number;
  connectors: Connector[];
  cleansUp: boolean;
  onCleansUp: (cleansUp: boolean) => void;
  onConfirm: (plan: Plan) => void;
}) {
  const { connectors, cleansUp, onConfirm } = props;
  const { plan, again } = usePlan(connectors, cleansUp, props.round);
  const [typed, setTyped] = useState("");
  const confirmation = cleansUp ? confirmationFor(connectors) : null;

  if (plan.kind === "reading") {
    return (
      <>
        <Progress
          label={text(cleansUp ? "bulkDelete.counting" : "bulkDelete.checking")}
          detail=""
          share={null}
        />
        <Actions>{null}</Actions>
      </>
    );
  }
  if (plan.kind === "unreadable") {
    return (
      <>
        <Failure headline={text("bulkDelete.unreadable")} error={plan.error} />
        <Actions>
          <Button look="primary" onClick={again}>
            {text("action.tryAgain")}
          </Button>
        </Actions>
      </>
    );
  }

  const { data } = plan;
  const mayStart = !confirmation || shown(typed) === confirmation.wanted;
  return (
    <>
      <ModalDescription className={styles.contents}>
        <WhatGoes plan={data} />
        <Caveats plan={data} />
      </ModalDescription>
      {(cleansUp ? connectors.length > 1 : data.blocked.length > 0) && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={cleansUp}
            onChange={({ target }) => props.onCleansUp(target.checked)}
          />
          {text("bulkDelete.cleanUpToo")}
        </label>
      )}
      {confirmation && data.connectors.length > 0 && (
        <TypeToConfirm label={confirmation.label} value={typed} onChange={setTyped} />
      )}
      <Actions>
        {data.connectors.length > 0 && (
          <Button look="danger" disabled={!mayStart} onClick={() => onConfirm(data)}>
            {cleansUp
              ? text("action.cleanUp")
              : text("bulkDelete.confirm", { count: data.connectors.length })}
          </Button>
        )}
      </Actions>
    </>
  );
}

function TypeToConfirm(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.confirmation}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        dir="auto"
        value={props.value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

/** What has to be typed before anything goes that was not chosen by itself, and how that is asked for. */
function confirmationFor(connectors: Connector[]): { label: string; wanted: string } {
  const [first, ...others] = connectors;
  const title = first && others.length === 0 ? shown(first.title) : "";
  if (title !== "") return { label: text("cleanUp.typeTitle", { title }), wanted: title };
  const number = String(connectors.length);
  return { label: text("cleanUp.typeNumber", { number }), wanted: number };
}

/** A text as a person sees it: without what is invisible, its blanks drawn together. */
function shown(value: string): string {
  return value
    .normalize("NFKC")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, "")
    .replace(/[\s\u2800]+/g, " ")
    .trim();
}
