import { useQuery } from "@tanstack/react-query";
import { diagnose } from "../biconnector/diagnosis";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/** What the application lacks in this portal, once that is wanted. Asked anew every time it is opened. */
export function useDiagnosis(isWanted: boolean) {
  const { rest } = usePortal();
  return useQuery({
    queryKey: keys.diagnosis,
    queryFn: () => diagnose(rest),
    enabled: isWanted,
    gcTime: 0,
  });
}
