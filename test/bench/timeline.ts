/** When something happened in the application's frame, in milliseconds since it was opened. */
export interface Timeline {
  /** The call for connectors left. */
  called: number;
  /** Its answer was there. */
  answered: number;
  /** The first title was in the document. */
  inDocument: number;
  /** The first title was on the screen. */
  onScreen: number;
  /** The longest task so far, in milliseconds. */
  longestTask: number;
}

declare global {
  interface Window {
    reportTimeline(timeline: Timeline): void;
  }
}

/**
 * Runs inside every frame before anything else, and reports the timeline of the application's, once nothing happens
 * there any more. Cannot use anything from outside, nor a function with a name: tsx would have that call a helper that
 * is not there.
 *
 * @param settling how long to look for long tasks after the first title, in milliseconds
 */
export function watchOpening(settling: number): void {
  if (window === window.top) return;
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask", buffered: true });

  const observer = new MutationObserver(() => {
    if (!document.querySelector("tbody tr, body > p")) return;
    observer.disconnect();
    const inDocument = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const onScreen = performance.now();
        setTimeout(() => {
          const call = performance
            .getEntriesByType("resource")
            .find(({ name }) => name.includes("/rest/biconnector.connector.list"));
          if (!(call instanceof PerformanceResourceTiming)) throw new Error("Nothing was asked.");
          window.reportTimeline({
            called: call.startTime,
            answered: call.responseEnd,
            inDocument,
            onScreen,
            longestTask: Math.max(0, ...tasks),
          });
        }, settling);
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
