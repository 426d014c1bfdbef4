/**
 * Puts the focus on the first of these elements that is on the page.
 *
 * @param ids of the elements, the best place first
 */
export function focusFirstOf(ids: string[]): void {
  const target = ids.map((id) => document.getElementById(id)).find(Boolean);
  target?.focus();
}

/** The places to go on from an item of a list that may vanish: itself, the ones after it, the ones before it. */
export function nextPlaces(id: number, ids: number[]): number[] {
  const place = ids.indexOf(id);
  return [id, ...ids.slice(place + 1), ...ids.slice(0, Math.max(place, 0)).reverse()];
}

/** A ref for what should have the focus as soon as it is there. */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
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
