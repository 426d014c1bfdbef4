import { useState } from "react";
import { restrictedCode } from "../../biconnector/deletable";
import { usePortal } from "../../bitrix24/PortalContext";
import { plainText } from "../../i18n/text";
import type { Subject } from "./use-deletion";

/** How to say what an administrator has to know of what the portal keeps. The time is the portal's, and of the moment when the refusal was shown. */
export function useRefusalReport(): (subject: Subject) => string {
  const { rest } = usePortal();
  const [time] = useState(() => new Date(rest.now()).toISOString());
  return ({ kind, id, title }) =>
    plainText(`delete.${kind}.report`, { title, id: String(id), code: restrictedCode[kind], time });
}
