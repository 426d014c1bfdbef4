import { checkStates } from "./check.ts";
import { listStates } from "./list.ts";

checkStates(listStates);
