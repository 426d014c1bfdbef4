import type { ReactNode } from "react";
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
import { labelOf } from "../form/fields";
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
      <Fact name={text("field.description")}>
        <Bdi>{fields.description || "–"}</Bdi>
      </Fact>
      {serviceAddresses.map((name) => (
        <Fact key={name} name={labelOf(name)}>
          <Address name={labelOf(name)} value={fields[name]} />
        </Fact>
      ))}
      <Fact name={text("field.settings")}>
        {fields.settings.length === 0
          ? "–"
          : fields.settings.map(({ name, code, type }, index) => (
              // Two may have the same code, or none.
              <span key={index} className={styles.credential}>
                <Bdi>{name}</Bdi> <code dir="ltr">{confined(code)}</code>{" "}
                {text(`field.type.${type}`)}
              </span>
            ))}
      </Fact>
      <Fact name={text("field.sort")}>{numberText(fields.sort)}</Fact>
      {fields.sourceCode !== undefined && (
        <Fact name={text("field.sourceCode")}>
          <Bdi>{fields.sourceCode || "–"}</Bdi>
        </Fact>
      )}
      {fields.supportMapping !== undefined && (
        <Fact name={text("field.supportMapping")}>
          {text(fields.supportMapping ? "details.yes" : "details.no")}
        </Fact>
      )}
      {Object.entries(others).map(([name, value]) => (
        <Fact key={name} name={name}>
          <Bdi>{typeof value === "string" ? value : JSON.stringify(value)}</Bdi>
        </Fact>
      ))}
    </dl>
  );
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
