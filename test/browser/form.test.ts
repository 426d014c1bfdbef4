import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { beginNew, button, field, setWidth } from "./actions.ts";
import { type Fixtures, testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test.each(["ru", "ar"])(
  "only one part of the form scrolls, and never sideways, wide or narrow (%s)",
  async (lang) => {
    const fixtures = await browser.open(`?toolbar=0&lang=${lang}`);
    const { app, say } = fixtures;
    await app.getByRole("button", { name: say("action.register") }).click();
    const form = app.getByRole("dialog");
    await form.getByRole("textbox", { name: say("form.base") }).fill("http://192.168.1.5/bi");
    await form.getByRole("button", { name: say("form.base.fill") }).click();
    await form.getByRole("button", { name: say("form.credential.add") }).click();
    await form.getByRole("button", { name: say("form.save"), exact: true }).click();
    await form.getByRole("status").getByRole("button").waitFor();

    for (const width of ["full", 360] as const) {
      await setWidth(fixtures, width);
      expect(await scrollingIn(form)).toEqual({ down: 1, sideways: 0 });
    }
  },
);

/** How many parts of a dialog scroll. */
function scrollingIn(form: Locator) {
  return form.evaluate((dialog) => {
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
}

const add = "biconnector.connector.add";

test("a first visit begins with a registration from a template, whose logo comes from a file and is taken for what that is", async () => {
  const fixtures = await browser.open("?toolbar=0&scenario=empty&width=360");
  const { app, calls, portal } = fixtures;
  await app.getByRole("heading", { name: "No connectors here yet" }).waitFor();
  await beginNew(fixtures, "MySQL");
  await field(fixtures, "Base address").fill("bi.example.com/app/");
  // The template's own logo would be kept in the place of one that is refused.
  await button(fixtures, "Remove").click();
  await refuse(fixtures, "notes.txt", "text/plain", "words", "not an image");
  await refuse(fixtures, "huge.svg", "image/svg+xml", hugeDrawing, "larger than 64 KB");
  await refuse(fixtures, "broken.png", "image/png", "words", "not an image");

  await chooseLogo(fixtures, "dot.png", "image/png", await largePicture(fixtures));
  await expect.poll(() => sizeOf(fixtures)).toEqual({ width: 96, isPng: true });
  await chooseLogo(fixtures, "logo.svg", "image/svg+xml", smallPicture);
  await expect.poll(() => sizeOf(fixtures)).toEqual({ width: 1, isPng: true });
  await button(fixtures, "Remove").click();
  await logo(fixtures).waitFor({ state: "detached" });
  await chooseLogo(fixtures, "logo", "", smallPicture);
  await expect.poll(() => sizeOf(fixtures)).toEqual({ width: 1, isPng: true });
  await app.getByRole("button", { name: "Save" }).click();

  await app.getByText(/“MySQL” is registered as number \d+/).waitFor();
  await app.getByRole("rowheader", { name: "MySQL" }).waitFor();
  expect(calls(add)).toHaveLength(1);
  expect(calls(add)[0]?.params).toMatchObject({
    fields: { title: "MySQL", logo: expect.stringMatching(/^data:image\/png;base64,/) },
  });
  expect(portal.store.connectors).toHaveLength(1);
});

const hugeDrawing = `<svg xmlns="http://www.w3.org/2000/svg">${"<g/>".repeat(20_000)}</svg>`;

/** A bitmap of a single pixel. */
const smallPicture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A red dot of 200 by 200 pixels, drawn by the browser. */
async function largePicture({ page }: Fixtures): Promise<Buffer> {
  const uri = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 200;
    canvas.height = 200;
    const pen = canvas.getContext("2d");
    if (pen) {
      pen.fillStyle = "red";
      pen.fillRect(0, 0, 200, 200);
    }
    return canvas.toDataURL("image/png");
  });
  return Buffer.from(uri.split(",")[1] ?? "", "base64");
}

async function chooseLogo({ app }: Fixtures, name: string, mimeType: string, buffer: Buffer) {
  await app.getByLabel("Choose file").setInputFiles({ name, mimeType, buffer });
}

/** Chooses a file that is no logo. @param words the reason that is given */
async function refuse(
  fixtures: Fixtures,
  name: string,
  mimeType: string,
  content: string,
  words: string,
) {
  await chooseLogo(fixtures, name, mimeType, Buffer.from(content));
  await fixtures.app.getByText(words).waitFor();
  expect(await logo(fixtures).count()).toBe(0);
}

/** The connector's own, beside those of the templates. */
const logo = ({ app }: Fixtures) => app.getByRole("dialog").locator("img:not(label img)");

/** The width of the logo in its own pixels, and whether it is kept as PNG. */
async function sizeOf(fixtures: Fixtures) {
  await logo(fixtures).waitFor();
  return logo(fixtures).evaluate((element) => {
    const { naturalWidth, naturalHeight, src } = element as HTMLImageElement;
    const width = naturalWidth === naturalHeight ? naturalWidth : null;
    return { width, isPng: src.startsWith("data:image/png") };
  });
}
