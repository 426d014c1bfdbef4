import type { Context, Method } from "./context.ts";
import { asParameters } from "./parameters.ts";
import { RootError } from "./root-error.ts";

/** `user.option.*`: what an application keeps for a person (docs/platform.md#options-kept-for-a-person). */
export const userOptionMethods: Record<string, Method> = {
  "user.option.get": (context, { option }) => {
    const own = ownOptions(context);
    if (option === undefined) return structuredClone(own);
    return structuredClone(own[String(option)] ?? "");
  },

  "user.option.set": (context, { options }) => {
    const own = ownOptions(context);
    const sent = Object.entries(asParameters(options));
    if (sent.length === 0) throw new RootError("ERROR_ARGUMENT", "Argument 'options' is empty");
    for (const [name, value] of sent) own[name] = structuredClone(value);
    return true;
  },
};

/** Options belong to an application: a webhook has none. */
function ownOptions({ clientId, store }: Context): Record<string, unknown> {
  if (clientId === null) {
    throw new RootError("ACCESS_DENIED", "Access denied! Application context required");
  }
  if (clientId === store.clientId) return store.userOptions;
  store.othersOptions[clientId] ??= {};
  return store.othersOptions[clientId];
}
