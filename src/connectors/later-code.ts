// What the list does without until the person asks for it, in one file of the build.
export { findUnused } from "../biconnector/unused";
export { loadLaterWords } from "../i18n/later-words";
export { Menu } from "../ui/Menu";
export { TaskDialog } from "./TaskDialog";
export { UnusedList } from "./unused/UnusedList";
