/** Text in an envelope that any database keeps: `deflate …` where the browser can compress, else `plain …`. */
type Envelope = `${"deflate" | "plain"} ${string}`;

/** More than that nobody packed: what unpacks to it is damaged, or meant to harm. In bytes. */
const mostUnpacked = 8_000_000;

/** Packs a text into ASCII, smaller where the browser has a `CompressionStream`. */
export async function pack(text: string): Promise<Envelope> {
  const bytes = new TextEncoder().encode(text);
  if (!canCompress()) return `plain ${base64Of(bytes)}`;
  return `deflate ${base64Of(await passThrough(bytes, new CompressionStream("deflate")))}`;
}

/**
 * Unpacks what {@link pack} made.
 *
 * @returns null where this browser cannot
 * @throws whatever the browser throws for what is damaged
 */
export async function unpack(packed: string): Promise<string | null> {
  const [, method, base64] = /^(deflate|plain) (.*)$/s.exec(packed) ?? [];
  if (base64 === undefined) throw new SyntaxError("no envelope");
  if (method === "deflate" && !canCompress()) return null;
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const unpacked =
    method === "plain" ? bytes : await passThrough(bytes, new DecompressionStream("deflate"));
  return new TextDecoder("utf-8", { fatal: true }).decode(unpacked);
}

/** Whether what {@link pack} made elsewhere can be read here. */
export function canUnpack(packed: string): boolean {
  return canCompress() || !packed.startsWith("deflate ");
}

function canCompress(): boolean {
  return typeof CompressionStream === "function" && typeof DecompressionStream === "function";
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

async function passThrough(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What fails there fails at the other end as well.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});

  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size > mostUnpacked) throw new RangeError("too much");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
