import { QueryClient } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App, type Screen } from "./App";
import type { ListedConnectors } from "./biconnector/connectors";
import { fitFrame } from "./bitrix24/frame-height";
import type { Portal } from "./bitrix24/portal";
import type { StartProblem } from "./bitrix24/start";
import { text } from "./i18n/text";
import { warmUp } from "./lazy/load";
import { queryDefaults, watchFocus } from "./queries/client";
import { prefetchFirstPage } from "./queries/connectors";
import { afterPaint, whenIdle } from "./ui/painted";

/** How long the list waits for its first rows before it is shown without them, in milliseconds. */
const patience = 1_000;

const root = createRoot(document.getElementById("root") ?? document.body, {
  onUncaughtError: () => show({ kind: "problem", problem: "broken" }),
  // React would log it, and with it what the portal sent.
  onCaughtError: () => {},
});

function show(screen: Screen) {
  root.render(<App screen={screen} />);
}

/** Says why the application cannot work here. */
export function showProblem(problem: StartProblem): void {
  show({ kind: "problem", problem });
}

/** Says that the installation is finished. */
export function showInstalled(): void {
  show({ kind: "installing" });
}

/**
 * Shows the list, in one piece with its first rows where they come in time.
 *
 * @param firstConnectors what the first call, which is under way, brings
 */
export async function showList(
  portal: Portal,
  firstConnectors: Promise<ListedConnectors>,
): Promise<void> {
  watchFocus();
  const client = new QueryClient({ defaultOptions: queryDefaults });
  const firstAnswer = prefetchFirstPage(portal, client, firstConnectors);
  await Promise.race([firstAnswer, new Promise((resolve) => setTimeout(resolve, patience))]);
  show({ kind: "ready", portal, client });
  afterPaint(() => {
    portal.setTitle(text("page.title"));
    fitFrame(portal);
    void firstAnswer.then(() => whenIdle(warmUp));
  });
}
