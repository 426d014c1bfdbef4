/** A panel that comes in from the side and covers the portal. */
export interface Slider {
  close(): void;
}

interface OpenSlider extends Slider {
  content: HTMLElement;
}

/** The last one is on top. */
const openSliders: OpenSlider[] = [];

/**
 * Puts a panel over the portal. Its close button, Escape and a click on the shade beside it close it.
 *
 * @param options.width in CSS pixels; without it the panel leaves only a strip of the portal free
 * @param options.onClose called when the panel begins to leave
 */
export function openSlider(options: {
  content: HTMLElement;
  label: string;
  width?: number | undefined;
  onClose?: () => void;
}): Slider {
  const shade = document.createElement("div");
  shade.className = "slider-shade";

  const panel = document.createElement("div");
  panel.className = "slider";
  panel.role = "dialog";
  panel.ariaModal = "true";
  panel.ariaLabel = options.label;
  if (options.width) panel.style.setProperty("--slider-width", `${options.width}px`);

  const closeButton = document.createElement("button");
  closeButton.className = "slider-close";
  closeButton.type = "button";
  closeButton.ariaLabel = "Close";

  const slider: OpenSlider = {
    content: options.content,
    close() {
      const place = openSliders.indexOf(slider);
      if (place < 0) return;
      openSliders.splice(place, 1);
      document.documentElement.classList.toggle("has-slider", openSliders.length > 0);
      focusTopmost();
      options.onClose?.();
      shade.inert = true;
      slide(panel, "out").finished.then(() => shade.remove());
    },
  };

  closeButton.addEventListener("click", slider.close);
  shade.addEventListener("click", ({ target }) => target === shade && slider.close());
  if (options.content instanceof HTMLIFrameElement) watchFrame(options.content, slider);

  const content = document.createElement("div");
  content.className = "slider-content";
  content.append(options.content);

  panel.append(closeButton, content);
  shade.append(panel);
  document.body.append(shade);
  openSliders.push(slider);
  document.documentElement.classList.add("has-slider");
  slide(panel, "in");
  return slider;
}

/** Lets Escape close the slider on top while the focus is in the portal page itself. */
export function closeSlidersOnEscape(): void {
  document.addEventListener("keydown", closeOnEscape);
}

function closeOnEscape({ key }: KeyboardEvent): void {
  if (key === "Escape") openSliders.at(-1)?.close();
}

/** A page of the portal is a document of its own: its keys do not reach the page around it. It may end the slider. */
function watchFrame(frame: HTMLIFrameElement, slider: Slider): void {
  frame.addEventListener("load", () => {
    if (frame.contentDocument?.querySelector("[data-closes-slider]")) return slider.close();
    frame.contentDocument?.addEventListener("keydown", closeOnEscape);
    frame.contentWindow?.focus();
  });
}

/** The portal does not give the focus back to the application's frame: it takes it itself. */
function focusTopmost(): void {
  const top = openSliders.at(-1)?.content;
  if (top instanceof HTMLIFrameElement) top.contentWindow?.focus();
  else window.focus();
}

function slide(panel: HTMLElement, direction: "in" | "out"): Animation {
  const outside = document.dir === "rtl" ? "-100% 0" : "100% 0";
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return panel.animate(
    { translate: direction === "in" ? [outside, "0 0"] : ["0 0", outside] },
    { duration: isStill ? 0 : 200, easing: "ease-out", fill: "forwards" },
  );
}
