import type { Act } from "./engine.ts";

/** The keys that are no characters, as WebDriver numbers them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const keyCodes: Record<string, string> = {
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  ArrowUp: "\uE013",
  ArrowDown: "\uE015",
  Delete: "\uE017",
};

type Tick = Record<string, unknown>;

/** The acts as WebDriver takes them: three devices, of which one does something at a time. */
export function asActions(acts: Act[]): object[] {
  const key: Tick[] = [];
  const pointer: Tick[] = [];
  const wheel: Tick[] = [];
  for (const act of acts) {
    const pause = { type: "pause", duration: 0 };
    const device = act.kind.startsWith("key") ? key : act.kind === "wheel" ? wheel : pointer;
    for (const each of [key, pointer, wheel]) each.push(each === device ? tickOf(act) : pause);
  }
  return [
    { type: "key", id: "keys", actions: key },
    {
      type: "pointer",
      id: "mouse",
      parameters: { pointerType: "mouse" },
      actions: pointer,
    },
    // Not every driver has heard of wheels.
    ...(acts.some(({ kind }) => kind === "wheel")
      ? [{ type: "wheel", id: "wheel", actions: wheel }]
      : []),
  ];
}

function tickOf(act: Act): Tick {
  switch (act.kind) {
    case "move":
      return { type: "pointerMove", x: Math.round(act.x), y: Math.round(act.y), duration: 0 };
    case "press":
      return { type: "pointerDown", button: 0 };
    case "release":
      return { type: "pointerUp", button: 0 };
    case "wheel":
      return {
        type: "scroll",
        x: Math.round(act.x),
        y: Math.round(act.y),
        deltaX: 0,
        deltaY: act.by,
        duration: 0,
        origin: "viewport",
      };
    default:
      return { type: act.kind, value: keyCodes[act.key] ?? act.key };
  }
}
