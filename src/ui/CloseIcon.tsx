import { Icon } from "./icons";

/** A cross. Not in icons.tsx: the first screen does without it. */
export function CloseIcon() {
  return (
    <Icon>
      <path d="m5 5 10 10M15 5 5 15" />
    </Icon>
  );
}
