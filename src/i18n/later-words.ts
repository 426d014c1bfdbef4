import { i18n } from "@lingui/core";
import { messages } from "./later/en.json?lingui";

/** Adds the sentences that the first screen does without. Imported by the code that comes later. */
i18n.load("en", { ...i18n.messages, ...messages });
