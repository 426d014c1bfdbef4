import { Description } from "@radix-ui/react-dialog";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { Actions } from "./Actions";
import styles from "./Stage.module.css";
import type { Blockers, Subject } from "./subject";

/**
 * Says that dependents are in the way, which ones, and what can be done. It goes by itself once none is left.
 *
 * @param props.isNews the dialog did not open with it, which would be read out anyway
 */
export function BlockedStage(props: { subject: Subject; blockers: Blockers; isNews: boolean }) {
  const { subject, blockers } = props;
  return (
    <>
      <Description asChild>
        <div>
          <Notice tone="warning" role={props.isNews ? "alert" : undefined}>
            <p className={styles.headline}>
              {text(subject.words.blocked, { title: subject.title })}
            </p>
            <p>{text(subject.words.remedy)}</p>
          </Notice>
        </div>
      </Description>
      {blockers.overview}
      <Actions>
        <Button look="primary" onClick={blockers.checkAgain}>
          {text("action.tryAgain")}
        </Button>
        {blockers.actions}
      </Actions>
    </>
  );
}
