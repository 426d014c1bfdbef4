import { useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import {
  type ConnectorFields,
  changedFields,
  withSomeLogo,
} from "../../biconnector/connector-fields";
import type { Registered, Registration } from "../../biconnector/registration";
import type { Snapshot } from "../../biconnector/snapshots";
import type { UnclearUpdate, Update } from "../../biconnector/update";
import { errorText } from "../../i18n/error-text";
import { text } from "../../i18n/text";
import { useUpdateConnector } from "../../queries/mutations";
import type { SettledUpdate } from "../../queries/open-questions";
import { useRegisterConnector } from "../../queries/registrations";
import { useSnapshotRenewal } from "../../queries/snapshots";
import { useSingleFlight } from "../../ui/use-single-flight";
import { useToast } from "../../ui/use-toast";
import { useConnectorName } from "../connector-name";
import { useNewConnection } from "../new-connection/use-new-connection";
import { registeredText } from "../registered-text";
import { faultyField } from "./field-errors";

/** Why the form is still open although it was saved. */
export type Trouble = Exclude<Registration | Update, { kind: "registered" | "saved" }>;

/** How the form is saved. */
export interface Saving {
  isSaving: boolean;
  /** Has the next save wait for what is still being read into the form; it saves nothing where that failed. */
  waitFor: (reading: Promise<boolean>) => void;
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
  const renew = useSnapshotRenewal();
  const showToast = useToast();
  const nameOf = useConnectorName();
  const linkToForm = useNewConnection();
  const registration = useRegisterConnector();
  const update = useUpdateConnector();
  const before = useRef(initiallyBefore);
  const [outcome, setOutcome] = useState<Registration | Update | null>(null);
  /** The last change of which it is not clear whether it was saved. */
  const open = useRef<UnclearUpdate>(undefined);
  const reading = useRef(Promise.resolve(true));
  const [isSaving, setIsSaving] = useState(false);

  const save = useSingleFlight(async (base: Snapshot | null) => {
    setIsSaving(true);
    await send(base).finally(() => setIsSaving(false));
  });

  async function send(base: Snapshot | null) {
    const isRead = await reading.current;
    // It is said at the field, and only the first time: without what was chosen is a choice as well.
    reading.current = Promise.resolve(true);
    if (!isRead) return;
    await form.handleSubmit(async (fields) => {
      const typed = JSON.stringify(form.getValues());
      /** Once it is done, the form goes on where the person has typed more meanwhile. */
      const settle = async (end: Registration | Update) => {
        const isDone = end.kind === "registered" || end.kind === "saved";
        const id = end.kind === "registered" ? end.id : before.current?.id;
        const isSame = JSON.stringify(form.getValues()) === typed;
        if (!isDone || isSame || id === undefined) return finish(end, fields);
        tell(end, fields);
        const sent = end.kind === "registered" ? withSomeLogo(fields) : fields;
        goOnFrom((await read(id)) ?? asSent(id, sent));
      };
      const onFound = (end: Registered | SettledUpdate) => void settle(end);

      before.current = base;
      setOutcome(null);
      await settle(await (base ? change(base, fields, onFound) : register(fields, onFound)));
    })();
  }

  async function change(
    before: Snapshot,
    after: ConnectorFields,
    onFound: (end: SettledUpdate) => void,
  ): Promise<Update> {
    const earlier = open.current?.id === before.id ? open.current : undefined;
    const end = await update.mutateAsync({ before, after, earlier, onFound });
    if (end.kind !== "refused") open.current = end.kind === "unclear" ? end : undefined;
    // A refusal says nothing of the earlier call. At a field it says what is wrong with that.
    const isOpen = end.kind === "refused" && earlier && !faultyField(end.error);
    return isOpen ? { ...earlier, error: end.error } : end;
  }

  async function register(
    fields: ConnectorFields,
    onFound: (end: Registered | SettledUpdate) => void,
  ): Promise<Registration | Update> {
    const earlier = outcome?.kind === "unclear" && "attempt" in outcome ? outcome : undefined;
    const end = await registration.mutateAsync({ fields, earlier, onFound });
    const isAsSent = !earlier || changedFields(fields, earlier.attempt.fields).length === 0;
    if (isAsSent || end.kind !== "registered") return end;
    // It is there as the form was then. What it says now is a change of that.
    const now = await read(end.id);
    if (!now) return earlier;
    goOnFrom(now);
    return change(now, fields, onFound);
  }

  /** @returns null when it cannot be read */
  function read(id: number): Promise<Snapshot | null> {
    return renew(id).catch(() => null);
  }

  /** Makes what is saved next a change of this connector. */
  function goOnFrom(now: Snapshot) {
    open.current = undefined;
    before.current = now;
    setOutcome(null);
  }

  function tell(end: Registration | Update, { title }: ConnectorFields) {
    if (end.kind === "registered") {
      const link = linkToForm({ id: end.id, title });
      const action = { label: text("connection.new"), link };
      showToast(registeredText("toast.registered", title, end), action);
    }
    if (end.kind === "saved") {
      const id = before.current?.id;
      showToast(text("toast.saved", { title: id ? nameOf({ id, title }) : title }));
    }
  }

  function finish(end: Registration | Update, fields: ConnectorFields) {
    tell(end, fields);
    if (end.kind === "registered" || end.kind === "saved") return onSaved();
    setOutcome(end);
    if (end.kind !== "refused") return;
    const name = faultyField(end.error);
    const message = errorText(end.error);
    if (name === "settings") form.setError("root.settings", { type: "portal", message });
    else if (name) form.setError(name, { type: "portal", message }, { shouldFocus: true });
  }

  return {
    isSaving,
    waitFor: (next) => {
      reading.current = next;
    },
    trouble: outcome && troubleOf(outcome),
    save: () => save(before.current),
    saveOver: save,
    takeTheirs: (now) => {
      goOnFrom(now);
      form.reset(now.fields);
      form.setFocus("title");
    },
    registerAnew: () => save(null),
  };
}

/** A connector as it was saved just now, where it cannot be read: what was typed since is saved as a change of that. */
function asSent(id: number, fields: ConnectorFields): Snapshot {
  return { id, createdAt: null, fields, restorable: null, others: {} };
}

function troubleOf(outcome: Registration | Update): Trouble | null {
  if (outcome.kind === "registered" || outcome.kind === "saved") return null;
  return outcome.kind === "refused" && faultyField(outcome.error) ? null : outcome;
}
