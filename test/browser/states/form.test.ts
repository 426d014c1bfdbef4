import { checkStates } from "./check.ts";
import { formStates } from "./form.ts";

checkStates(formStates);
