import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { vi } from "vitest";
import { PortalProvider } from "../../../src/bitrix24/PortalContext";
import type { Portal, PortalPage } from "../../../src/bitrix24/portal";
import { createRest } from "../../../src/bitrix24/rest";
import { loadLazyWords } from "../../../src/dialogs/chunk";
import { ConnectorsPage } from "../../../src/list/ConnectorsPage";
import { queryDefaults, watchFocus } from "../../../src/queries/client";
import { createPortal, type Portal as LocalPortal } from "../../portal/portal.ts";
import type { ScenarioName } from "../../portal/scenarios.ts";
import { sdkOn } from "./sdk.ts";

// jsdom lays nothing out, and so has nowhere to scroll to.
Element.prototype.scrollIntoView = () => {};

// Loaded along with the tests, so that none of them waits for it.
await loadLazyWords();

/** The application's screen on a local portal, without a frame and without a network. */
export interface Application {
  user: ReturnType<typeof userEvent.setup>;
  portal: LocalPortal;
  /** The pages opened in the portal's slider so far. */
  opened: PortalPage[];
  /** Closes the slider that was opened last. */
  closeSlider(): void;
}

/**
 * Shows the connectors of a fresh local portal.
 *
 * @param change made to the portal before the application asks it for anything
 */
export function openApplication(
  scenario: ScenarioName = "typical",
  change: (portal: LocalPortal) => void = () => {},
): Application {
  const portal = createPortal({ scenario });
  change(portal);
  return openWindow(portal);
}

/** Shows the connectors of a local portal that is there already, as another window or another computer does. */
export function openWindow(portal: LocalPortal): Application {
  const opened: PortalPage[] = [];
  let closeSlider = () => {};

  const host: Portal = {
    rest: createRest(sdkOn(portal), 1),
    language: "en",
    host: "portal.example",
    isInstalling: false,
    finishInstallation: vi.fn(),
    setTitle: vi.fn(),
    setHeight: vi.fn(),
    option: (name) => portal.store.userOptions[name],
    keepOption: (name, value) => {
      portal.store.userOptions[name] = value;
    },
    urlOf: (page) => `https://portal.example${page.path}`,
    open: (page) => {
      opened.push(page);
      if (!portal.switches.sliders) return Promise.resolve("in-tab");
      return new Promise((resolve) => {
        closeSlider = () => resolve("over");
      });
    },
  };
  const client = new QueryClient({ defaultOptions: queryDefaults });
  watchFocus();
  render(
    <QueryClientProvider client={client}>
      <PortalProvider value={host}>
        <ConnectorsPage />
      </PortalProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), portal, opened, closeSlider: () => closeSlider() };
}

/** Waits for the list, with the use of the connectors in sight. */
export async function waitForUsage(): Promise<void> {
  await screen.findAllByRole("cell", { name: "No connections visible" });
}
