const allowedPath =
  /^\/(crm\/(deal|lead|contact|company)|marketplace|company\/personal\/user\/[0-9]+|workgroups\/group\/[0-9]+)\//;

/**
 * The SDK says how wide a slider should be by the page that its path pretends to open
 * (docs/platform.md#pages-in-a-slider).
 */
const widths: readonly [beginning: RegExp, width: number][] = [
  [/^\/workgroups\/group\/[0-9]+\/card\//, 564],
  [/^\/crm\/company\/requisite\/[0-9]+\//, 950],
  [/^\/company\/personal\/user\/[0-9]+\/groups\/create\//, 1200],
];

/**
 * Whether `openPath` may open a path (docs/platform.md#pages-in-a-slider). The rule looks at the path before its `..`
 * are followed.
 */
export function isAllowedPath(path: unknown): path is string {
  return typeof path === "string" && allowedPath.test(path);
}

/** The width of the slider for a path in CSS pixels, or nothing for as wide as the window allows. */
export function sliderWidth(path: string): number | undefined {
  return widths.find(([beginning]) => beginning.test(path))?.[1];
}
