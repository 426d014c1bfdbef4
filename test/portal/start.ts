import { createServer } from "vite";
import { createPortal } from "./portal.ts";
import { portFrom } from "./server/listening.ts";
import { startPortalServer } from "./server.ts";

const usualPort = 8124;
const port = readPort();

const application = await createServer({
  server: { host: "127.0.0.1", strictPort: false },
  clearScreen: false,
  logLevel: "warn",
});
await application.listen();
const applicationUrl = application.resolvedUrls?.local[0];
if (!applicationUrl) throw new Error("The application's server did not say where it listens.");

const options = {
  portal: createPortal(),
  handlerUrl: applicationUrl,
  archiveUrl: applicationUrl,
};
const portal = await startPortal();
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
process.stdout.write(`\n  Open the local portal: ${portal.url}/\n\n`);

/** A port that was asked for must be free; instead of the usual one any other will do. */
async function startPortal() {
  if (port !== undefined) return startPortalServer({ ...options, port });
  try {
    return await startPortalServer({ ...options, port: usualPort });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    return startPortalServer(options);
  }
}

/** What cannot be done is said in a sentence, not as a fault of the program. */
function readPort(): number | undefined {
  try {
    return portFrom(process.env);
  } catch (error) {
    process.stderr.write(`\n  ${error instanceof Error ? error.message : error}\n\n`);
    process.exit(1);
  }
}

async function stop(): Promise<void> {
  await Promise.all([portal.close(), application.close()]);
}
