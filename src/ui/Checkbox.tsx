import styles from "./Checkbox.module.css";

/**
 * A box to tick.
 *
 * @param props.isMixed some of what it stands for is ticked
 * @param props.onToggle told whether Shift was held, which means everything since the last one
 */
export function Checkbox(props: {
  label: string;
  isChecked: boolean;
  isMixed?: boolean;
  isDisabled?: boolean;
  onToggle: (withShift: boolean) => void;
}) {
  return (
    // The label makes the target larger than the box.
    <label className={styles.target}>
      <input
        type="checkbox"
        aria-label={props.label}
        checked={props.isChecked}
        disabled={props.isDisabled}
        ref={(box) => {
          if (box) box.indeterminate = props.isMixed ?? false;
        }}
        onChange={({ nativeEvent }) =>
          props.onToggle(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </label>
  );
}
