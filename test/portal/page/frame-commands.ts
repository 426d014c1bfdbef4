import type { FrameSetup } from "./frame-setup.ts";
import { showNotice } from "./notice.ts";
import {
  readSwitches,
  refreshSession,
  saveFirstRun,
  saveInstalled,
  saveOption,
} from "./portal-data.ts";
import { isAllowedPath, sliderWidth } from "./portal-path.ts";
import { openSlider, type Slider } from "./slider.ts";

/** Carries a command out. Answers at once, later or never. */
export type FrameCommand = (
  parameters: Record<string, unknown>,
  answer: (value?: unknown) => void,
) => void | Promise<void>;

/**
 * The commands that the portal knows (docs/platform.md#frame-commands).
 *
 * @param layout the box that the application's frame fills
 * @param slider the slider that the application itself is shown in, if it is
 */
export function createFrameCommands(
  { initData, applicationCode }: FrameSetup,
  layout: HTMLElement,
  slider: Slider | undefined,
): Record<string, FrameCommand> {
  return {
    getInitData(_, answer) {
      answer(initData);
      initData.FIRST_RUN = false;
    },

    async refreshAuth(_, answer) {
      const auth = await refreshSession(initData.REFRESH_ID);
      if (!auth) return showNotice("Unable to get a new token. Please reload the page.");
      Object.assign(initData, auth);
      answer(auth);
    },

    async setInstall(parameters, answer) {
      await saveFirstRun();
      answer(parameters);
    },

    async setInstallFinish({ value }) {
      await saveInstalled(value !== false);
      location.reload();
    },

    async setAppOption({ name, value }, answer) {
      if (!initData.IS_ADMIN) return;
      await saveOption("app", name, value);
      answer();
    },

    async setUserOption(parameters, answer) {
      // The vendor's page fails here without a word.
      if (!initData.USER_OPTIONS) return;
      initData.USER_OPTIONS[String(parameters.name)] = parameters.value;
      await saveOption("user", parameters.name, parameters.value);
      answer(parameters);
    },

    resizeWindow({ width, height }, answer) {
      // A width that is no number becomes this one, on the vendor's page too.
      layout.style.width = width === "100%" ? width : `${toNumber(width) || 100}px`;
      if (toNumber(height)) layout.style.height = `${toNumber(height)}px`;
      answer({ width: layout.offsetWidth, height: layout.offsetHeight });
    },

    setTitle(parameters, answer) {
      const title = document.getElementById("pagetitle");
      if (title) title.textContent = String(parameters.title);
      answer(parameters);
    },

    setScroll(parameters, answer) {
      const { scroll } = parameters;
      if (scroll !== undefined && Number(scroll) >= 0) scrollTo(scrollX, toNumber(scroll) || 0);
      answer(parameters);
    },

    reloadWindow() {
      location.reload();
    },

    closeApplication() {
      slider?.close();
    },

    async openPath({ path }, answer) {
      const { sliders, openPathAllowed } = await readSwitches();
      const refuse = (errorCode: string) => answer({ result: "error", errorCode });
      if (!sliders) return refuse("METHOD_NOT_SUPPORTED_ON_DEVICE");
      if (!openPathAllowed || !isAllowedPath(path)) return refuse("PATH_NOT_AVAILABLE");

      const content = document.createElement("iframe");
      content.src = `${path}${path.includes("?") ? "&" : "?"}from=rest_placement&from_app=${applicationCode}`;
      content.title = "Page of the portal";
      openSlider({
        content,
        label: content.title,
        width: sliderWidth(path),
        onClose: () => answer({ result: "close" }),
      });
    },
  };
}

/** Takes 12, "12" and "12px". */
function toNumber(value: unknown): number {
  return Number.parseInt(String(value), 10);
}
