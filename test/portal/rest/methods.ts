import type { Switches } from "../switches.ts";
import { checkAccess } from "./biconnector/access.ts";
import { connectorMethods } from "./biconnector/connectors.ts";
import { datasetMethods } from "./biconnector/datasets.ts";
import { sourceMethods } from "./biconnector/sources.ts";
import { tableMethods } from "./biconnector/tables.ts";
import type { Context, Method } from "./context.ts";
import { generalMethods } from "./general-methods.ts";
import type { Parameters } from "./parameters.ts";
import { RootError } from "./root-error.ts";

/** A method and the permission that the application needs for it. */
interface KnownMethod {
  scope: string | null;
  carryOut: Method;
}

const methods = { current: methodsOf("current"), old: methodsOf("old") };

/**
 * Carries out the method of that name, if this generation of portals has it (PLATFORM 4.4).
 *
 * @param name in lower case
 * @throws {RootError | MethodError}
 */
export function carryOut(context: Context, name: string, parameters: Parameters): unknown {
  const { generation, scope } = context.switches;
  const method = methods[generation].get(name);
  if (!method) throw new RootError("ERROR_METHOD_NOT_FOUND");
  if (method.scope && !scope.includes(method.scope)) throw new RootError("insufficient_scope");
  return method.carryOut(context, parameters);
}

function methodsOf(generation: Switches["generation"]): Map<string, KnownMethod> {
  const known = new Map<string, KnownMethod>();
  for (const [name, carryOut] of Object.entries(generalMethods)) {
    known.set(name, { scope: null, carryOut });
  }

  const add = (entity: string, entityMethods: Record<string, Method>) => {
    for (const [name, method] of Object.entries(entityMethods)) {
      const carryOut: Method = (context, parameters) => {
        checkAccess(context);
        return method(context, parameters);
      };
      known.set(`biconnector.${entity}.${name}`, { scope: "biconnector", carryOut });
    }
  };
  add("connector", connectorMethods);
  add("source", sourceMethods);
  add("dataset", datasetMethods(generation));
  if (generation === "current") add("table", tableMethods);
  return known;
}
