import type { Method } from "./context.ts";
import { asParameters } from "./parameters.ts";
import { RootError } from "./root-error.ts";

/** `user.option.*`: what an application keeps for a person (docs/platform.md#options-kept-for-a-person). */
export const userOptionMethods: Record<string, Method> = {
  "user.option.get": ({ clientId, store }, { option }) => {
    checkApplication(clientId);
    if (option === undefined) return structuredClone(store.userOptions);
    return structuredClone(store.userOptions[String(option)] ?? "");
  },

  "user.option.set": ({ clientId, store }, { options }) => {
    checkApplication(clientId);
    const sent = Object.entries(asParameters(options));
    if (sent.length === 0) throw new RootError("ERROR_ARGUMENT", "Argument 'options' is empty");
    for (const [name, value] of sent) store.userOptions[name] = structuredClone(value);
    return true;
  },
};

/** Options belong to an application: a webhook has none. */
function checkApplication(clientId: string | null): void {
  if (clientId === null) {
    throw new RootError("ACCESS_DENIED", "Access denied! Application context required");
  }
}
