import { useQuery } from "@tanstack/react-query";
import { diagnose } from "../biconnector/diagnosis";
import { usePortal } from "../bitrix24/PortalContext";
import { keys } from "./keys";

/** What the application lacks in this portal. Asked anew every time it is opened. */
export function useDiagnosis() {
  const { rest } = usePortal();
  return useQuery({
    queryKey: keys.diagnosis,
    queryFn: () => diagnose(rest),
    gcTime: 0,
  });
}
