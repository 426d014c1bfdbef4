import type { FrameCommand } from "./frame-commands.ts";
import { parseFrameMessage } from "./frame-message.ts";
import type { FrameSetup } from "./frame-setup.ts";
import { readSwitches } from "./portal-data.ts";

/** A command that the portal took on. Messages that it drops leave no trace. */
interface ReceivedCommand {
  name: string;
  params: Record<string, unknown>;
  answered: boolean;
}

declare global {
  interface Window {
    /** The commands of the application's frame, in the order in which they came. */
    frameCommands: ReceivedCommand[];
  }
}

/**
 * Listens to the application's frame and answers it, as the portal page does (docs/platform.md#the-frame-protocol).
 */
export function hostFrame(
  frame: HTMLIFrameElement,
  { applicationOrigin, appSid, denied }: FrameSetup,
  commands: Record<string, FrameCommand>,
): void {
  window.frameCommands = [];

  window.addEventListener("message", async ({ origin, data }) => {
    if (origin !== applicationOrigin) return;
    const message = parseFrameMessage(data);
    if (message?.appSid !== appSid || denied.includes(message.command)) return;
    if (!Object.hasOwn(commands, message.command)) return;

    const received = { name: message.command, params: message.parameters, answered: false };
    window.frameCommands.push(received);
    const { silent } = await readSwitches();
    if (silent.includes(message.command)) return;

    await commands[message.command]?.(message.parameters, (value) => {
      if (!message.callbackKey) return;
      received.answered = true;
      const json = value === undefined ? "" : JSON.stringify(value);
      frame.contentWindow?.postMessage(`${message.callbackKey}:${json}`, applicationOrigin);
    });
  });
}
