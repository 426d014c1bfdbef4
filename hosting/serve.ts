import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { readFiles } from "./files.ts";
import { securityHeaders } from "./headers.ts";
import { createApplicationServer, stop } from "./server.ts";
import { readSettings } from "./settings.ts";

try {
  const { host, port, portals, isBehindTls } = readSettings(process.env);
  const files = await readFiles(resolve(import.meta.dirname, "../dist"));
  const server = createApplicationServer(files, securityHeaders(portals, isBehindTls));
  server.once("error", refuse);
  server.listen(port, host, () => {
    const { address, port, family } = server.address() as AddressInfo;
    const name = family === "IPv6" ? `[${address}]` : address;
    process.stdout.write(`Connectors: http://${name}:${port}/\n`);
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop(server));
} catch (error) {
  refuse(error);
}

function refuse(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
