import { QueryClient } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { App, type Screen } from "./App";
import { fitFrame } from "./bitrix24/frame-height";
import type { Portal } from "./bitrix24/portal";
import { startFrame } from "./bitrix24/start";
import { warmUp } from "./connectors/later";
import { connectorsQuery, firstView } from "./connectors/queries";
import { setLanguage, text } from "./i18n/text";
import { queryDefaults, watchFocus } from "./query-defaults";
import "./ui/base.css";
import "./ui/skeleton.css";

const root = createRoot(document.getElementById("root") ?? document.body, {
  onUncaughtError: () => show({ kind: "problem", problem: "broken" }),
});

function show(screen: Screen) {
  root.render(<App screen={screen} />);
}

function begin(portal: Portal) {
  setLanguage(portal.language);
  portal.setTitle(text("page.title"));
  fitFrame(portal);

  if (portal.isInstalling) {
    portal.finishInstallation();
    show({ kind: "installing" });
    return;
  }

  watchFocus();
  const client = new QueryClient({ defaultOptions: queryDefaults });
  // The first call leaves before React has rendered anything; the list then finds it under way.
  void client.prefetchInfiniteQuery(connectorsQuery(portal, firstView)).then(() => {
    warmUp(client);
  });
  show({ kind: "ready", portal, client });
}

startFrame(begin, (problem) => show({ kind: "problem", problem }));
