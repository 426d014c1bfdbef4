/** What became of a press: it arrived at what it was aimed at, or at something else, which did not hear of it. */
export type Press = "on its way" | "met" | "missed";

let target: Element | null = null;
let press: Press = "met";

for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) {
  addEventListener(type, onPress, true);
}

/** Lets the next press through to this element only: what it was aimed at may have moved away meanwhile. */
export function expectPress(element: Element | undefined): void {
  target = element ?? null;
  press = "on its way";
}

export function pressSoFar(): Press {
  return press;
}

function onPress(event: Event): void {
  if (!target) return;
  if (event.type === "pointerdown") press = isPartOf(event.target, target) ? "met" : "missed";
  if (press !== "met") {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  if (event.type === "click") target = null;
}

/** As is where a label lies over its field: one of them is in the other. */
function isPartOf(hit: EventTarget | null, element: Element): boolean {
  return hit instanceof Element && (element.contains(hit) || hit.contains(element));
}
