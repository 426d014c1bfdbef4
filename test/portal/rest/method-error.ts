/**
 * An error of a `biconnector` method itself: it comes with status 200, inside the result
 * (docs/platform.md#errors-inside-the-result).
 */
export class MethodError extends Error {
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}
