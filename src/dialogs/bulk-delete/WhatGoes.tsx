import { useState } from "react";
import { Bdi } from "../../i18n/bidi";
import { text } from "../../i18n/text";
import { Notice } from "../../ui/Notice";
import { numberOf } from "../connector-name";
import { Names } from "../Names";
import list from "../Names.module.css";
import styles from "./BulkDelete.module.css";
import type { ConnectorContents, Plan } from "./plan";

/** Everything that would go, by name; where all that hangs on connectors goes too, under a warning that stays in sight. */
export function WhatGoes({ plan, cleansUp }: { plan: Plan; cleansUp: boolean }) {
  const { tables, connections, connectors, contents } = plan;
  if (connectors.length === 0) return null;
  const count = connectors.length;
  if (!cleansUp) {
    return (
      <>
        <p>{text("bulkDelete.goes", { count })}</p>
        <Names connectors={connectors} />
      </>
    );
  }
  const full = new Set(contents.map(({ connector }) => connector.id));
  return (
    <>
      <div className={styles.warning}>
        <Notice tone="warning">
          <p>{text(contents.length > 0 ? "cleanUp.goes" : "bulkDelete.goes", { count })}</p>
          <ul className={styles.counts}>
            {contents.length > 0 && (
              <>
                <li>{text("count.tables", { count: tables.length })}</li>
                <li>{text("count.connections", { count: connections.length })}</li>
              </>
            )}
            <li>{text("count.connectors", { count })}</li>
          </ul>
        </Notice>
      </div>
      {contents.map((each) => (
        <Contents key={each.connector.id} contents={each} isOpen={count === 1} />
      ))}
      {full.size < count && <Names connectors={connectors.filter(({ id }) => !full.has(id))} />}
    </>
  );
}

/** What hangs on one connector, to be opened and closed. Its names are made when they are wanted. */
function Contents(props: { contents: ConnectorContents; isOpen: boolean }) {
  const { connector, connections } = props.contents;
  const [isOpen, setIsOpen] = useState(props.isOpen);
  const tables = connections.flatMap((connection) => connection.tables);
  return (
    <details
      className={styles.connector}
      open={isOpen}
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>
        <Bdi className={styles.title}>{connector.title}</Bdi>{" "}
        <span className={styles.quiet}>
          {[
            numberOf(connector.id),
            text("count.connections", { count: connections.length }),
            text("count.tables", { count: tables.length }),
          ].join(" · ")}
        </span>
      </summary>
      {isOpen && (
        <ul className={list.names}>
          {connections.map(({ item, tables }) => (
            <li key={item.id}>
              <Bdi>{item.title}</Bdi>
              {tables.length > 0 && (
                <ul className={list.names} aria-label={text("name.tables")}>
                  {tables.map(({ id, title }) => (
                    <li key={id}>
                      <Bdi>{title}</Bdi>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
