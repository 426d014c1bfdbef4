import { checkStates } from "./check.ts";
import { trashStates } from "./trash.ts";

checkStates(trashStates);
