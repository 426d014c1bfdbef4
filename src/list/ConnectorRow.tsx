import { memo } from "react";
import type { Connector } from "../biconnector/connectors";
import type { ConnectorUsage } from "../biconnector/usage";
import { dateText, dateTimeText, numberText } from "../i18n/formats";
import { nameOf } from "../i18n/names";
import { text } from "../i18n/text";
import { useOpenDialog } from "../lazy/open-dialog";
import { Checkbox } from "../ui/Checkbox";
import { IconButton } from "../ui/IconButton";
import { TrashIcon } from "../ui/icons";
import { Logo } from "../ui/Logo";
import styles from "./ConnectorRow.module.css";
import { deleteButtonId, menuButtonId, titleLinkId, usageButtonId } from "./control-ids";
import { MenuButton } from "./MenuButton";
import { asCell, asLink, asRow, asRowHeader } from "./roles";
import { onRowKey } from "./row-keys";
import { UsageLabel } from "./UsageLabel";
import type { Selection } from "./use-selection";

/**
 * One connector.
 *
 * @param props.usage undefined while its connections are being counted
 * @param props.isPlain only its words, with room for the rest: logos, controls and formatters take longer than those
 * @param props.position its place in the whole list, from 1
 * @param props.onSelect must not change as long as it does the same, or all rows are made anew
 */
export const ConnectorRow = memo(function ConnectorRow(props: {
  connector: Connector;
  usage: ConnectorUsage | undefined;
  isPlain: boolean;
  position: number;
  isSelected: boolean;
  onSelect: Selection["toggle"];
}) {
  const { usage, isPlain } = props;
  const title = nameOf(props.connector);
  const connector = { ...props.connector, title };
  const open = useOpenDialog();
  const titleId = titleLinkId(connector.id);
  const deleteId = deleteButtonId(connector.id);
  const menuId = menuButtonId(connector.id);
  const usageId = usageButtonId(connector.id);

  const usageKind = usage?.kind ?? "unknown";
  const askToDelete = () => open({ kind: "delete", connector, usage: usageKind }, deleteId);

  return (
    <tr
      {...asRow}
      className={styles.row}
      aria-rowindex={props.position + 1}
      data-selected={props.isSelected || undefined}
      onKeyDownCapture={(event) => onRowKey(event, askToDelete)}
    >
      <td {...asCell} className={styles.select}>
        {!isPlain && (
          <Checkbox
            label={text("row.select", { title })}
            isChecked={props.isSelected}
            onToggle={(withShift) => props.onSelect(connector.id, withShift)}
          />
        )}
      </td>
      <th {...asRowHeader} scope="row" className={styles.connector}>
        <div className={styles.identity}>
          <div className={styles.logo}>
            {!isPlain && <Logo logo={connector.logo} title={title} />}
          </div>
          <div className={styles.words}>
            <button
              {...asLink}
              type="button"
              id={titleId}
              className={styles.title}
              title={title}
              dir="auto"
              onClick={() => open({ kind: "details", connector }, titleId)}
            >
              {title}
            </button>
            {connector.description && (
              <p className={styles.description} title={connector.description} dir="auto">
                {connector.description}
              </p>
            )}
          </div>
        </div>
      </th>
      <td {...asCell} className={styles.usage}>
        {!isPlain && (
          <UsageLabel
            usage={usage}
            id={usageId}
            title={title}
            onOpen={() => open({ kind: "connections", connector }, usageId)}
          />
        )}
      </td>
      <td {...asCell} className={styles.date}>
        {connector.createdAt && !isPlain && (
          <time
            dateTime={connector.createdAt.replace(" ", "T")}
            title={dateTimeText(connector.createdAt)}
          >
            <bdi>{dateText(connector.createdAt)}</bdi>
          </time>
        )}
      </td>
      <td {...asCell} className={styles.sort} data-label={text("field.sort")}>
        {connector.sort !== null && !isPlain && numberText(connector.sort)}
      </td>
      <td {...asCell} className={styles.actions}>
        {!isPlain && (
          <>
            <MenuButton id={menuId} label={text("row.menu", { title })} hint={text("row.menuHint")}>
              {({ ConnectorMenu }, opening) => (
                <ConnectorMenu {...opening} connector={connector} usage={usageKind} from={menuId} />
              )}
            </MenuButton>
            <IconButton
              id={deleteId}
              label={text("row.delete", { title })}
              hint={text("row.deleteHint")}
              isDangerous
              onClick={askToDelete}
            >
              <TrashIcon />
            </IconButton>
          </>
        )}
      </td>
    </tr>
  );
});
