import { longest } from "../../biconnector/connector-fields";
import { isHarmless, pixelsOf } from "../../ui/harmless-picture";

/** The longest side of a bitmap, in pixels: what a screen shows is a quarter of it. */
const longestSide = 96;

/** The most pixels that are unpacked to be scaled down: a photograph. */
const mostPixels = 2 ** 25;

/** In how many first bytes of a file its size in pixels is looked for. */
const head = 1_000_000;

const drawing = "image/svg+xml";

/** Why a file cannot be a logo. */
export type LogoProblem = "notAnImage" | "tooLarge" | "unsafe";

/**
 * A file as a data URI, bitmaps made smaller first.
 *
 * @returns the URI, or why there is none
 */
export async function logoOf(file: File): Promise<{ uri: string } | { problem: LogoProblem }> {
  const pixels = pixelsOf((await read(file.slice(0, head), "readAsBinaryString")) ?? "");
  // A file is what is in it: its type is a guess by its name.
  if (pixels > mostPixels) return { problem: "unsafe" };
  if (!Number.isNaN(pixels)) return checked(await shrink(file));
  const isDrawing = file.type === drawing && file.size > 0;
  return isDrawing ? checked(await readUri(file)) : { problem: "notAnImage" };
}

function checked(uri: string | null): { uri: string } | { problem: LogoProblem } {
  if (uri === null) return { problem: "notAnImage" };
  const problem = logoProblem(uri);
  return problem ? { problem } : { uri };
}

/** Why a data URI cannot be a logo, as far as its text tells; null if it can, and for any other address. */
export function logoProblem(uri: string): LogoProblem | null {
  if (!/^data:/i.test(uri)) return null;
  if (uri.length > longest.bytes) return "tooLarge";
  if (isHarmless(uri)) return null;
  return isPicture(uri) ? "unsafe" : "notAnImage";
}

function isPicture(uri: string): boolean {
  if (/^data:image\/svg\+xml/i.test(uri)) return true;
  const data = /^data:image\/[^,]*;base64,(.*)/is.exec(uri)?.[1] ?? "";
  try {
    return !Number.isNaN(pixelsOf(atob(data)));
  } catch {
    return false;
  }
}

/** @returns null when the browser cannot read it */
async function shrink(file: File): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const isNamedRight = file.type.startsWith("image/") && file.type !== drawing;
  if (scale === 1 && isNamedRight && file.size < longest.bytes / 2) return readUri(file);

  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

function readUri(file: Blob): Promise<string | null> {
  return read(file, "readAsDataURL");
}

function read(file: Blob, how: "readAsDataURL" | "readAsBinaryString"): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader[how](file);
  });
}
