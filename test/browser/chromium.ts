import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

let shared: Promise<Browser> | undefined;

/** The Chromium of this process, which all its tests share. It ends with the process. */
export function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium();
  return shared;
}

/** Starts Chromium without anything that talks to the network by itself. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
