import { WebSocket } from "undici";

/** A connection that speaks WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/). */
export interface Bidi {
  /** Sends a command. @throws with the code and the words of the browser when it refuses */
  send<Result = Record<string, unknown>>(method: string, params?: object): Promise<Result>;
  close(): void;
}

/** Opens a connection. @throws when nobody listens there */
export async function connect(url: string): Promise<Bidi> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`Nobody listens at ${url}.`)));
  });
  let last = 0;
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();

  socket.addEventListener("message", ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data));
    const caller = waiting.get(id);
    waiting.delete(id);
    if (type === "success") caller?.resolve(result as never);
    else caller?.reject(new Error(`${error}: ${message}`));
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("The browser has gone."));
  });

  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}
