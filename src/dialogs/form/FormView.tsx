import { useEffect, useId, useState } from "react";
import { type Control, useForm, useWatch } from "react-hook-form";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Snapshot } from "../../biconnector/snapshots";
import { text } from "../../i18n/text";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CloseButton, DialogFrame, useBeforeClose, useOwnClose } from "../../ui/Modal";
import { PanelContent } from "../../ui/Panel";
import { useLeaveGuard } from "../../ui/use-leave-guard";
import { TemplateBase } from "./BaseAddress";
import { ConnectorForm } from "./ConnectorForm";
import { DiscardDialog } from "./DiscardDialog";
import { checkForm } from "./field-errors";
import { LostCodes } from "./LostCodes";
import { TemplateChoice } from "./TemplateChoice";
import { TroubleNotice } from "./TroubleNotice";
import { useSave } from "./use-save";
import { useTemplate } from "./use-template";

/**
 * The form for one connector, with what it takes to save it and not to lose it.
 *
 * @param props.initial what it begins with
 * @param props.before the connector to change, or null to register one
 * @param props.beginsWith other ways to begin a new connector; null for one that has begun with another
 */
export function FormView(props: {
  initial: ConnectorFields;
  before: Snapshot | null;
  beginsWith: { another: () => void; file: () => void } | null;
}) {
  const { before, beginsWith } = props;
  const formId = useId();
  const form = useForm({
    defaultValues: props.initial,
    mode: "onChange",
    // It knows only of inputs that it holds itself, and a logo is none.
    shouldFocusError: false,
    resolver: (values) => checkForm(values, before?.fields ?? null),
  });
  const saving = useSave(form, before, useOwnClose());
  const template = useTemplate(form, props.initial);
  /** What happens once what was typed is given up. */
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const [problems, setProblems] = useState(0);
  const { submitCount, errors } = form.formState;
  const isDirty = form.formState.isDirty || template.base !== "";
  useLeaveGuard(isDirty);
  useBeforeClose(leaveFor);

  function leaveFor(next: () => void) {
    if (saving.isSaving) return;
    if (isDirty) setLeaving(() => next);
    else next();
  }

  const isNew = beginsWith !== null;
  useEffect(() => {
    if (!isNew) form.setFocus("title");
  }, [form, isNew]);
  useEffect(() => {
    if (submitCount > 0) faultyIn(formId)[0]?.focus();
  }, [submitCount, formId]);
  useEffect(() => {
    if (errors && submitCount > 0) setProblems(faultyIn(formId).length);
  }, [errors, submitCount, formId]);

  return (
    <>
      <PanelContent>
        {saving.trouble && <TroubleNotice trouble={saving.trouble} saving={saving} />}
        <ConnectorForm
          id={formId}
          form={form}
          beginning={
            beginsWith && (
              <>
                <TemplateChoice
                  chosen={template.name}
                  onChoose={template.choose}
                  onDuplicate={() => leaveFor(beginsWith.another)}
                  onImport={() => leaveFor(beginsWith.file)}
                />
                <TemplateBase form={form} template={template} />
              </>
            )
          }
          settingsWarning={before && <CodeWarning before={before} control={form.control} />}
          onReading={saving.waitFor}
          onSubmit={() => saving.isSaving || saving.save()}
        />
      </PanelContent>
      <ActionRow>
        <Button look="primary" form={formId} isBusy={saving.isSaving}>
          {text(saving.isSaving ? "form.saving" : "form.save")}
        </Button>
        <CloseButton isBusy={saving.isSaving}>{text("action.cancel")}</CloseButton>
        <span role="status">
          {problems > 0 && (
            <Button look="link" onClick={() => faultyIn(formId)[0]?.focus()}>
              {text("form.attention", { count: problems })}
            </Button>
          )}
        </span>
      </ActionRow>
      {leaving && (
        <DialogFrame value={{ close: () => setLeaving(null) }}>
          <DiscardDialog onDiscard={leaving} />
        </DialogFrame>
      )}
    </>
  );
}

/** The fields of a form that are shown to need attention. */
function faultyIn(formId: string): HTMLElement[] {
  const form = document.getElementById(formId);
  return [...(form?.querySelectorAll<HTMLElement>("[aria-invalid=true]") ?? [])];
}

/** Says which codes would be lost, while the person types. */
function CodeWarning(props: { before: Snapshot; control: Control<ConnectorFields> }) {
  const settings = useWatch({ control: props.control, name: "settings" });
  return <LostCodes before={props.before} settings={settings} />;
}
