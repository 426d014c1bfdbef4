import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import type { ConnectorUse } from "../biconnector/connections";
import type { Connector } from "../biconnector/connectors";
import { usePortal } from "../bitrix24/PortalContext";
import { usesQuery } from "../connections/queries";
import { ConnectorRow } from "./ConnectorRow";
import { type OnSight, useSight } from "./pages-in-sight";
import type { ConnectorPage } from "./queries";

/**
 * One page of the list, with the uses of its connectors, which are looked up page by page as well.
 *
 * @param props.index its place among the pages, from 0
 * @param props.room where set, so many CSS pixels are kept free and no row is made, as the page is out of sight
 */
export const TablePage = memo(function TablePage(props: {
  page: ConnectorPage;
  firstPosition: number;
  index: number;
  room: number | null;
  onSight: OnSight;
  onDelete: (connector: Connector, use: ConnectorUse["kind"]) => void;
}) {
  const { connectors, ids } = props.page;
  const element = useSight(props.index, props.onSight);
  const uses = useQuery({
    ...usesQuery(usePortal(), ids),
    enabled: props.room === null && connectors.length > 0,
  });

  function useOf(id: number): ConnectorUse | undefined {
    const use = uses.data?.get(id);
    return use ?? (uses.isError ? { kind: "unknown" } : undefined);
  }

  if (props.room !== null) return <tbody ref={element} style={{ blockSize: props.room }} />;
  return (
    <tbody ref={element}>
      {connectors.map((connector, index) => (
        <ConnectorRow
          key={connector.id}
          connector={connector}
          use={useOf(connector.id)}
          position={props.firstPosition + index}
          onDelete={props.onDelete}
        />
      ))}
    </tbody>
  );
});
