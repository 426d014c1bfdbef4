/** An error of a `biconnector` method itself: it comes with status 200, inside the result (PLATFORM 4.1). */
export class MethodError extends Error {
  readonly code: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
  }
}
