import type { Fixtures } from "./fixtures.ts";

/** What stands outside of the frame at its sides without being cut on purpose, and what has to be scrolled sideways. */
export function overhangs({ app }: Fixtures): Promise<string[]> {
  return app.locator("html").evaluate((html) => {
    const isCut = (element: Element): boolean =>
      element !== html &&
      (getComputedStyle(element).overflowX !== "visible" ||
        (element.parentElement !== null && isCut(element.parentElement)));
    const isOut = (element: Element): boolean => {
      const { left, right, width } = element.getBoundingClientRect();
      const isOutside = right > html.clientWidth + 0.5 || left < -0.5;
      return width > 1 && isOutside && !isCut(element.parentElement ?? html);
    };
    const scrolls = (element: Element): boolean =>
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX) &&
      element.scrollWidth > element.clientWidth;
    return [...document.querySelectorAll("body *")]
      .filter(
        (element) => scrolls(element) || (isOut(element) && ![...element.children].some(isOut)),
      )
      .map((element) => element.outerHTML.slice(0, 200));
  });
}
