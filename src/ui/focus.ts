/** How long something has to have the focus before a person can have decided to press it, in milliseconds. */
const decision = 500;

/** What was given the focus last, and when. */
let placed: { on: EventTarget; at: number } | null = null;

/** Moves the focus, of which the person knows nothing yet: see {@link isJustPlaced}. */
export function placeFocus(element: HTMLElement, options?: FocusOptions): void {
  placed = { on: element, at: performance.now() };
  element.focus(options);
}

/** Whether the focus came here so lately that a key can hardly be meant for it. */
export function isJustPlaced(target: EventTarget | null): boolean {
  return placed?.on === target && performance.now() - placed.at < decision;
}

/**
 * Puts the focus on the first of these elements that is on the page.
 *
 * @param ids of the elements, the best place first
 */
export function focusFirstOf(ids: string[], options?: FocusOptions): void {
  const target = ids.map((id) => document.getElementById(id)).find(Boolean);
  if (target) placeFocus(target, options);
}

/** The places to go on from an item of a list that may vanish: itself, the ones after it, the ones before it. */
export function nextPlaces<Id>(id: Id, ids: Id[]): Id[] {
  const place = ids.indexOf(id);
  return [id, ...ids.slice(place + 1), ...ids.slice(0, Math.max(place, 0)).reverse()];
}

/** A ref for what should have the focus as soon as it is there. */
export function focusOnMount(element: HTMLElement | null): void {
  if (element) placeFocus(element);
}

/** The last control of the page before an element. */
export function controlBefore(element: Element): Element | null {
  return controls().findLast((control) => isBefore(control, element)) ?? null;
}

/** The first control of the page after an element. */
export function controlAfter(element: Element): HTMLElement | null {
  return controls().find((control) => isBefore(element, control)) ?? null;
}

function controls(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("a[href], button, input, summary")];
}

function isBefore(one: Element, other: Element): boolean {
  const isFollowed = one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isFollowed !== 0 && !one.contains(other);
}
