import { QueryClient } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App, type Screen } from "./App";
import { fitFrame } from "./bitrix24/frame-height";
import type { Portal } from "./bitrix24/portal";
import { languageOfAddress, startFrame } from "./bitrix24/start";
import { portalLanguageFor } from "./i18n/language";
import { loadLanguage } from "./i18n/load-language";
import { text } from "./i18n/text";
import { warmUp } from "./lazy/load";
import { queryDefaults, watchFocus } from "./queries/client";
import { connectorsQuery, firstView } from "./queries/connectors";
import "./ui/base.css";
import "./ui/skeleton.css";

const root = createRoot(document.getElementById("root") ?? document.body, {
  onUncaughtError: () => show({ kind: "problem", problem: "broken" }),
  // React would log it, and with it what the portal sent.
  onCaughtError: () => {},
});

function show(screen: Screen) {
  root.render(<App screen={screen} />);
}

async function begin(portal: Portal) {
  const isSpoken = loadLanguage(portal.language);

  if (portal.isInstalling) {
    portal.finishInstallation();
    await isSpoken;
    show({ kind: "installing" });
    return;
  }

  watchFocus();
  const client = new QueryClient({ defaultOptions: queryDefaults });
  // The first call leaves before React has rendered anything; the list then finds it under way.
  const firstAnswer = client.prefetchInfiniteQuery(connectorsQuery(portal, firstView));
  await isSpoken;
  portal.setTitle(text("page.title"));
  fitFrame(portal);
  show({ kind: "ready", portal, client });
  await firstAnswer;
  warmUp();
}

// Beside the handshake, which names the same language again.
const language = languageOfAddress();
const isSpoken = language ? loadLanguage(language) : null;
startFrame(
  (portal) => void begin(portal),
  async (problem) => {
    // Nobody may ever name the portal's language then: the browser's is the best guess.
    await (isSpoken ?? loadLanguage(portalLanguageFor(navigator.languages)));
    show({ kind: "problem", problem });
  },
);
