import { expect, test } from "vitest";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test.each([
  ["en", "full"],
  ["ru", "360"],
  ["ar", "733"],
])("only one part of the form scrolls, and never sideways (%s, %s px)", async (lang, width) => {
  const { app, say } = await browser.open(`?toolbar=0&width=${width}&lang=${lang}`);
  await app.getByRole("button", { name: say("action.register") }).click();
  const form = app.getByRole("dialog");
  await form.getByRole("textbox", { name: say("form.base") }).fill("http://192.168.1.5/bi");
  await form.getByRole("button", { name: say("form.base.fill") }).click();
  await form.getByRole("button", { name: say("form.credential.add") }).click();
  await form.getByRole("button", { name: say("form.save"), exact: true }).click();
  await form.getByRole("status").getByRole("button").waitFor();

  const scrolling = await form.evaluate((dialog) => {
    const all = [...dialog.querySelectorAll("*")];
    const scrolls = (style: string) => style === "auto" || style === "scroll";
    return {
      down: all.filter(
        (each) =>
          scrolls(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight,
      ).length,
      sideways: all.filter(
        (each) => scrolls(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth,
      ).length,
    };
  });

  expect(scrolling).toEqual({ down: 1, sideways: 0 });
});
