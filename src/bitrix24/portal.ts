import { type B24Frame, MessageCommands } from "@bitrix24/b24jssdk";
import { createRest, type Rest } from "./rest";

/** A page of the portal that the application links to (docs/platform.md#pages-of-the-portal). */
export type PortalPage = {
  /** Path and query inside the portal, beginning with a slash. */
  path: string;
  /** Of its slider: 564 CSS pixels, or the portal's own choice. */
  width: "narrow" | "default";
};

/** How a page of the portal was visited: in a slider that is closed now, or in a tab of which nobody hears. */
export type Visit = "over" | "in-tab";

/** The portal around the application, as far as the application may use it. */
export interface Portal {
  readonly rest: Rest;
  /** The portal's interface language, one of the SDK's `B24LangList` codes. */
  readonly language: string;
  /** The portal's name on the web, such as `example.bitrix24.com`. */
  readonly host: string;
  /** Whether the portal waits for {@link Portal.finishInstallation} before it opens the application for good. */
  readonly isInstalling: boolean;
  /**
   * Ends the installation. The portal reloads the whole page and never answers
   * (docs/platform.md#the-end-of-the-installation).
   */
  finishInstallation(): void;
  /** Sets the title that the portal shows above the application. */
  setTitle(title: string): void;
  /** Makes the frame as high as its content. @param height in CSS pixels */
  setHeight(height: number): void;
  /**
   * What the portal keeps under this name for this person, as it stands in the session's data: anything, undefined for
   * nothing (docs/platform.md#options-kept-for-a-person).
   */
  option(name: string): unknown;
  /**
   * Has the portal keep something for this person. Nobody hears whether it did.
   *
   * @param value short, as every opening of the application brings it along
   *   (docs/platform.md#options-with-every-opening)
   */
  keepOption(name: string, value: string): void;
  /** The absolute address of a page of the portal, for a link. */
  urlOf(page: PortalPage): string;
  /**
   * Opens a page in the portal's slider, or in a new tab where the portal refuses the path or has no sliders.
   *
   * @returns once the slider was closed, or at once when a new tab was opened
   */
  open(page: PortalPage): Promise<Visit>;
}

/** Makes the {@link Portal} of a started frame. */
export function createPortal(frame: B24Frame): Portal {
  const urlOf = (page: PortalPage) => frame.slider.getUrl(page.path).href;

  return {
    rest: createRest(frame),
    language: frame.getLang(),
    host: new URL(urlOf({ path: "/", width: "default" })).host,
    isInstalling: frame.isInstallMode,
    finishInstallation: () => void frame.installFinish(),
    setTitle: (title) => void frame.parent.setTitle(title),
    // Not the SDK's resizeWindow: a width in pixels would keep the frame from following the portal's window.
    setHeight: (height) =>
      void frame.parent.message.send(MessageCommands.resizeWindow, {
        width: "100%",
        height,
        isSafely: true,
      }),
    option(name) {
      try {
        return frame.options.userGet(name);
      } catch {
        // The SDK's word for nothing.
        return undefined;
      }
    },
    // It fails where the portal sent no options (docs/platform.md#waiting-for-the-portal).
    keepOption: (name, value) => void frame.options.userSet(name, value).catch(() => {}),
    urlOf,
    open: async (page) => {
      if (await openSlider(frame, page)) return "over";
      window.open(urlOf(page), "_blank", "noopener");
      return "in-tab";
    },
  };
}

/**
 * Opens a page in a slider. Not by the SDK, which opens a tab of its own where there are no sliders, and tells of it
 * only when that is closed (docs/platform.md#pages-in-a-slider).
 *
 * @returns once it was closed, or false at once where the portal opens none
 */
async function openSlider(frame: B24Frame, page: PortalPage): Promise<boolean> {
  const { pathname, searchParams } = frame.slider.getUrl(page.path);
  searchParams.set("IFRAME", "Y");
  searchParams.set("IFRAME_TYPE", "SIDE_SLIDER");
  const path = `${sliderPrefixes[page.width]}${pathname}?${searchParams}`;
  try {
    const answer = await frame.parent.message.send(MessageCommands.openPath, { path });
    return answer?.result !== "error";
  } catch {
    return false;
  }
}

/** In front of a path: the portal allows them, and chooses the slider's width by them (docs/platform.md#pages-in-a-slider). */
const sliderPrefixes = {
  narrow: "/workgroups/group/0/card/../../../..",
  default: "/crm/deal/../..",
};
