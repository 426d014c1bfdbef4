import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Failure } from "../../ui/Failure";
import { Notice } from "../../ui/Notice";
import styles from "./TroubleNotice.module.css";
import type { Saving, Trouble } from "./use-save";

/** Says why it was not saved, and what the person can choose. */
export function TroubleNotice({ trouble, saving }: { trouble: Trouble; saving: Saving }) {
  return <div className={styles.trouble}>{words()}</div>;

  function words() {
    switch (trouble.kind) {
      case "refused":
        return <Failure headline={text("form.refused")} error={trouble.error} />;
      case "unclear":
        return (
          <>
            <Failure headline={text("form.unclear")} error={trouble.error} />
            <p>{text("form.unclear.hint")}</p>
          </>
        );
      case "gone":
        return (
          <Notice tone="warning" role="alert">
            <p>{text("form.gone")}</p>
            <p className={styles.choices}>
              <Button onClick={saving.registerAnew}>{text("form.gone.register")}</Button>
            </p>
          </Notice>
        );
      case "changed-meanwhile":
        return (
          <Notice tone="warning" role="alert">
            <p>{text("form.changed")}</p>
            <p className={styles.choices}>
              <Button onClick={() => saving.saveOver(trouble.now)}>
                {text("form.changed.mine")}
              </Button>
              <Button onClick={() => saving.takeTheirs(trouble.now)}>
                {text("form.changed.theirs")}
              </Button>
            </p>
          </Notice>
        );
    }
  }
}
