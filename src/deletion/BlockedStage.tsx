import { Description } from "@radix-ui/react-dialog";
import { text } from "../i18n/text";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import { Actions } from "./Actions";
import styles from "./Stage.module.css";
import type { InTheWay, Subject } from "./subject";

/** Says that dependents are in the way, which ones, and what can be done. It goes by itself once none is left. */
export function BlockedStage(props: { subject: Subject; inTheWay: InTheWay }) {
  const { subject, inTheWay } = props;
  return (
    <>
      <Notice tone="warning" role="alert">
        <p className={styles.headline}>{text("blocked.title", { title: subject.title })}</p>
        <Description>{text(subject.words.remedy)}</Description>
      </Notice>
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
