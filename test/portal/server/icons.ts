import { html, raw } from "hono/html";
import type { Html } from "./document.ts";

/** Strokes on a field of 24 by 24. */
const strokes = {
  feed: "M5 5h14M5 10h14M5 15h9M5 20h6",
  messenger:
    "M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5zM8.5 10h.01M12 10h.01M15.5 10h.01",
  calendar: "M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4",
  drive:
    "M4 7a1.5 1.5 0 0 1 1.5-1.5H10l2 2.5h6.5A1.5 1.5 0 0 1 20 9.5v7.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17z",
  tasks: "M12 4a8 8 0 1 0 8 8M8.5 11.5l3 3L20 6",
  crm: "M4 5h16l-6 7.5v5.5l-4 2v-7.5z",
  bi: "M5 20v-6M10 20V9M15 20v-8M20 20V4",
  analytics:
    "M12 4c4 0 7 1.2 7 2.7S16 9.4 12 9.4 5 8.2 5 6.7 8 4 12 4zM5 6.7v10.6C5 18.8 8 20 12 20s7-1.2 7-2.7V6.7M5 12c0 1.5 3 2.7 7 2.7s7-1.2 7-2.7",
  connectors: "M9 3.5V8M15 3.5V8M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v3.5",
  market: "M5.5 9h13l1 11h-15zM8.5 11.5V8a3.5 3.5 0 0 1 7 0v3.5",
  sites: "M4 5.5h16v13H4zM4 9.5h16M7 7.5h.01M9.5 7.5h.01",
  company:
    "M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11zM3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5M16 5a3 3 0 0 1 0 6M17 14c2.5.5 4 2.5 4 5.5",
  automation: "M13 3.5L5.5 13.5H11l-1 7 7.5-10H12z",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20",
  bell: "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4",
  help: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM9.7 9.5c.2-1.4 1.1-2.2 2.4-2.2s2.3.8 2.3 2c0 1.9-2.3 2-2.3 3.9M12.1 16.5h.01",
  menu: "M4 7h16M4 12h16M4 17h16",
  star: "M12 4l2.4 5 5.6.8-4 3.9.9 5.5-4.9-2.6-4.9 2.6.9-5.5-4-3.9 5.6-.8z",
  clock: "M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4l3 2",
} as const;

export type IconName = keyof typeof strokes;

/** A small drawing that says nothing to a screen reader. */
export function icon(name: IconName): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(`<path d="${strokes[name]}"/>`)}</svg>`;
}
