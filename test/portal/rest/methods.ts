import type { Switches } from "../switches.ts";
import { checkAccess, checkApplication } from "./biconnector/access.ts";
import { connectorMethods } from "./biconnector/connectors.ts";
import { datasetMethods } from "./biconnector/datasets.ts";
import { sourceMethods } from "./biconnector/sources.ts";
import { tableMethods } from "./biconnector/tables.ts";
import type { Context, Method } from "./context.ts";
import { generalMethods } from "./general-methods.ts";
import type { Parameters } from "./parameters.ts";
import { placementMethods } from "./placements.ts";
import { RootError } from "./root-error.ts";
import { userOptionMethods } from "./user-options.ts";
import { isWork, type Work } from "./work.ts";

/** A method and the permission that the application needs for it. */
interface KnownMethod {
  scope: string | null;
  carryOut: Method;
}

const methods = { current: methodsOf("current"), old: methodsOf("old") };

/**
 * Whether this generation of portals has a method of that name, in lower case
 * (docs/platform.md#the-biconnector-methods).
 */
export function knows({ generation, placementMethods }: Switches, name: string): boolean {
  if (name.startsWith("placement.") && !placementMethods) return false;
  return name === "batch" || methods[generation].has(name);
}

/** Whether the method exists, and whether the application has the permission for it. */
function standingOf(switches: Switches, name: string) {
  const method = methods[switches.generation].get(name.toLowerCase());
  const isExisting = knows(switches, name.toLowerCase());
  const isAvailable = isExisting && (!method?.scope || switches.scope.includes(method.scope));
  return { isExisting, isAvailable };
}

/**
 * Carries out the method of that name, if this generation of portals has it
 * (docs/platform.md#the-biconnector-methods).
 *
 * @param name in lower case
 * @throws {RootError | MethodError}
 */
export function* carryOut(context: Context, name: string, parameters: Parameters): Work<unknown> {
  const { generation, scope } = context.switches;
  const method = methods[generation].get(name);
  if (!method || !knows(context.switches, name)) throw new RootError("ERROR_METHOD_NOT_FOUND");
  if (method.scope && !scope.includes(method.scope)) throw new RootError("insufficient_scope");
  const result = method.carryOut(context, parameters);
  return isWork(result) ? yield* result : result;
}

function methodsOf(generation: Switches["generation"]): Map<string, KnownMethod> {
  const known = new Map<string, KnownMethod>();
  const addAll = (scope: string | null, some: Record<string, Method>) => {
    for (const [name, carryOut] of Object.entries(some)) known.set(name, { scope, carryOut });
  };
  addAll(null, generalMethods);
  addAll(null, userOptionMethods);
  addAll("placement", placementMethods);
  known.set("method.get", {
    scope: null,
    carryOut: ({ switches }, { name }) => standingOf(switches, String(name ?? "")),
  });

  const addEntity = (entity: string, entityMethods: Record<string, Method>) => {
    for (const [name, method] of Object.entries(entityMethods)) {
      const carryOut: Method = (context, parameters) => {
        checkAccess(context);
        if (name !== "fields") checkApplication(context);
        return method(context, parameters);
      };
      known.set(`biconnector.${entity}.${name}`, { scope: "biconnector", carryOut });
    }
  };
  addEntity("connector", connectorMethods);
  addEntity("source", sourceMethods);
  addEntity("dataset", datasetMethods(generation));
  if (generation === "current") addEntity("table", tableMethods);
  return known;
}
