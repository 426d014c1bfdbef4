import { createServer, type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { answer } from "./answer.ts";
import type { Files } from "./files.ts";

/** In milliseconds. */
export interface Limits {
  /** How long a client may take for its request, and how long it may read nothing of the answer. */
  slowClient: number;
  /** How long answers under way may take once the server is to stop. */
  stopping: number;
}

const usualLimits: Limits = { slowClient: 10_000, stopping: 4_000 };

/**
 * A server for a built application, not listening yet.
 *
 * @param headers of every answer
 */
export function createApplicationServer(
  files: Files,
  headers: Record<string, string>,
  { slowClient }: Limits = usualLimits,
): Server {
  const server = createServer(
    {
      headersTimeout: slowClient,
      requestTimeout: slowClient,
      keepAliveTimeout: slowClient,
      connectionsCheckingInterval: slowClient / 10,
      // Such a request is to be refused with our headers.
      requireHostHeader: false,
    },
    (request, response) => {
      const { method = "", url = "", headers: asked, httpVersion } = request;
      if (httpVersion === "1.1" && asked.host === undefined) {
        refuse(request.socket, 400, headers);
        return;
      }
      const { status, headers: own, body } = answer(files, { method, target: url, headers: asked });
      response.writeHead(status, { ...headers, ...own });
      // A server that closes takes for idle whose answer has ended, even if little of it has left yet.
      if (body.length > 0 && method !== "HEAD") response.write(body, () => response.end());
      else response.end();
    },
  );
  server.setTimeout(slowClient);
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code !== "ECONNRESET" && socket.writable) {
      refuse(socket, statusOf(error.code), headers);
    } else socket.destroy();
  });
  return server;
}

/** Lets answers under way finish for a while, and then nothing keep the process. */
export function stop(server: Server, { stopping }: Limits = usualLimits): void {
  server.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), stopping).unref();
}

function statusOf(code = ""): number {
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return 408;
  return code === "HPE_HEADER_OVERFLOW" ? 431 : 400;
}

/** Answers what is no request. */
function refuse(socket: Socket, status: number, headers: Record<string, string>): void {
  const lines = Object.entries({
    ...headers,
    "cache-control": "no-store",
    connection: "close",
    "content-length": "0",
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`, () =>
    socket.destroy(),
  );
}
