import { checkStates } from "./check.ts";
import { deletingStates } from "./deleting.ts";

checkStates(deletingStates);
