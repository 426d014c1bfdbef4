import type { Switches } from "../../switches.ts";
import type { Method } from "../context.ts";
import { RootError } from "../root-error.ts";
import { addTable } from "./new-table.ts";
import { tableMethods } from "./tables.ts";

/**
 * `biconnector.dataset.*`, the older name of tables (docs/platform.md#tables-and-datasets). Its `add` creates a
 * dataset of BI Builder along with the table; on portals of today its `delete` is broken.
 */
export function datasetMethods(generation: Switches["generation"]): Record<string, Method> {
  const methods: Record<string, Method> = {
    ...tableMethods,
    *add(context, parameters) {
      const table = yield* addTable(context, parameters);
      table.externalId = context.nextId("biDatasets");
      return { id: table.id };
    },
  };
  if (generation === "current") {
    methods.delete = () => {
      throw new RootError("INTERNAL_SERVER_ERROR");
    };
  }
  return methods;
}
