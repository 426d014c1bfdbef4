import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../drivers/process.ts";
import { button, type Query, role, words } from "../person/query.ts";
import type { Scene } from "../stage.ts";

// What people do again and again.

export const dialog = role("alertdialog");

/** Words of the message at the lower edge. */
export const news = (text: string | RegExp): Query => words(text, { inside: role("status") });

/** Waits for the list, with the use of the connectors in sight. */
export async function list({ see, say }: Scene): Promise<void> {
  await see(role("cell", say("usage.none")));
}

/** Asks for a connector to be deleted, and waits for what is known of its use. */
export async function ask(scene: Scene, title: string): Promise<void> {
  const { click, see, say } = scene;
  await list(scene);
  await click(button(say("row.delete", { title })));
  await see(words(say("delete.connector.check.none"), { inside: dialog }));
}

/** Deletes a connector that nobody uses. */
export async function remove(scene: Scene, title: string): Promise<void> {
  const { click, see, say } = scene;
  await ask(scene, title);
  await click(button(say("delete.connector.confirm")));
  await see(news(say("delete.connector.deleted", { title })));
}

/** Chooses something from a menu. */
export async function choose({ click }: Scene, menu: string, item: string): Promise<void> {
  await click(button(menu));
  await click(role("menuitem", item));
}

export function titles({ portal }: Scene): string[] {
  return portal.store.connectors.map(({ title }) => title);
}

/** Chooses a file with this content in the file input that is there. */
export async function giveFile(scene: Scene, name: string, content: string): Promise<void> {
  const folder = await temporaryFolder();
  const path = join(folder.path, name);
  await writeFile(path, content);
  await scene.choose("input[type=file]", path);
  // The page reads the file after it was chosen.
  scene.atEnd(folder.remove);
}
