import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Registration } from "../../biconnector/registration";
import type { Snapshot } from "../../biconnector/snapshots";
import type { Update } from "../../biconnector/update";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { useRegisterConnector, useUpdateConnector } from "../../queries/mutations";
import { useSingleFlight } from "../../ui/use-single-flight";
import { useToast } from "../../ui/use-toast";
import { faultyField } from "./field-errors";

/** Why the form is still open although it was saved. */
export type Trouble = Exclude<Registration | Update, { kind: "registered" | "saved" }>;

/** How the form is saved. */
export interface Saving {
  isSaving: boolean;
  /** What is said above the form; a refusal that is about a field is said there. */
  trouble: Trouble | null;
  save: () => Promise<void>;
  /** Saves over what somebody else changed meanwhile. */
  saveOver: (now: Snapshot) => Promise<void>;
  /** Gives the own changes up for those of somebody else. */
  takeTheirs: (now: Snapshot) => void;
  /** Registers what the form says as a connector of its own. */
  registerAnew: () => Promise<void>;
}

/**
 * Saves a form, and brings what the portal has against it to the field that it is about; what it has against the
 * credentials as a whole is the form's error `root.settings`.
 *
 * @param initiallyBefore the connector to change, or null to register one
 * @param onSaved called when it is saved
 */
export function useSave(
  form: UseFormReturn<ConnectorFields>,
  initiallyBefore: Snapshot | null,
  onSaved: () => void,
): Saving {
  const showToast = useToast();
  const registration = useRegisterConnector();
  const update = useUpdateConnector();
  const [before, setBefore] = useState(initiallyBefore);
  const outcome = before ? update.data : registration.data;

  const save = useSingleFlight((base: Snapshot | null) =>
    form.handleSubmit(async (fields) => {
      setBefore(base);
      registration.reset();
      update.reset();
      const end = base
        ? await update.mutateAsync({ before: base, after: fields })
        : await registration.mutateAsync(fields);

      if (end.kind === "registered") {
        showToast(text("toast.registered", { title: fields.title, id: String(end.id) }));
        onSaved();
      } else if (end.kind === "saved") {
        showToast(text("toast.saved", { title: fields.title }));
        onSaved();
      } else if (end.kind === "refused") {
        const name = faultyField(end.error);
        const message = errorText(end.error);
        if (name === "settings") form.setError("root.settings", { type: "portal", message });
        else if (name) form.setError(name, { type: "portal", message }, { shouldFocus: true });
      }
    })(),
  );

  return {
    isSaving: registration.isPending || update.isPending,
    trouble: outcome ? troubleOf(outcome) : null,
    save: () => save(before),
    saveOver: save,
    takeTheirs: (now) => {
      setBefore(now);
      update.reset();
      form.reset(now.fields);
    },
    registerAnew: () => save(null),
  };
}

function troubleOf(outcome: Registration | Update): Trouble | null {
  if (outcome.kind === "registered" || outcome.kind === "saved") return null;
  return outcome.kind === "refused" && faultyField(outcome.error) ? null : outcome;
}
