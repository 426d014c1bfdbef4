import { changeAddressStates } from "./change-address.ts";
import { deletingStates } from "./deleting.ts";
import { fileStates } from "./files.ts";
import { formStates } from "./form.ts";
import { listStates } from "./list.ts";
import { placeStates } from "./places.ts";
import type { State } from "./state.ts";
import { trashStates } from "./trash.ts";

/** Every state that a person can come to. Each is looked at in a narrow frame and in a wide one. */
export const states: State[] = [
  ...listStates,
  ...deletingStates,
  ...formStates,
  ...changeAddressStates,
  ...fileStates,
  ...trashStates,
  ...placeStates,
];
