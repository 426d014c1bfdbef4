import { Description } from "@radix-ui/react-dialog";
import { type ReactNode, useId, useState } from "react";
import type { Connector } from "../../biconnector/connectors";
import { PortalLink } from "../../bitrix24/PortalLink";
import { unusedElementsPage } from "../../bitrix24/pages";
import { PortalError } from "../../bitrix24/portal-error";
import { text } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { ErrorNotice } from "../../ui/ErrorNotice";
import { Notice } from "../../ui/Notice";
import { Progress } from "../../ui/Progress";
import { Actions } from "../delete/Actions";
import styles from "./BulkDelete.module.css";
import { Names } from "./Names";
import { type Plan, usePlan } from "./plan";

/**
 * Counts and names everything that would go, and asks.
 *
 * @param props.round a new one reads everything anew
 * @param props.onCleansUp called when the person changes their mind about what hangs on the connectors
 */
export function Preview(props: {
  round: number;
  connectors: Connector[];
  cleansUp: boolean;
  onCleansUp: (cleansUp: boolean) => void;
  onConfirm: (plan: Plan) => void;
}) {
  const { connectors, cleansUp, onConfirm } = props;
  const { plan, again } = usePlan(connectors, cleansUp, props.round);
  const [typed, setTyped] = useState("");
  const password = cleansUp ? confirmationFor(connectors) : null;

  if (plan.kind === "reading") {
    return (
      <>
        <Progress
          label={text(cleansUp ? "bulkDelete.counting" : "bulkDelete.checking")}
          detail=""
          share={null}
        />
        <Actions>{null}</Actions>
      </>
    );
  }
  if (plan.kind === "unreadable") {
    const error = PortalError.of(plan.error);
    return (
      <>
        <ErrorNotice headline={text("bulkDelete.unreadable")} error={error} />
        <Actions>
          <Button look="primary" onClick={again}>
            {text("action.tryAgain")}
          </Button>
        </Actions>
      </>
    );
  }

  const { data } = plan;
  const mayStart = password === null || isSame(typed, password);
  return (
    <>
      <Description asChild>
        <div className={styles.contents}>
          <WhatGoes plan={data} />
          <Caveats plan={data} />
        </div>
      </Description>
      {(data.blocked.length > 0 || (cleansUp && connectors.length > 1)) && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={cleansUp}
            onChange={({ target }) => props.onCleansUp(target.checked)}
          />
          {text("bulkDelete.cleanUpToo")}
        </label>
      )}
      {password !== null && (
        <TypeToConfirm
          label={
            connectors.length === 1
              ? text("cleanUp.typeTitle", { title: password })
              : text("cleanUp.typeNumber", { number: password })
          }
          value={typed}
          onChange={setTyped}
        />
      )}
      <Actions>
        {data.connectors.length > 0 && (
          <Button look="danger" disabled={!mayStart} onClick={() => onConfirm(data)}>
            {cleansUp
              ? text("cleanUp.confirm")
              : text("bulkDelete.confirm", { count: data.connectors.length })}
          </Button>
        )}
      </Actions>
    </>
  );
}

function WhatGoes({ plan }: { plan: Plan }) {
  if (plan.connectors.length === 0) return null;
  const hasMore = plan.tables.length + plan.connections.length > 0;
  return (
    <>
      <p>{text(hasMore ? "cleanUp.lost" : "bulkDelete.lost", { count: plan.connectors.length })}</p>
      {hasMore && (
        <>
          <Level label={text("level.tables", { count: plan.tables.length })}>
            <Names items={plan.tables} isWhole />
          </Level>
          <Level label={text("level.connections", { count: plan.connections.length })}>
            <Names items={plan.connections} isWhole />
          </Level>
        </>
      )}
      <Level label={text("level.connectors", { count: plan.connectors.length })}>
        <Names items={plan.connectors} isWhole={false} />
      </Level>
    </>
  );
}

function Level(props: { label: string; children: ReactNode }) {
  return (
    <section aria-label={props.label}>
      <h2 className={styles.level}>{props.label}</h2>
      {props.children}
    </section>
  );
}

function Caveats({ plan }: { plan: Plan }) {
  const { blocked, unchecked, datasets } = plan;
  return (
    <>
      {blocked.length > 0 && (
        <Notice tone="warning">
          <p>{text("bulkDelete.blocked", { count: blocked.length })}</p>
          <Names items={blocked} isWhole={false} />
        </Notice>
      )}
      {unchecked > 0 && (
        <Notice tone="info">
          <p>{text("bulkDelete.unchecked", { count: unchecked })}</p>
        </Notice>
      )}
      {plan.connectors.length > 0 && <p className={styles.quiet}>{text("bulkDelete.undo")}</p>}
      {datasets > 0 && (
        <Notice tone="info">
          <p>{text("cleanUp.datasets", { count: datasets })}</p>
          <p>
            <PortalLink page={unusedElementsPage}>{text("cleanUp.unusedElements")}</PortalLink>
          </p>
        </Notice>
      )}
    </>
  );
}

function TypeToConfirm(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.password}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        dir="auto"
        value={props.value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

/** What has to be typed before anything goes that was not chosen by itself. */
function confirmationFor(connectors: Connector[]): string {
  const [first, ...others] = connectors;
  return first && others.length === 0 ? first.title : String(connectors.length);
}

/** A title is shown with its white space drawn together, and typed as it is shown. */
function isSame(typed: string, wanted: string): boolean {
  const shown = (value: string) => value.normalize().replace(/\s+/g, " ").trim();
  return shown(typed) === shown(wanted);
}
