import { checkStates } from "./check.ts";
import { fileStates } from "./files.ts";

checkStates(fileStates);
