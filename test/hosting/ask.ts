import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";

/** What a server answered. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Sends a request as it is: a browser and `fetch` would tidy up its path and refuse some methods. */
export async function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const { method = "GET", headers = {}, body } = options;
  const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const entries = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(entries),
    body: Buffer.concat(chunks).toString("latin1"),
  };
}

/**
 * Writes bytes to a server and waits until the server ends the connection.
 *
 * @returns all that it wrote
 */
export async function write(port: number, bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (data) => {
    text += data;
  });
  // A reset is an end as well.
  socket.on("error", () => {});
  socket.write(bytes, "latin1");
  await new Promise((resolve) => socket.once("close", resolve));
  return text;
}
