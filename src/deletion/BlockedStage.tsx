import { Description } from "@radix-ui/react-dialog";
import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { Actions } from "./Actions";
import styles from "./Stage.module.css";
import type { InTheWay, Subject } from "./subject";

/**
 * Says that dependents are in the way, which ones, and what can be done. It goes by itself once none is left.
 *
 * @param props.isNews the dialog did not open with it, which would be read out anyway
 */
export function BlockedStage(props: { subject: Subject; inTheWay: InTheWay; isNews: boolean }) {
  const { subject, inTheWay } = props;
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
      {inTheWay.overview}
      <Actions>
        <Button look="primary" onClick={inTheWay.checkAgain}>
          {text("action.tryAgain")}
        </Button>
        {inTheWay.actions}
      </Actions>
    </>
  );
}
