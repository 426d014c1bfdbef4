import type { ReactNode } from "react";
import type { MessageId } from "../../i18n/text";
import type { Dependents } from "./stage";

/** What is to be deleted, and how the dialog speaks of it. */
export interface Subject {
  id: number;
  title: string;
  words: {
    /** What will be lost, with the title in `<bold>`, and what will not. */
    lost: MessageId;
    kept: MessageId;
    /** What is known of its dependents. */
    check: Record<"reading" | "unreadable" | "none", MessageId>;
    confirm: MessageId;
    /** That it was not deleted, is still there, or may be either. */
    failed: Record<"refused" | "stillThere" | "unknown", MessageId>;
    /** That dependents are in the way, what to do about them, and what when none of them can be seen. */
    blocked: MessageId;
    remedy: MessageId;
    hidden: MessageId;
    hiddenRemedy: MessageId;
    /** The report for an administrator, from `title`, `id`, `code` and `time`. */
    report: MessageId;
  };
  /** What else can be said, or done, before it is deleted. */
  before?: ReactNode;
  /** The portal's code for a refusal because of dependents. */
  restrictedCode: string;
}

/** The things that depend on it, and what can be done about them. */
export interface Blockers {
  dependents: Dependents;
  /** Whether some were known before the dialog was opened. */
  wasUsed: boolean;
  /** Reads them again. @returns how many there are, or null when they cannot be read */
  checkAgain: () => Promise<number | null>;
  /** Shows them and the ways to them. */
  overview: ReactNode;
  /** More to do about them, beside trying again. */
  actions?: ReactNode;
  /** The way to them when none can be seen. */
  link: ReactNode;
}
