/** How long work may hold the page before something else gets a turn, in milliseconds. */
const longestTurn = 25;

/** What long work awaits between its steps, so that the page stays usable. */
export function givingWay(): () => Promise<void> {
  let begin = performance.now();
  return async () => {
    if (performance.now() - begin < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  };
}
