import { playIn } from "./play.ts";

playIn("chromium");
