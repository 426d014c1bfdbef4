import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { PortalProvider } from "./bitrix24/PortalContext";
import type { Portal } from "./bitrix24/portal";
import type { StartProblem } from "./bitrix24/start";
import { text } from "./i18n/text";
import { ConnectorsPage } from "./list/ConnectorsPage";
import { EmptyState } from "./ui/EmptyState";

/** What the application has come to. While it starts, index.html shows a skeleton. */
export type Screen =
  | { kind: "problem"; problem: StartProblem | "broken" }
  | { kind: "installing" }
  | { kind: "ready"; portal: Portal; client: QueryClient };

/** The application. */
export function App({ screen }: { screen: Screen }) {
  switch (screen.kind) {
    case "problem":
      return <Problem problem={screen.problem} />;
    case "installing":
      return (
        <main>
          <EmptyState level={1} title={text("install.title")} paragraphs={[text("install.done")]} />
        </main>
      );
    case "ready":
      return (
        <QueryClientProvider client={screen.client}>
          <PortalProvider value={screen.portal}>
            <ConnectorsPage />
          </PortalProvider>
        </QueryClientProvider>
      );
  }
}

function Problem({ problem }: { problem: StartProblem | "broken" }) {
  const paragraphs = {
    outside: [text("start.what"), text("start.outside.open"), text("start.outside.install")],
    unauthorised: [text("start.what"), text("start.unauthorised"), text("start.unauthorised.open")],
    "no-answer": [text("start.noAnswer"), text("start.noAnswer.remedy")],
    broken: [text("start.broken"), text("start.broken.remedy")],
  };
  return (
    <main>
      <EmptyState
        level={1}
        title={text(problem === "outside" ? "page.title" : `start.title.${problem}`)}
        paragraphs={paragraphs[problem]}
        actions={[{ label: text("action.tryAgain"), onPress: startAgain, isMain: true }]}
      />
    </main>
  );
}

/** Not a reload: the portal opens the application with a POST, and a browser asks before it repeats one. */
function startAgain() {
  location.replace(location.href);
}
