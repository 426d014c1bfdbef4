import { memo } from "react";
import { nameOf } from "../i18n/names";
import type { ConnectorPage } from "../queries/connectors";
import { useUsage } from "../queries/usage";
import { Boundary } from "../ui/Boundary";
import { ConnectorRow } from "./ConnectorRow";
import { RowFailure } from "./ListFailure";
import { asRowGroup } from "./roles";
import type { Selection } from "./use-selection";
import { type OnSight, roomForRows, useSight } from "./windowing";

/**
 * One page of the list, with the uses of its connectors, which are looked up page by page as well.
 *
 * @param props.index its place among the pages, from 0
 * @param props.mostRows of the others the height is kept free; as long as there are others, dates and numbers are too
 * @param props.room where set, so many CSS pixels are kept free and no row is made, as the page is out of sight
 * @param props.isPrinted then nothing is asked: a page that was long out of sight would have to be looked up anew
 */
export const TablePage = memo(function TablePage(props: {
  page: ConnectorPage;
  firstPosition: number;
  index: number;
  room: number | null;
  mostRows: number;
  isPrinted: boolean;
  selected: ReadonlySet<number>;
  onSight: OnSight;
  onSelect: Selection["toggle"];
}) {
  const { connectors, ids } = props.page;
  const element = useSight(props.index, props.onSight);
  const isPainted = props.mostRows === Infinity;
  const shown = connectors.slice(0, props.mostRows);
  const isSeen = props.room === null && !props.isPrinted;
  const usageOf = useUsage(ids, isSeen && isPainted && connectors.length > 0);

  if (props.room !== null) return <tbody ref={element} style={{ blockSize: props.room }} />;
  return (
    <tbody {...asRowGroup} ref={element}>
      {shown.map((connector, index) => (
        <Boundary
          key={connector.id}
          fallback={(again) => <RowFailure title={nameOf(connector)} onTryAgain={again} />}
        >
          <ConnectorRow
            connector={connector}
            usage={usageOf(connector.id)}
            isPlain={!isPainted}
            position={props.firstPosition + index}
            isSelected={props.selected.has(connector.id)}
            onSelect={props.onSelect}
          />
        </Boundary>
      ))}
      {shown.length < connectors.length && (
        <tr style={{ blockSize: roomForRows(connectors.length - shown.length) }} />
      )}
    </tbody>
  );
});
