import { type B24Frame, initializeB24Frame } from "@bitrix24/b24jssdk";

/** What a test can do from inside the application's frame. */
export interface Probe {
  /** The real SDK, once it has shaken hands, or its refusal. */
  sdk: Promise<B24Frame>;
  appSid: string;
  /** Every message that came from the portal page, in order. */
  received: string[];
  /** Sends a message past the SDK. */
  post(message: unknown): void;
  /** Waits for the answer to a callback key. @returns what stands behind the colon */
  answerTo(callbackKey: string): Promise<string>;
  /** What became of the last page that the test let the SDK open. */
  opened?: Promise<unknown>;
  isOpen?: boolean;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

const [domain, , appSid = ""] = window.name.split("|");
const received: string[] = [];

window.addEventListener("message", ({ data }) => received.push(String(data)));

window.probe = {
  sdk: initializeB24Frame(),
  appSid,
  received,
  post: (message) => parent.postMessage(message, `http://${domain}`),
  answerTo: (callbackKey) =>
    new Promise((resolve) => {
      const beginning = `${callbackKey}:`;
      const look = () => {
        const answer = received.find((message) => message.startsWith(beginning));
        if (answer === undefined) return;
        window.removeEventListener("message", look);
        resolve(answer.slice(beginning.length));
      };
      window.addEventListener("message", look);
      look();
    }),
};

// A test that expects the refusal asks for it later; until then it is not an unhandled one.
window.probe.sdk.catch(() => undefined);
