import { Description } from "@radix-ui/react-dialog";
import { type ReactNode, useState } from "react";
import { plainText, text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { Notice } from "../../ui/Notice";
import { Actions } from "./Actions";
import styles from "./Stage.module.css";
import type { Subject } from "./subject";

/** Says that the portal refuses because of dependents that this person cannot see, and whom to turn to. */
export function HiddenStage(props: { subject: Subject; link: ReactNode; onTryAgain: () => void }) {
  const { title, words } = props.subject;
  return (
    <>
      <Description asChild>
        <div>
          <Notice tone="warning" role="alert">
            <p className={styles.headline}>{text(words.blocked, { title })}</p>
            <p>{text(words.hidden)}</p>
          </Notice>
        </div>
      </Description>
      <p className={styles.way}>{text(words.hiddenRemedy)}</p>
      <CopyDetails subject={props.subject} />
      <p className={styles.way}>{props.link}</p>
      <Actions>
        <Button look="primary" onClick={props.onTryAgain}>
          {text("action.tryAgain")}
        </Button>
      </Actions>
    </>
  );
}

function CopyDetails({ subject }: { subject: Subject }) {
  const [refusedAt] = useState(() => new Date().toISOString());
  const details = plainText(subject.words.report, {
    title: subject.title,
    id: String(subject.id),
    code: subject.restrictedCode,
    time: refusedAt,
  });

  return (
    <div className={styles.way}>
      <CopyButton label={text("hidden.copy")} content={() => details}>
        <pre className={styles.details} dir="auto">
          {details}
        </pre>
      </CopyButton>
    </div>
  );
}
