import { checkStates } from "./check.ts";
import { placeStates } from "./places.ts";

checkStates(placeStates);
