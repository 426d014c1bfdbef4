/**
 * An address, taken apart.
 *
 * @returns null for what is none. (`URL.canParse` is younger than the oldest browsers of README.md.)
 */
export function addressParts(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
