import { createFrameCommands } from "./frame-commands.ts";
import { hostFrame } from "./frame-host.ts";
import type { FrameSetup } from "./frame-setup.ts";
import { closeSlidersOnEscape, openSlider } from "./slider.ts";
import { watchToolbar } from "./toolbar.ts";

closeSlidersOnEscape();
watchToolbar();

// In a placement without authorisation there is nobody who answers, hence nothing to set up
// (docs/platform.md#a-place-without-authorisation).
const setup = document.getElementById("frame-setup");
if (setup?.textContent) openApplication(JSON.parse(setup.textContent));

function openApplication(setup: FrameSetup): void {
  const layout = document.querySelector<HTMLElement>("#application");
  const frame = layout?.querySelector("iframe");
  if (!layout || !frame) return;

  const label = setup.initData.INSTALL ? "Installation" : "Application";
  const slider = setup.isInSlider ? openSlider({ content: layout, label }) : undefined;
  hostFrame(frame, setup, createFrameCommands(setup, layout, slider));

  if (setup.source) frame.src = setup.source;
  else document.querySelector<HTMLFormElement>("#application-form")?.submit();
}
