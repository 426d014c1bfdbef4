/**
 * The oldest browsers that the application works in, as bundlers name them. README.md says what needs them.
 * Older ones are told so: by `isTooOld` in src/main.ts, or by src/ui/late-message.css where they cannot read that.
 */
export const lowestVersions = {
  Chromium: { version: "111", targets: ["chrome", "edge"] },
  Firefox: { version: "125", targets: ["firefox"] },
  WebKit: { version: "16.4", targets: ["safari", "ios"] },
};

/** What the built scripts and styles are made for. */
export const buildTargets: string[] = Object.values(lowestVersions).flatMap(
  ({ version, targets }) => targets.map((target) => `${target}${version}`),
);
