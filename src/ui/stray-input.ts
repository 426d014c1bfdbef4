import { isJustPlaced } from "./focus";

// Keys and clicks reach only what was there when the person decided. From here on those that would reach something
// else are taken away before anything hears of them.

/** How long the second click of a double click may be in coming, in milliseconds. */
const doubleClick = 500;

/** How far the pointer may move meanwhile, in CSS pixels. */
const near = 4;

/** What Enter or Space was pressed on last, null once another key or the pointer was used. */
let pressedOn: EventTarget | null = null;
let lastPress: { control: unknown; at: number; x: number; y: number } | null = null;
let isStrayKey = false;
let isStrayPress = false;

addEventListener("keydown", onKeyDown, true);
addEventListener("keyup", (event) => isStrayKey && event.key === " " && cancel(event), true);
addEventListener("pointerdown", onPointerDown, true);
// What was typed in between makes the next press one of its own.
addEventListener("input", () => (lastPress = null), true);
addEventListener("click", (event) => isStrayPress && event.detail > 0 && cancel(event), true);
// A browser would leave the application, and what was done there, for a file that nothing takes.
addEventListener("dragover", keepFileOut);
addEventListener("drop", keepFileOut);

function onKeyDown(event: KeyboardEvent): void {
  const { key, target } = event;
  // Safari ends a composition before it tells of the key that ended it: only the code says what that was.
  if (event.isComposing || event.keyCode === 229) {
    event.stopImmediatePropagation();
    return;
  }
  isStrayKey = acts(key, target) && (event.repeat || isMeantForAnother(target));
  if (isStrayKey) cancel(event);
  else pressedOn = acts(key, target) ? target : null;
}

/** It was pressed twice, and the first one has just moved the focus here. */
function isMeantForAnother(target: EventTarget | null): boolean {
  return pressedOn !== null && pressedOn !== target && isJustPlaced(target);
}

/** Whether a key presses or sends something; in a text it may be only what is written. */
function acts(key: string, target: EventTarget | null): boolean {
  const isIn = (what: string) => target instanceof Element && target.matches(what);
  if (key === "Enter") return !isIn("textarea");
  return key === " " && !isIn("textarea, input:not([type=checkbox])");
}

function onPointerDown(event: PointerEvent): void {
  pressedOn = null;
  // What a script presses is meant.
  if (!event.isTrusted) return;
  const { clientX: x, clientY: y, timeStamp: at, target } = event;
  const control = target instanceof Element && (target.closest("button, a, label") ?? target);
  const isSecond =
    lastPress !== null &&
    at - lastPress.at < doubleClick &&
    Math.hypot(x - lastPress.x, y - lastPress.y) < near;
  isStrayPress = isSecond && lastPress?.control !== control;
  if (isStrayPress) cancel(event);
  else lastPress = { control, at, x, y };
}

function keepFileOut(event: DragEvent): void {
  if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
}

function cancel(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
