/** A command that the application sent. */
export interface FrameMessage {
  command: string;
  parameters: Record<string, unknown>;
  /** Goes back in front of the answer. Nothing means that no answer is wanted. */
  callbackKey: string | undefined;
  appSid: string | undefined;
}

/**
 * Takes a message apart (docs/platform.md#messages): `command:JSON:callbackKey:appSid`, of which the JSON may be
 * missing and may contain colons, or an object.
 *
 * @returns nothing for what is neither
 */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data === "string") return parseText(data);
  if (!isRecord(data)) return null;
  return {
    command: String(data.method),
    parameters: isRecord(data.params) ? data.params : {},
    callbackKey: text(data.callback),
    appSid: text(data.appSid),
  };
}

function parseText(data: string): FrameMessage | null {
  const parts = data.split(":");
  const [command = ""] = parts;
  const [callbackKey, appSid] = parts.slice(-2);
  const json = parts.slice(1, -2).join(":");
  try {
    const parameters: unknown = json === "" ? {} : JSON.parse(json);
    return { command, parameters: isRecord(parameters) ? parameters : {}, callbackKey, appSid };
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
