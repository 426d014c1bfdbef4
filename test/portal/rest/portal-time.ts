/** A moment as the portal stores and sends it: `YYYY-MM-DD HH:MM:SS` in its own time, here UTC. */
export function portalTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
}

/** A moment with its zone, as `server.time` and the `time` block have it. */
export function zonedTime(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}
