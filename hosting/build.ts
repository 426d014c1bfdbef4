import { buildAll } from "./build-application.ts";

await buildAll();
