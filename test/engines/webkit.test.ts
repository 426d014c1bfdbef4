import { playIn } from "./play.ts";

playIn("webkit");
