import type { Plugin } from "vite";

/** The modules of the SDK that import Luxon, which is 22 KB of gzip: what this application reaches of it is this. */
const users = ["/logger/formatter/abstract-formatter.mjs", "/tools/text.mjs"];

const id = "\0log-times";

/** As much of Luxon's `DateTime` as the formatter of the SDK's log needs: a time in seconds, or in words. */
const code = `export class DateTime {
  static now() { return new DateTime(new Date()); }
  static fromJSDate(date) { return new DateTime(date); }
  constructor(date) { this.date = date; }
  toSeconds() { return this.date.getTime() / 1000; }
  toFormat() { return this.date.toISOString(); }
}`;

/**
 * Leaves Luxon out of the built application. The SDK formats the times of its log with it, and offers conversions of
 * dates that nothing here calls. Its files stay as they are.
 *
 * @throws when another module imports it: then it has to be looked at anew
 */
export function logTimes(): Plugin {
  return {
    name: "log-times",
    enforce: "pre",
    apply: (_config, { command, mode }) => command === "build" && mode !== "floor",
    resolveId(source, importer = "") {
      if (source !== "luxon") return null;
      if (users.some((user) => importer.endsWith(`/b24jssdk/dist/esm${user}`))) return id;
      return this.error(`${importer} needs Luxon.`);
    },
    load: (wanted) => (wanted === id ? code : null),
  };
}
