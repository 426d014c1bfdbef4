import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Registration } from "../../biconnector/registration";
import type { Snapshot } from "../../biconnector/snapshots";
import type { Update } from "../../biconnector/update";
import { usePortal } from "../../bitrix24/PortalContext";
import type { PortalError } from "../../bitrix24/portal-error";
import { errorWords } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { registrationOf, updateOf } from "../../queries/form";
import { useToast } from "../../ui/use-toast";
import { faultyField } from "./field-errors";

/** Why the form is still open although it was saved. */
export type Trouble = Exclude<Registration | Update, { kind: "registered" | "saved" }>;

/** How the form is saved. */
export interface Saving {
  isSaving: boolean;
  trouble: Trouble | null;
  /** What the portal had against the credentials. */
  settingsFault: string | undefined;
  save: () => Promise<void>;
  /** Saves over what somebody else changed meanwhile. */
  saveOver: (now: Snapshot) => Promise<void>;
  /** Gives the own changes up for those of somebody else. */
  takeTheirs: (now: Snapshot) => void;
  /** Registers what the form says as a connector of its own. */
  registerAnew: () => Promise<void>;
}

/**
 * Saves a form, and brings what the portal has against it to the field that it is about.
 *
 * @param initiallyBefore the connector to change, or null to register one
 * @param onSaved called when it is saved
 */
export function useSave(
  form: UseFormReturn<ConnectorFields>,
  initiallyBefore: Snapshot | null,
  onSaved: () => void,
): Saving {
  const portal = usePortal();
  const client = useQueryClient();
  const showToast = useToast();
  const registration = useMutation(registrationOf(portal, client));
  const update = useMutation(updateOf(portal, client));
  const [before, setBefore] = useState(initiallyBefore);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [settingsFault, setSettingsFault] = useState<string>();

  const save = (base: Snapshot | null) =>
    form.handleSubmit(async (fields) => {
      setTrouble(null);
      setSettingsFault(undefined);
      const outcome = base
        ? await update.mutateAsync({ before: base, after: fields })
        : await registration.mutateAsync(fields);

      switch (outcome.kind) {
        case "registered":
          showToast(text("toast.registered", { title: fields.title, id: String(outcome.id) }));
          return onSaved();
        case "saved":
          showToast(text("toast.saved", { title: fields.title }));
          return onSaved();
        case "refused":
          if (!showAtField(outcome.error)) setTrouble(outcome);
          return;
        case "gone":
        case "changed-meanwhile":
        case "unclear":
          setTrouble(outcome);
      }
    })();

  /** @returns whether there is a field that the refusal is about */
  function showAtField(error: PortalError): boolean {
    const field = faultyField(error);
    if (field === null) return false;
    const { reason, remedy } = errorWords(error.code, error.status);
    const message = `${text(reason)} ${text(remedy)}`;
    if (field === "settings") setSettingsFault(message);
    else form.setError(field, { type: "portal", message }, { shouldFocus: true });
    return true;
  }

  return {
    isSaving: registration.isPending || update.isPending,
    trouble,
    settingsFault,
    save: () => save(before),
    saveOver: (now) => {
      setBefore(now);
      return save(now);
    },
    takeTheirs: (now) => {
      setBefore(now);
      setTrouble(null);
      form.reset(now.fields);
    },
    registerAnew: () => {
      setBefore(null);
      return save(null);
    },
  };
}
