import type { TemplateName } from "../../biconnector/templates";

/** A logo for each template: what it draws is its own, as the marks of the databases are their owners'. */
export const templateLogos: Record<TemplateName, string> = {
  // A cylinder over waves.
  mysql: logo(
    "#00708c",
    '<ellipse cx="24" cy="13" rx="12" ry="5"/><path d="M12 16.5c2.5 2.7 7 4 12 4s9.5-1.3 12-4v6.5c0 2.8-5.4 5-12 5s-12-2.2-12-5z"/><path d="M8 34c4-4 7-4 11 0s7 4 11 0 7-4 10-1M8 40.5c4-4 7-4 11 0s7 4 11 0 7-4 10-1" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>',
  ),
  // Three storeys of one house.
  postgresql: logo(
    "#31618f",
    '<path d="M24 8l15 7.5-15 7.5L9 15.5z"/><path d="M13 20.5l11 5.5 11-5.5 4 2-15 7.5-15-7.5z"/><path d="M13 28l11 5.5L35 28l4 2-15 7.5L9 30z"/>',
  ),
  // A quill that writes.
  sqlite: logo(
    "#0f6fb8",
    '<path d="M37 9c-11 0-20 7-22.5 20L12 39h3l1.8-7.5c9.7 0 17.2-7.5 20.2-22.5z"/><path d="M17 31c3-7 8-12.5 14-16" fill="none" stroke="#0f6fb8" stroke-width="1.8" stroke-linecap="round"/><path d="M21 39h17" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>',
  ),
  // Braces around what they hold.
  rest: logo(
    "#5a55c8",
    '<g fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path d="M18 11h-2c-2.5 0-3 1.5-3 4v4.5c0 2.5-1 4.5-4 4.5 3 0 4 2 4 4.5V33c0 2.5.5 4 3 4h2M30 11h2c2.5 0 3 1.5 3 4v4.5c0 2.5 1 4.5 4 4.5-3 0-4 2-4 4.5V33c0 2.5-.5 4-3 4h-2"/></g><circle cx="19" cy="24" r="2.2"/><circle cx="24" cy="24" r="2.2"/><circle cx="29" cy="24" r="2.2"/>',
  ),
};

function logo(background: string, drawing: string): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48">' +
    `<rect width="48" height="48" rx="10" fill="${background}"/><g fill="#fff">${drawing}</g></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
