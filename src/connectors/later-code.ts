// What the list does without until the person asks for it, in one file of the build, with its words.
import "../i18n/later-words";

export { findUnused } from "../biconnector/unused";
export { Menu } from "../ui/Menu";
export { TaskDialog } from "./TaskDialog";
export { UnusedList } from "./unused/UnusedList";
