import { playIn } from "./play.ts";

playIn("firefox");
