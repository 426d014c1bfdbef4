// What the list does without until the person asks for it, in one file of the build.
export { findUnused } from "../biconnector/unused";
export { DialogHost } from "../dialogs/DialogHost";
export { loadLazyWords } from "../i18n/lazy-words";
export { UnusedList } from "../list/UnusedList";
export { Menu } from "../ui/Menu";
