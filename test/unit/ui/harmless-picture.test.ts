import sharp, { type Sharp } from "sharp";
import { describe, expect, test } from "vitest";
import { isHarmless } from "../../../src/ui/harmless-picture";
import { logos } from "../../portal/scenarios/logos.ts";

const drawing = (content: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)}`;

const bitmaps: [string, (image: Sharp) => Sharp][] = [
  ["png", (image) => image.png({ palette: true })],
  ["gif", (image) => image.gif()],
  ["jpeg", (image) => image.jpeg({ quality: 1 })],
  ["progressive jpeg", (image) => image.jpeg({ quality: 1, progressive: true })],
  ["jpeg with other segments", (image) => image.withExif({ IFD0: { Copyright: "x" } }).jpeg()],
  ["webp", (image) => image.webp()],
  ["lossless webp", (image) => image.webp({ lossless: true })],
  ["webp with other chunks", (image) => image.withExif({ IFD0: { Copyright: "x" } }).webp()],
];

async function bitmap(side: number, encode: (image: Sharp) => Sharp): Promise<string> {
  const create = { width: side, height: side, channels: 3, background: "navy" } as const;
  const uri = `data:image/png;base64,${(await encode(sharp({ create })).toBuffer()).toString("base64")}`;
  expect(uri.length).toBeLessThan(65_535);
  return uri;
}

describe("a bitmap", () => {
  test.each(bitmaps)(
    "is shown by what it unpacks to, whatever it calls itself: %s",
    async (_, encode) => {
      expect(isHarmless(await bitmap(96, encode))).toBe(true);
      expect(isHarmless(await bitmap(2100, encode))).toBe(false);
    },
  );

  test("is not shown when its first frame is larger than the whole", async () => {
    const gif = Buffer.from(
      (await bitmap(2100, (image) => image.gif())).split(",")[1] ?? "",
      "base64",
    );
    gif.writeUInt16LE(1, 6);
    gif.writeUInt16LE(1, 8);

    expect(isHarmless(`data:image/gif;base64,${gif.toString("base64")}`)).toBe(false);
  });

  test.each([
    "data:image/png;base64,AAAA",
    "data:image/png;base64,!!!!",
    "data:image/bmp;base64,Qk0=",
    "data:image/png,%89PNG",
    // Others that would be taken for a WebP or a JPEG where one does not look at the beginning.
    `data:image/jpeg;base64,${btoa("\xff\xd8\xff\xe0\0\x20\0\0WEBPVP8 \0\0\0\0\0\0\0\0\0\0\x01\0\x01\0")}`,
    `data:image/bmp;base64,${btoa("BM\xff\xc0\0\0\0\0\x01\0\x01")}`,
  ])("that is none is not shown: %s", (logo) => {
    expect(isHarmless(logo)).toBe(false);
  });
});

describe("a drawing", () => {
  test.each([
    ...Object.values(logos),
    drawing('<!-- by hand --><title>T</title><path d="M0 0"/>'),
    drawing('<defs><linearGradient id="a"><stop/></linearGradient></defs><g fill="url(#a)"/>'),
    drawing('<clipPath id="a"><rect/></clipPath><g clip-path="url(#a)"/>').replaceAll(
      "%20",
      "\n%20",
    ),
    `data:image/svg+xml;charset=utf-8,%3C?xml version="1.0"?%3E%3Csvg/%3E`,
    `data:image/svg+xml;base64,${Buffer.from("\ufeff<svg><title>\tОтчёты\r\n</title></svg>").toString("base64")}`,
  ])("of shapes is shown (%#)", (logo) => {
    expect(isHarmless(logo)).toBe(true);
  });

  test.each([
    drawing('<g id="a"/><use href="#a"/>'),
    drawing('<g id="a"/><USE href="#a"/>'),
    drawing('<x:use xmlns:x="http://www.w3.org/2000/svg" href="#a"/>'),
    drawing('<filter id="a"/>'),
    drawing('<g style="filter:blur(99px)"/>'),
    drawing('<g style="f\\69lter:blur(99px)"/>'),
    drawing('<g style="&#102;ilter:blur(99px)"/>'),
    drawing('<pattern id="a"/>'),
    drawing('<marker id="a"/>'),
    drawing('<path stroke-dasharray="1e-9" d="M0 0h1e9"/>'),
    drawing("<foreignObject/>"),
    drawing('<image href="https://service.example/a"/>'),
    drawing("<script/>"),
    drawing("<style>*{clip-path:url(#a)}</style>"),
    drawing('<g mask="url(#a)"/>'.repeat(16)),
    `data:image/svg+xml,${encodeURIComponent('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>')}`,
    `data:image/svg+xml;base64,${btoa('<svg><use href="#a"/></svg>')}`,
    `data:image/svg+xml; base64,${btoa('<svg><use href="#a"/></svg>')}`,
    `data:image/svg+xml;charset=utf-16;base64,${Buffer.from("<svg><use/></svg>", "utf16le").toString("base64")}`,
    // Browsers leave out what changes the alphabet in the encoding that it names.
    `data:image/svg+xml;base64,${btoa('<?xml version="1.0" encoding="iso-2022-jp"?><svg><g style="fil\x1b(Bter:blur(99px)"/></svg>')}`,
    'data:image/svg+xml;charset=iso-2022-jp,<svg><g style="fil%1b(Bter:blur(99px)"/></svg>',
    "data:image/sv\ng+xml,<svg><us\ne/></svg>",
    "data:IMAGE/SVG+XML,<svg><use/></svg>",
    drawing("<g/>".repeat(20_000)),
  ])("with anything that could multiply is not (%#)", (logo) => {
    expect(isHarmless(logo)).toBe(false);
  });
});

test.each([
  ["https://service.example/logo.png", true],
  ["HTTPS://service.example/logo.png", true],
  ["http://service.example/logo.png", false],
  ["javascript:alert(1)", false],
  ["data:text/html,<svg/>", false],
  ["", false],
])("an address is shown if it is a safe one: %s", (logo, isShown) => {
  expect(isHarmless(logo)).toBe(isShown);
});
