/** Drawings on a coloured tile, as the data URIs that connectors carry their logos in. */
export const logos = {
  database: logo(
    "#0b75c9",
    '<ellipse cx="20" cy="12" rx="9" ry="4"/><path d="M11 14.5v5c0 2.2 4 4 9 4s9-1.8 9-4v-5c-2 2-5 3-9 3s-7-1-9-3z"/><path d="M11 22v5c0 2.2 4 4 9 4s9-1.8 9-4v-5c-2 2-5 3-9 3s-7-1-9-3z"/>',
  ),
  layers: logo(
    "#336791",
    '<path d="M20 8l12 6-12 6-12-6z"/><path d="M10.5 18.5L20 23.2l9.5-4.7L32 20l-12 6-12-6z"/><path d="M10.5 24.5L20 29.2l9.5-4.7L32 26l-12 6-12-6z"/>',
  ),
  bars: logo("#e0a800", '<path d="M9 9h3v22H9zM15 9h3v22h-3zM21 9h3v22h-3zM27 17h3v6h-3z"/>'),
  ledger: logo(
    "#c0392b",
    '<path d="M10 9h20v22H10zm4 5v2h12v-2zm0 5v2h12v-2zm0 5v2h7v-2z" fill-rule="evenodd"/>',
  ),
  sheet: logo(
    "#188a4b",
    '<path d="M10 8h20v24H10zm3 7v4h6v-4zm8 0v4h6v-4zm-8 6v4h6v-4zm8 0v4h6v-4z" fill-rule="evenodd"/>',
  ),
  house: logo("#8e5bb5", '<path d="M20 8l13 10h-3v13h-7v-8h-6v8h-7V18H7z"/>'),
  coins: logo(
    "#a8672a",
    '<circle cx="16" cy="23" r="8"/><path d="M22 9a8 8 0 0 1 4 15 10 10 0 0 0-8-12 8 8 0 0 1 4-3z"/>',
  ),
  wave: logo("#0d9488", '<path d="M7 24c4-10 8-10 12-3s8 7 14-6v14H7z"/>'),
  arrow: logo("#5b4fcf", '<path d="M8 27l9-9 5 5 6-7-4-3 9-2-1 9-3-3-7 9-5-5-6 6z"/>'),
  tag: logo(
    "#d6336c",
    '<path d="M9 9h12l11 11-12 12L9 21zm6 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z" fill-rule="evenodd"/>',
  ),
};

function logo(background: string, drawing: string): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40">' +
    `<rect width="40" height="40" rx="8" fill="${background}"/><g fill="#fff">${drawing}</g></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
