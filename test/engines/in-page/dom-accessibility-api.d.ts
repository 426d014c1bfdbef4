/** Its own types are left out of its `exports`. */
declare module "dom-accessibility-api" {
  /** The words by which assistive technology calls an element, per https://www.w3.org/TR/accname-1.2/. */
  export function computeAccessibleName(element: Element): string;
  /** The role of an element, or null when it has none. */
  export function getRole(element: Element): string | null;
}
