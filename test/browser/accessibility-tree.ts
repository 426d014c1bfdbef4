import type { Frame, Page } from "playwright-core";
import type { Fixtures } from "./fixtures.ts";

/** What assistive technology is told of an element: its role, its name and what describes it. */
export interface Told {
  role: string;
  name: string;
  description: string;
  isFocused: boolean;
}

/** The application's accessibility tree as Chromium hands it to screen readers, from top to bottom. */
export async function readTree({ page, app }: Fixtures): Promise<Told[]> {
  const frame = await (await app.locator("html").elementHandle())?.ownerFrame();
  if (!frame) throw new Error("The application's frame is gone.");
  const { session, frameId } = await sessionOf(page, frame);
  try {
    const { nodes } = await session.send("Accessibility.getFullAXTree", { frameId });
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description, properties = [] }) => ({
        role: String(role?.value ?? ""),
        name: String(name?.value ?? ""),
        description: String(description?.value ?? ""),
        isFocused: properties.some((each) => each.name === "focused" && each.value.value === true),
      }));
  } finally {
    await session.detach();
  }
}

/** Where a frame's tree can be read: its own session, or the page's where the frame has no process of its own. */
async function sessionOf(page: Page, frame: Frame) {
  const context = page.context();
  const session = await context.newCDPSession(frame).catch(() => context.newCDPSession(page));
  const { frameTree } = await session.send("Page.getFrameTree");
  const frames = [frameTree, ...(frameTree.childFrames ?? [])].map((each) => each.frame);
  const found = frames.find(({ url }) => url === frame.url());
  if (!found) throw new Error(`There is no frame ${frame.url()}.`);
  return { session, frameId: found.id };
}

/** The element that has the focus, as “role name”. */
export async function focused(fixtures: Fixtures): Promise<string> {
  const nodes = (await readTree(fixtures)).filter(({ isFocused }) => isFocused);
  return nodes.map(({ role, name }) => `${role} ${name}`).at(-1) ?? "nothing";
}

/** The question that is asked, with all that is read out when it comes up. */
export async function question(fixtures: Fixtures): Promise<string> {
  const dialog = (await readTree(fixtures)).find(({ role }) => role === "alertdialog");
  return dialog ? `${dialog.name} ${dialog.description}` : "nothing";
}
