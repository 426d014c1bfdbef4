/** The longest text that is looked through: portals keep no longer one (docs/platform.md#bytes-of-a-text). */
const longest = 65_535;

/** The most pixels that are unpacked: 2,048 by 2,048. */
const mostPixels = 2 ** 22;

/**
 * Elements that cost no more than they are long. What else there is may refer to itself, over and over, and control
 * characters can hide it: some encodings have them left out.
 */
const costly =
  /<(?!\/?(svg|g|title|desc|defs|path|rect|circle|ellipse|line|polyline|polygon|text|tspan|stop|(linear|radial)Gradient|clipPath|mask)[\s/>]|!--|!doctype\s|\?xml\s)|filter|dasharray|&#|\\|[^\s -\uffff]/i;

/**
 * Whether a logo can be shown without a risk for the page: a picture on another server, a bitmap that is not large once
 * it is unpacked, or a drawing without what makes a little text a lot of work.
 */
export function isHarmless(logo: string): boolean {
  if (/^https:\/\//i.test(logo)) return true;
  // As browsers read an address: without tabs and line breaks.
  const uri = /^data:image\/(svg\+xml)?[^,]*?(;base64)?,(.*)/is.exec(logo.replace(/[\t\n\r]/g, ""));
  if (!uri || logo.length > longest) return false;
  try {
    const [, isDrawing, isBase64, data = ""] = uri;
    const text = decodeURIComponent(data);
    const bytes = isBase64 ? atob(text) : text;
    return isDrawing ? isPlain(bytes) : pixelsOf(bytes) <= mostPixels;
  } catch {
    return false;
  }
}

function isPlain(svg: string): boolean {
  // In front may stand the mark of UTF-8.
  const isMarkup = /^(\xef\xbb\xbf)?\s*</.test(svg);
  // What is masked may be masked in its turn: so few cannot multiply.
  return isMarkup && !costly.test(svg) && svg.split(/url\(/i).length < 16;
}

/**
 * How many pixels the head of a PNG, GIF, WebP or JPEG announces; `NaN` for anything else. Browsers go by the content of
 * a bitmap too, not by the type that it gives itself.
 *
 * @param bytes a character each
 */
export function pixelsOf(bytes: string): number {
  const byte = (at: number) => bytes.charCodeAt(at);
  const big = (at: number) => byte(at) * 256 + byte(at + 1);
  const little = (at: number) => byte(at) + byte(at + 1) * 256;

  if (bytes.startsWith("\x89PNG")) return (big(16) * 65536 + big(18)) * (big(20) * 65536 + big(22));
  if (bytes.startsWith("GIF8")) {
    // Browsers make room for a first frame that is larger than the whole. In front of it are colours and extensions.
    let frame = 13 + (byte(10) & 128 && 6 << (byte(10) & 7));
    while (byte(frame) === 0x21) {
      frame += 2;
      while (byte(frame)) frame += byte(frame) + 1;
      frame++;
    }
    return Math.max(little(6), little(frame + 5)) * Math.max(little(8), little(frame + 7));
  }
  const [, kind] = /^RIFF.{4}WEBPVP8(.)/s.exec(bytes) ?? [];
  if (kind) {
    if (kind === " ") return (little(26) & 16383) * (little(28) & 16383);
    if (kind === "X") return (little(24) + byte(26) * 65536) * (little(27) + byte(29) * 65536);
    return (little(21) & 16383) * ((little(22) >> 6) + ((byte(24) & 15) << 10));
  }
  // A JPEG's segments up to the one with its size.
  let at = bytes.startsWith("\xff\xd8") ? 2 : Number.NaN;
  while (/^\xff[\xc4\xdb\xdd\xe0-\xef\xfe]/.test(bytes.slice(at, at + 2))) at += 2 + big(at + 2);
  return /^\xff[\xc0-\xc2]/.test(bytes.slice(at, at + 2)) ? big(at + 5) * big(at + 7) : Number.NaN;
}
