import { computeAccessibleName, getRole } from "dom-accessibility-api";
import type { Aim, Query, Sight, Words } from "../person/query.ts";
import { expectPress, pressSoFar } from "./press.ts";

// Runs inside the frames of every engine, so that all of them are searched by the same rules: by role and name.

/** The words as they are compared: as they are seen, without the marks that keep directions apart. */
function plain(words: string | null | undefined): string {
  return (words ?? "")
    .replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest("[aria-hidden=true], [inert]")
  );
}

function roleOf(element: Element): string | null {
  if (element.localName === "th" && element.getAttribute("scope") === "row") return "rowheader";
  if (element instanceof HTMLInputElement && element.type === "search") return "searchbox";
  return element.getAttribute("role") ?? getRole(element);
}

function matches(words: string, wanted: Words, isWhole: boolean): boolean {
  if (typeof wanted !== "string") return new RegExp(wanted.pattern).test(words);
  return isWhole ? words === plain(wanted) : words.includes(plain(wanted));
}

function all(query: Query): Element[] {
  const roots: ParentNode[] = query.inside ? all(query.inside) : [document];
  const { css, role, name, text } = query;
  if (text !== undefined && css === undefined && role === undefined) {
    const found = roots.flatMap((root) => [...root.children]);
    return found.flatMap((element) => innermost(element, text, query.isHidden ?? false));
  }
  const found = roots.flatMap((root) => [...root.querySelectorAll(css ?? "*")]);
  return found.filter(
    (element) =>
      (role === undefined || roleOf(element) === role) &&
      (text === undefined || matches(plain(element.textContent), text, false)) &&
      (query.isHidden || isShown(element)) &&
      (name === undefined || matches(plain(computeAccessibleName(element)), name, true)),
  );
}

/** Words are in every element around them, too: the innermost is meant. */
function innermost(element: Element, text: Words, isHidden: boolean): Element[] {
  const isMet = matches(plain(element.textContent), text, false);
  // A pattern may ask for nothing around its words.
  if (!isMet && typeof text === "string") return [];
  const inner = [...element.children].flatMap((child) => innermost(child, text, isHidden));
  if (inner.length > 0 || !isMet) return inner;
  return isHidden || isShown(element) ? [element] : [];
}

function chosen(found: Element[], { isLast }: Query): Element | undefined {
  return found.at(isLast ? -1 : 0);
}

/** What there is of it, and what a person can tell of the one that is meant. */
function look(query: Query): Sight {
  const found = all(query);
  const element = chosen(found, query);
  return {
    count: found.length,
    text: plain(element?.textContent),
    value: element && "value" in element ? String(element.value) : null,
    hasFocus: element !== undefined && element === document.activeElement,
    attributes: Object.fromEntries(
      [...(element?.attributes ?? [])].map((each) => [each.name, each.value]),
    ),
  };
}

/** Where to press it, or what is in the way of that. */
function aim(query: Query): Aim {
  const element = chosen(all(query), query);
  if (!element) return { kind: "nowhere", because: "It is not there." };
  if (element.matches(":disabled")) return { kind: "nowhere", because: "It is disabled." };
  const [box] = element.getClientRects();
  if (!box) return { kind: "nowhere", because: "It takes no room." };
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  const isFree = hit !== null && (element.contains(hit) || hit.contains(element));
  if (!isFree) scrollAround(element, y);
  return { kind: "place", x, y, width: box.width, height: box.height, isFree };
}

/** Brings something into the middle of the part of the page that scrolls around it, if one does. */
function scrollAround(element: Element, y: number): void {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const isScrolling = /auto|scroll/.test(getComputedStyle(around).overflowY);
    if (!isScrolling || around.scrollHeight <= around.clientHeight) continue;
    const box = around.getBoundingClientRect();
    around.scrollBy(0, y - box.y - box.height / 2);
    return;
  }
}

Object.defineProperty(globalThis, "engineTools", {
  value: {
    look,
    aim,
    expectPress: (query: Query) => expectPress(chosen(all(query), query)),
    pressSoFar,
  },
  configurable: true,
});
