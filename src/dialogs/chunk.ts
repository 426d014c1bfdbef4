// What the list does without until the person asks for it: one file of the build.
import "../ui/stray-input";

export { findUnused } from "../biconnector/unused";
export { loadLazyWords } from "../i18n/lazy-words";
export { AccessProblem } from "./access/AccessProblem";
export { ChangeAddressButton } from "./address/ChangeAddressButton";
export { DialogHost } from "./DialogHost";
export { ConnectorMenu, MoreMenu } from "./menus";
export { Searching } from "./unused-search/Searching";
