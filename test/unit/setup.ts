import "@testing-library/jest-dom/vitest";
import { cleanup, configure, prettyDOM } from "@testing-library/react";
import { afterEach } from "vitest";

configure({
  // A test must fail for what it shows, not because a machine is busy.
  asyncUtilTimeout: 60_000,
  // The document is printed when a test has failed, not each time that something is not there yet.
  getElementError: (message, container) =>
    Object.defineProperty(new Error(), "message", {
      configurable: true,
      get: () => `${message}\n\n${prettyDOM(container)}`,
    }),
});
afterEach(cleanup);

// No style sheet is loaded here: only an attribute or a style of its own hides an element. To know this jsdom would
// match all the rules that browsers come with against every element, whenever something is looked for by its name.
const gone = document.createElement("template").style;
gone.display = "none";
window.getComputedStyle = (element) => {
  const { hidden, style } = element as HTMLElement | (SVGElement & { hidden: undefined });
  return hidden ? gone : style;
};

// Nothing is laid out here, so nothing ever changes its size.
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
