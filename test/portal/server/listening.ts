const ownNames = ["127.0.0.1", "localhost"];

/**
 * Where the person wants the local portal to listen. An empty variable says as little as none.
 *
 * @param environment `PORT`, 1 to 65535, and `HOST`, which can be nothing but this machine
 * @returns the port, or nothing for the usual one
 * @throws {Error} with the reason, when it cannot be done
 */
export function portFrom({ PORT = "", HOST = "" }: NodeJS.ProcessEnv): number | undefined {
  if (HOST.trim() && !ownNames.includes(HOST.trim())) {
    throw new Error(
      `HOST is “${HOST}”, but the local portal listens on 127.0.0.1 only: whoever reaches it can use it.`,
    );
  }
  if (!PORT.trim()) return undefined;
  const port = Number(PORT);
  if (/^\s*\d+\s*$/.test(PORT) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT is “${PORT}”, which is no number from 1 to 65535.`);
}
