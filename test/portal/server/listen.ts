import { once } from "node:events";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";

/** What Hono's handlers know about the Node request behind them. */
export interface NodeEnvironment {
  Bindings: HttpBindings;
}

/** A server that listens on this machine only. */
export interface LocalServer {
  /** Its origin, without a slash at the end. */
  url: string;
  /** Ends it, together with every connection that is still open. */
  close(): Promise<void>;
}

/** What a server needs to speak https. */
export interface Certificate {
  key: string;
  cert: string;
}

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 takes any free port
 * @param certificate for https; http without one
 * @throws the operating system's error, `EADDRINUSE` when the port is taken
 */
export async function listen(
  app: Hono<NodeEnvironment>,
  port = 0,
  certificate?: Certificate,
): Promise<LocalServer> {
  const server = certificate
    ? createAdaptorServer({
        fetch: app.fetch,
        createServer: createSecureServer,
        serverOptions: certificate,
      })
    : createAdaptorServer({ fetch: app.fetch, serverOptions: {} });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");

  const { port: actualPort } = server.address() as AddressInfo;
  return {
    url: `${certificate ? "https" : "http"}://127.0.0.1:${actualPort}`,
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      return closed;
    },
  };
}
