import type { Fixtures } from "./fixtures.ts";

/**
 * What there was when a test failed, for whoever has only its output: what a screen reader finds in the application and in
 * each slider, what has the focus there, and what arrived at the portal at last.
 */
export async function lastSeen({ page, portal }: Fixtures): Promise<string> {
  const frames = await Promise.all(
    page.frames().map(async (frame) => {
      const body = frame.locator("body");
      // A failed test must end, also where a frame hangs.
      const options = { timeout: 5000 };
      const isPortal = frame === page.mainFrame();
      const seen = isPortal ? "" : await body.ariaSnapshot(options).catch(String);
      const focus = await body.evaluate(describeFocus, null, options).catch(String);
      return `${frame.url()} (focus: ${focus})\n${seen}`;
    }),
  );
  const calls = portal.journal.slice(-20).map(({ method, params }) => {
    return `${method} ${JSON.stringify(params)}`.slice(0, 300);
  });
  return [...frames, ...calls].join("\n");
}

/** Runs in a frame. */
function describeFocus(): string {
  const { activeElement } = document;
  return `${document.hasFocus() ? "here" : "elsewhere"}, ${activeElement?.outerHTML.slice(0, 200)}`;
}
