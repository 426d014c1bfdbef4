import type { ReactNode } from "react";
import { PortalLink, unusedElementsPage } from "../../bitrix24/PortalLink";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Notice } from "../../ui/Notice";
import { Unreadable } from "../connections/Unreadable";
import styles from "./BulkDelete.module.css";
import type { Plan } from "./plan";

const mostNamed = 10;

/** Everything that would go, by name. */
export function WhatGoes({ plan }: { plan: Plan }) {
  if (plan.connectors.length === 0) return null;
  const hasMore = plan.tables.length + plan.connections.length > 0;
  return (
    <>
      <p>{text(hasMore ? "cleanUp.lost" : "bulkDelete.lost", { count: plan.connectors.length })}</p>
      {hasMore && (
        <>
          <Level label={text("count.tables", { count: plan.tables.length })}>
            <Names items={plan.tables} isWhole />
          </Level>
          <Level label={text("count.connections", { count: plan.connections.length })}>
            <Names items={plan.connections} isWhole />
          </Level>
        </>
      )}
      <Level label={text("count.connectors", { count: plan.connectors.length })}>
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

/** What would stay, may stay, or cannot be brought back. */
export function Caveats({ plan }: { plan: Plan }) {
  const { blocked, unchecked, unrestorable, datasets } = plan;
  return (
    <>
      {blocked.length > 0 && (
        <Notice tone="warning">
          <p>{text("bulkDelete.blocked", { count: blocked.length })}</p>
          <Names items={blocked} isWhole={false} />
        </Notice>
      )}
      <Unreadable what="connections" rows={plan.unreadable.connections} />
      <Unreadable what="tables" rows={plan.unreadable.tables} />
      {unchecked > 0 && (
        <Notice tone="info">
          <p>{text("bulkDelete.unchecked", { count: unchecked })}</p>
        </Notice>
      )}
      {unrestorable.length > 0 && (
        <Notice tone="warning">
          <p>{text("bulkDelete.unrestorable", { count: unrestorable.length })}</p>
          <Names items={unrestorable} isWhole={false} />
        </Notice>
      )}
      {plan.connectors.length > unrestorable.length && (
        <p className={styles.quiet}>{text("bulkDelete.undo")}</p>
      )}
      {datasets > 0 && (
        <Notice tone="info">
          <p>{text("cleanUp.datasets", { count: datasets })}</p>
          <p>
            <PortalLink page={unusedElementsPage}>{text("link.unusedElements")}</PortalLink>
          </p>
        </Notice>
      )}
    </>
  );
}

/** Not every browser lets the keyboard into what scrolls by itself. */
function letKeysScroll(list: HTMLElement | null): void {
  if (list && list.scrollHeight > list.clientHeight) list.tabIndex = 0;
}

/** Things by name. @param props.isWhole name all of them, not only the first ten */
function Names(props: { items: { id: number; title: string }[]; isWhole: boolean }) {
  const { items, isWhole } = props;
  const named = isWhole ? items : items.slice(0, mostNamed);
  const others = items.length - named.length;
  return (
    <ul className={styles.names} ref={(list) => letKeysScroll(list)}>
      {named.map(({ id, title }) => (
        <li key={id}>
          <Bdi>{title}</Bdi>
        </li>
      ))}
      {others > 0 && <li className={styles.quiet}>{text("bulkDelete.more", { count: others })}</li>}
    </ul>
  );
}
