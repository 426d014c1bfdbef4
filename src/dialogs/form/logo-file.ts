/** The largest logo that is kept, in bytes of its data URI. */
const largestLogo = 64 * 1024;

/** The longest side of a bitmap, in pixels: what a screen shows is a quarter of it. */
const longestSide = 96;

/** Why a file cannot be a logo. */
export type LogoFault = "not-an-image" | "too-large";

/**
 * A file as a data URI, bitmaps made smaller first.
 *
 * @returns the URI, or why there is none
 */
export async function logoOf(file: File): Promise<{ uri: string } | { fault: LogoFault }> {
  if (!file.type.startsWith("image/")) return { fault: "not-an-image" };
  const uri = file.type === "image/svg+xml" ? await readUri(file) : await shrink(file);
  if (uri === null) return { fault: "not-an-image" };
  return uri.length > largestLogo ? { fault: "too-large" } : { uri };
}

/** @returns null when the browser cannot read it */
async function shrink(file: File): Promise<string | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  if (scale === 1 && file.size < largestLogo / 2) return readUri(file);

  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext("2d")?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/png");
}

function readUri(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : null);
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}
