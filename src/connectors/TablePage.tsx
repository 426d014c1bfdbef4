import { useQuery } from "@tanstack/react-query";
import { memo, type Ref } from "react";
import type { ConnectorUse } from "../biconnector/connections";
import type { Connector } from "../biconnector/connectors";
import { usePortal } from "../bitrix24/PortalContext";
import { usesQuery } from "../connections/queries";
import { ConnectorRow } from "./ConnectorRow";
import type { ConnectorPage } from "./queries";

/**
 * One page of the list, with the uses of its connectors, which are looked up page by page as well.
 *
 * @param props.height where set, in CSS pixels: room is kept and no row is made, as the page is out of sight
 */
export const TablePage = memo(function TablePage(props: {
  page: ConnectorPage;
  firstPosition: number;
  watch: Ref<HTMLTableSectionElement>;
  height: number | null;
  onDelete: (connector: Connector, use: ConnectorUse["kind"]) => void;
}) {
  const { connectors, ids } = props.page;
  const isInSight = props.height === null;
  const uses = useQuery({
    ...usesQuery(usePortal(), ids),
    enabled: isInSight && connectors.length > 0,
  });

  function useOf(id: number): ConnectorUse | undefined {
    const use = uses.data?.get(id);
    return use ?? (uses.isError ? { kind: "unknown" } : undefined);
  }

  if (!isInSight) return <tbody ref={props.watch} style={{ blockSize: props.height ?? 0 }} />;
  return (
    <tbody ref={props.watch}>
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
