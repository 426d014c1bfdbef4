import type { ReactNode } from "react";
import type { ConnectorFields } from "../../biconnector/connector-fields";
import type { Connector } from "../../biconnector/connectors";
import { serviceAddresses } from "../../biconnector/service";
import type { Snapshot } from "../../biconnector/snapshots";
import type { ConnectorUsage } from "../../biconnector/usage";
import { Bdi, confined } from "../../i18n/bidi";
import { dateTimeText, numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { usageText } from "../../i18n/usage-text";
import { useOpenDialog } from "../../lazy/open-dialog";
import { useSnapshot } from "../../queries/snapshots";
import { useUsage } from "../../queries/usage";
import { ActionRow } from "../../ui/ActionRow";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { Failure } from "../../ui/Failure";
import { Logo } from "../../ui/Logo";
import { CloseButton } from "../../ui/Modal";
import { Panel, PanelContent } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { type FieldName, fieldNames, labelOf } from "../form/fields";
import { actionsFor } from "../menus";
import { NewConnectionLink } from "../new-connection/NewConnectionLink";
import styles from "./DetailsPanel.module.css";

/** All that the portal knows of a connector, to read. */
export function DetailsPanel({ connector }: { connector: Connector }) {
  const { id, title } = connector;
  const open = useOpenDialog();
  const { data, error, refetch } = useSnapshot(id);
  const usage = useUsage([id], true)(id);
  return (
    <Panel title={<Bdi>{title}</Bdi>}>
      <PanelContent>
        {data && <Facts snapshot={data} usage={usage} />}
        {error && (
          <Failure headline={text("form.notLoaded")} error={error} onTryAgain={() => refetch()} />
        )}
        {!data && !error && <Skeleton label={text("list.loading")} />}
      </PanelContent>
      <ActionRow>
        {data &&
          actionsFor(connector, usage?.kind ?? "unknown")
            .filter(({ dialog }) => dialog.kind !== "details")
            .map(({ label, dialog }) => (
              <Button key={label} onClick={() => open(dialog)}>
                {text(label)}
              </Button>
            ))}
        <CloseButton>{text("action.close")}</CloseButton>
      </ActionRow>
    </Panel>
  );
}

/** @param props.usage undefined while it is being read */
function Facts(props: { snapshot: Snapshot; usage: ConnectorUsage | undefined }) {
  const { usage } = props;
  const { id, createdAt, fields, others } = props.snapshot;
  return (
    <dl className={styles.facts}>
      <Fact name={text("field.logo")}>
        <span className={styles.logo}>
          <Logo logo={fields.logo} title={fields.title} />
        </span>
      </Fact>
      <Fact name={text("field.title")}>
        <Bdi>{fields.title}</Bdi>
      </Fact>
      <Fact name={text("field.number")}>{id}</Fact>
      <Fact name={text("name.connections")}>
        <span className={styles.followed}>
          {usage ? usageText(usage) : text("related.reading")}
          <NewConnectionLink connector={{ id, title: fields.title }} />
        </span>
      </Fact>
      {createdAt && <Fact name={text("column.created")}>{dateTimeText(createdAt)}</Fact>}
      {fieldNames
        .filter((name) => fields[name] !== undefined && name !== "title" && name !== "logo")
        .map((name) => (
          <Fact key={name} name={labelOf(name)}>
            <FieldValue name={name} value={fields[name]} />
          </Fact>
        ))}
      {Object.entries(others).map(([name, value]) => (
        <Fact key={name} name={name}>
          <Bdi>{typeof value === "string" ? value : JSON.stringify(value)}</Bdi>
        </Fact>
      ))}
    </dl>
  );
}

function FieldValue({ name, value }: { name: FieldName; value: ConnectorFields[FieldName] }) {
  if (typeof value === "boolean") return text(value ? "details.yes" : "details.no");
  if (typeof value === "number") return numberText(value);
  if (!Array.isArray(value)) {
    const isAddress = serviceAddresses.some((address) => address === name);
    if (isAddress) return <Address name={labelOf(name)} value={value ?? ""} />;
    return <Bdi>{value || "–"}</Bdi>;
  }
  if (value.length === 0) return "–";
  return value.map(({ name, code, type }, index) => (
    // Two may have the same code, or none.
    <span key={index} className={styles.credential}>
      <Bdi>{name}</Bdi> <code dir="ltr">{confined(code)}</code> {text(`field.type.${type}`)}
    </span>
  ));
}

function Fact(props: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </>
  );
}

function Address({ name, value }: { name: string; value: string }) {
  return (
    <span className={styles.address}>
      <code dir="ltr">{confined(value)}</code>
      <CopyButton
        look="link"
        label={text("clipboard.copy")}
        name={text("clipboard.copyOf", { name })}
        content={() => value}
      />
    </span>
  );
}
