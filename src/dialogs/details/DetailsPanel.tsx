import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Connector } from "../../biconnector/connectors";
import type { Snapshot } from "../../biconnector/snapshots";
import { usePortal } from "../../bitrix24/PortalContext";
import { dateTimeText, numberText } from "../../i18n/formats";
import { text } from "../../i18n/text";
import { actionsFor, useOpenDialog } from "../../lazy/open-dialog";
import { snapshotQuery } from "../../queries/form";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { Logo } from "../../ui/Logo";
import { CloseButton, firstFocus } from "../../ui/Modal";
import { Panel, PanelContent, PanelFoot } from "../../ui/Panel";
import { Skeleton } from "../../ui/Skeleton";
import { LoadFailure } from "../form/LoadFailure";
import styles from "./DetailsPanel.module.css";

const urls = ["urlCheck", "urlTableList", "urlTableDescription", "urlData"] as const;

/** All that the portal knows of a connector, to read. */
export function DetailsPanel({ connector }: { connector: Connector }) {
  const { id, title } = connector;
  const open = useOpenDialog();
  const { data, error, refetch } = useQuery(snapshotQuery(usePortal(), id));
  return (
    <Panel title={<bdi>{title}</bdi>}>
      <PanelContent>
        {data && <Facts copy={data} />}
        {error && <LoadFailure error={error} onTryAgain={() => refetch()} />}
        {!data && !error && <Skeleton label={text("list.loading")} />}
      </PanelContent>
      <PanelFoot>
        <CloseButton {...firstFocus}>{text("action.close")}</CloseButton>
        {data &&
          actionsFor(connector)
            .filter(({ dialog }) => dialog.kind !== "details")
            .map(({ label, dialog }) => (
              <Button key={label} onClick={() => open(dialog)}>
                {text(label)}
              </Button>
            ))}
      </PanelFoot>
    </Panel>
  );
}

function Facts({ copy: { id, createdAt, fields, others } }: { copy: Snapshot }) {
  return (
    <dl className={styles.facts}>
      <Fact name={text("form.logo")}>
        <span className={styles.logo}>
          <Logo logo={fields.logo} title={fields.title} />
        </span>
      </Fact>
      <Fact name={text("form.title")}>
        <bdi>{fields.title}</bdi>
      </Fact>
      <Fact name={text("details.number")}>{id}</Fact>
      <Fact name={text("form.description")}>
        <bdi>{fields.description || "–"}</bdi>
      </Fact>
      {createdAt && <Fact name={text("column.created")}>{dateTimeText(createdAt)}</Fact>}
      {urls.map((name) => (
        <Fact key={name} name={text(`form.${name}`)}>
          <Address name={text(`form.${name}`)} value={fields[name]} />
        </Fact>
      ))}
      <Fact name={text("form.credentials")}>
        {fields.settings.length === 0
          ? "–"
          : fields.settings.map(({ name, code, type }) => (
              <span key={code} className={styles.credential}>
                <bdi>{name}</bdi> <code dir="ltr">{code}</code>{" "}
                {text(type === "INT" ? "form.type.int" : "form.type.string")}
              </span>
            ))}
      </Fact>
      <Fact name={text("form.sort")}>{numberText(fields.sort)}</Fact>
      {fields.sourceCode !== undefined && (
        <Fact name={text("form.sourceCode")}>{fields.sourceCode || "–"}</Fact>
      )}
      {fields.supportMapping !== undefined && (
        <Fact name={text("form.supportMapping")}>
          {text(fields.supportMapping ? "details.yes" : "details.no")}
        </Fact>
      )}
      {Object.entries(others).map(([name, value]) => (
        <Fact key={name} name={name}>
          <bdi>{typeof value === "string" ? value : JSON.stringify(value)}</bdi>
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
      <code dir="ltr">{value}</code>
      <CopyButton
        look="link"
        label={text("details.copy")}
        name={text("details.copyOf", { name })}
        content={() => value}
      />
    </span>
  );
}
