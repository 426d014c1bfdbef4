/** What an input for an address needs: it is read from left to right in every language, and is no word to correct. */
export const addressInput = {
  type: "text",
  dir: "ltr",
  inputMode: "url",
  spellCheck: false,
} as const;
