/** The answer of `getInitData` (docs/platform.md#session-data). */
export interface InitData {
  LANG: string;
  DOMAIN: string;
  PROTOCOL: 0 | 1;
  PATH: string;
  AUTH_ID: string;
  /** Seconds until the access token expires. */
  AUTH_EXPIRES: number;
  REFRESH_ID: string;
  MEMBER_ID: string;
  FIRST_RUN: boolean;
  IS_ADMIN: boolean;
  INSTALL: boolean;
  USER_OPTIONS: Record<string, unknown> | null;
  APP_OPTIONS: Record<string, unknown>;
  PLACEMENT: string;
  PLACEMENT_OPTIONS: Record<string, unknown>;
}

/** What the server hands to the portal page about the application's frame. */
export interface FrameSetup {
  /** The only origin whose messages count. */
  applicationOrigin: string;
  appSid: string;
  /** The application, as the addresses of the pages that it opens name it. */
  applicationCode: string;
  /** The portal page shows the application in a slider. */
  isInSlider: boolean;
  /** Commands that the portal drops as if it did not know them. */
  denied: string[];
  /**
   * What the frame loads, or nothing when the form of the page is posted into it
   * (docs/platform.md#how-the-portal-opens-the-application).
   */
  source: string | null;
  initData: InitData;
}
