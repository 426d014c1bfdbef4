import { changeAddressStates } from "./change-address.ts";
import { checkStates } from "./check.ts";

checkStates(changeAddressStates);
