import { useId, useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { text } from "../../i18n/text";
import type { Reading } from "../../queries/use-contents";
import { Actions } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { Retry, Waiting } from "../../ui/dialog-stages";
import { ModalDescription } from "../../ui/Modal";
import styles from "./BulkDelete.module.css";
import { Caveats } from "./Caveats";
import type { Plan } from "./plan";
import { confirmationFor, isConfirmed, TypeToConfirm } from "./TypeToConfirm";
import { WhatGoes } from "./WhatGoes";

/**
 * Counts and names everything that would go, and asks.
 *
 * @param props.onReadAgain called when the plan could not be read
 * @param props.onCleansUp called when the person changes their mind about what hangs on the connectors
 */
export function Preview(props: {
  connectors: Connector[];
  plan: Reading<Plan>;
  cleansUp: boolean;
  onReadAgain: () => void;
  onCleansUp: (cleansUp: boolean) => void;
  onConfirm: (plan: Plan) => void;
}) {
  const { connectors, plan, cleansUp, onConfirm } = props;
  const [typed, setTyped] = useState("");
  const [fieldId, hintId] = [useId(), useId()];

  if (plan.kind === "reading") {
    return <Waiting label={text(cleansUp ? "bulkDelete.counting" : "bulkDelete.checking")} />;
  }
  if (plan.kind === "unreadable") {
    return (
      <Retry
        headline={text("bulkDelete.unreadable")}
        error={plan.error}
        onTryAgain={props.onReadAgain}
      />
    );
  }

  const { data } = plan;
  const confirmation = cleansUp ? confirmationFor(data.connectors) : null;
  const isHeldBack = confirmation !== null && !isConfirmed(confirmation, typed);
  return (
    <>
      <ModalDescription className={styles.contents}>
        <WhatGoes plan={data} cleansUp={cleansUp} />
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
      <Actions>
        {confirmation && data.connectors.length > 0 && (
          <TypeToConfirm
            id={fieldId}
            hintId={hintId}
            confirmation={confirmation}
            typed={typed}
            onType={setTyped}
          />
        )}
        {data.connectors.length > 0 && (
          <Button
            look="danger"
            offBecause={isHeldBack ? hintId : undefined}
            onClick={() => onConfirm(data)}
          >
            {cleansUp
              ? text("action.cleanUp")
              : text("bulkDelete.confirm", { count: data.connectors.length })}
          </Button>
        )}
      </Actions>
    </>
  );
}
