import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { buildApplication, builtApplication } from "../../hosting/build-application.ts";
import { serveApplication } from "../portal/application-host.ts";
import { localApplicationPath } from "../portal/server/local-application-page.ts";
import { sharedChromium } from "./chromium.ts";
import { type Fixtures, openBrowser, type TestBrowser } from "./fixtures.ts";
import { lengthen } from "./long-data.ts";
import type { State } from "./states/state.ts";
import { states } from "./states/states.ts";

/** Where a state is looked at, and with what. */
interface View {
  state: string;
  lang: string;
  width: "full" | "360";
  isLong: boolean;
}

const languages = ["en", "de", "ru", "ja", "ar"];

/** The states that a designer compares in every language, and of them those that show data. */
const compared = [
  ...["list", "confirm", "blocked", "panel", "edit", "deleted"],
  ...["empty", "no-access", "loading"],
];
const withData = new Set(compared.slice(0, 6));

/** What the documents show, with the portal around it. */
const shown: View[] = [
  { state: "list", lang: "en", width: "full", isLong: false },
  { state: "blocked", lang: "en", width: "full", isLong: false },
  { state: "list", lang: "ar", width: "full", isLong: false },
  { state: "list", lang: "ru", width: "full", isLong: false },
  { state: "blocked", lang: "ru", width: "full", isLong: false },
  { state: "new-connection", lang: "en", width: "full", isLong: false },
  { state: "new-connection", lang: "ru", width: "full", isLong: false },
  { state: "template", lang: "en", width: "full", isLong: false },
  { state: "template", lang: "ru", width: "full", isLong: false },
  { state: "places-added", lang: "en", width: "full", isLong: false },
  { state: "places-added", lang: "ru", width: "full", isLong: false },
  { state: "change-address", lang: "en", width: "full", isLong: false },
  { state: "change-address", lang: "ru", width: "full", isLong: false },
  { state: "deleted-list", lang: "en", width: "full", isLong: false },
  { state: "deleted-list", lang: "ru", width: "full", isLong: false },
];

function views(): View[] {
  const others = states.filter(({ name }) => !compared.includes(name));
  return [
    ...compared.flatMap((state) =>
      languages.flatMap((lang) =>
        (["full", "360"] as const).flatMap((width) =>
          [false, true]
            .filter((isLong) => !isLong || withData.has(state))
            .map((isLong) => ({ state, lang, width, isLong })),
        ),
      ),
    ),
    ...others.flatMap(({ name }) =>
      (["full", "360"] as const).map(
        (width): View => ({ state: name, lang: "en", width, isLong: false }),
      ),
    ),
  ];
}

/** Brings a view about. */
async function play(browser: TestBrowser, { state, lang, width, isLong }: View): Promise<Fixtures> {
  const { query, change, arrange } = stateNamed(state);
  const fixtures = await browser.open(
    `?toolbar=0&width=${width}&${query}&lang=${lang}`,
    (portal) => {
      if (isLong) lengthen(portal);
      change?.(portal);
    },
  );
  await arrange(fixtures);
  // Nobody points at anything.
  await fixtures.page.mouse.move(0, 0);
  return fixtures;
}

function stateNamed(name: string): State {
  const state = states.find((each) => each.name === name);
  if (!state) throw new Error(`There is no state ${name}.`);
  return state;
}

/** Photographs the frame of the application, as far as it can be seen, or the whole page around it. */
async function photograph({ page }: Fixtures, path: string, isWholePage: boolean): Promise<void> {
  const frame = await page.locator("#application").boundingBox();
  const screen = page.viewportSize();
  if (!frame || !screen) throw new Error("The application's frame is gone.");
  const y = Math.max(0, frame.y);
  const clip = { ...frame, y, height: Math.min(frame.y + frame.height, screen.height) - y };
  const picture = await page.screenshot({
    animations: "disabled",
    ...(isWholePage ? {} : { clip }),
  });
  // The portal around the frame has shades, the frame has few.
  await savePicture(picture, path, isWholePage ? 256 : 64);
}

/** Photographs the portal's form for adding an application. */
async function photographForm(
  browser: TestBrowser,
  kind: string,
  lang: string,
  path: string,
): Promise<void> {
  const { page, portalUrl } = await browser.open(`?lang=${lang}`);
  await page.setViewportSize({ width: 860, height: 720 });
  await page.goto(`${portalUrl}${localApplicationPath}?kind=${kind}&IFRAME=Y`);
  await savePicture(await page.screenshot({ fullPage: true }), path, 64);
}

/** A third of the bytes, and nothing that an eye would miss. */
async function savePicture(picture: Buffer, path: string, colours: number): Promise<void> {
  await sharp(picture).png({ palette: true, colours, dither: 0, effort: 10 }).toFile(path);
}

/** Takes the pictures that people compare, into a folder that is not kept. */
async function takeCompared(browser: TestBrowser, wanted: (state: string) => boolean) {
  const folder = join(import.meta.dirname, "pictures");
  for (const view of views().filter(({ state }) => wanted(state))) {
    const { state, lang, width, isLong } = view;
    await mkdir(join(folder, state), { recursive: true });
    const name = [lang, width === "full" ? "wide" : "narrow", isLong ? "long" : "short"].join("-");
    await photograph(await play(browser, view), join(folder, state, `${name}.png`), false);
  }
}

/** Takes those that documents show, into their folder. */
async function takeShown(browser: TestBrowser) {
  const folder = join(import.meta.dirname, "../../docs/pictures");
  for (const view of shown) {
    const path = join(folder, `${view.state}-${view.lang}.png`);
    await photograph(await play(browser, view), path, true);
  }
  for (const kind of ["server", "static"]) {
    for (const lang of ["en", "ru"]) {
      await photographForm(browser, kind, lang, join(folder, `form-${kind}-${lang}.png`));
    }
  }
}

/** Takes all pictures anew, or those of the states named on the command line; `documents` for those that documents show. */
async function takePictures(names: string[]): Promise<void> {
  const isWanted = (name: string) => names.length === 0 || names.includes(name);
  await buildApplication();
  const host = await serveApplication({ dir: builtApplication });
  const browser = await openBrowser({ host, keepsPage: false });
  try {
    await takeCompared(browser, isWanted);
    if (isWanted("documents")) await takeShown(browser);
  } finally {
    await browser.closePage();
    await host.close();
    await (await sharedChromium()).close();
  }
}

await takePictures(process.argv.slice(2));
