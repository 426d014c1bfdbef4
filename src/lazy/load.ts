/** The code that is not part of the first screen. */
export type LazyCode = typeof import("../dialogs/chunk");

let loading: Promise<LazyCode> | null = null;
let loaded: LazyCode | null = null;

/**
 * Loads the code that is not part of the first screen, with its words: once, and again after a failure.
 *
 * @throws whatever the browser does when a file does not come
 */
export function loadLazy(): Promise<LazyCode> {
  loading ??= import("../dialogs/chunk").then(withWords).catch((error) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function withWords(code: LazyCode): Promise<LazyCode> {
  await code.loadLazyWords();
  loaded = code;
  return code;
}

/** That code where it has come already, else null. */
export function lazyCode(): LazyCode | null {
  return loaded;
}

/** Loads it before anybody asks for it. Whoever asks hears of a failure. */
export function warmUp(): void {
  loadLazy().catch(() => {});
}
