/** Put in by the build, see vite.config.ts. */
declare const __BUILD__: string;

declare module "*.json?lingui" {
  import type { Messages } from "@lingui/core";

  export const messages: Messages;
}
