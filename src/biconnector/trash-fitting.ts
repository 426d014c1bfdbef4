import type { Trash, TrashEntry } from "./trash";
import { writeTrash } from "./trash-text";

/** The longest text that is stored for a person, in characters (docs/platform.md#options-with-every-opening). */
const room = 32 * 1024;

/** So much is not tried: it does not fit, however well it can be compressed. */
const mostTried = 1000;
const mostOfLogos = 16 * room;

/** So many are remembered, as they take room as well: only a window that was open before needs to be told. */
const mostRemovals = 300;

/** So many logos are passed over for those of connectors that were deleted earlier: each makes it all be written anew. */
const mostMisfits = 8;

/** A trash as it is stored. */
interface FittedTrash {
  text: string;
  /** What it holds. */
  trash: Trash;
}

/**
 * Makes a trash fit into what may be stored. Where it is too much, logos are left out, those of the connectors that
 * were deleted first before others, and then the connectors that were deleted first. What does not fit by itself takes
 * nothing from the others.
 */
export async function fitTrash({ entries, removals: all }: Trash): Promise<FittedTrash> {
  const removals = all.slice(0, mostRemovals);
  const candidates = await fittingAlone(entries.slice(0, mostTried), removals);
  const write = (count: number, logos: string[]) =>
    writeTrash({ entries: candidates.slice(0, count), removals }, logos);
  const fits = async (count: number, logos: string[]) => (await write(count, logos)).length <= room;

  const count = await mostThat(candidates.length, (some) => fits(some, []));
  const isCut = count < candidates.length;
  const logos = isCut ? [] : await fittingLogos(someLogos(candidates), (some) => fits(count, some));

  const kept = new Set(logos);
  return {
    text: await write(count, logos),
    trash: {
      entries: candidates.slice(0, count).map((entry) => withLogoIn(entry, kept)),
      removals,
    },
  };
}

/** The entries that fit by themselves, beside what has left the trash. */
async function fittingAlone(
  entries: readonly TrashEntry[],
  removals: Trash["removals"],
): Promise<TrashEntry[]> {
  const all = await Promise.all(
    entries.map(async (entry) => {
      const { fields } = entry;
      const { length } = new TextEncoder().encode(JSON.stringify({ ...fields, logo: "" }));
      if (length < room / 2) return [entry];
      const alone = await writeTrash({ entries: [entry], removals }, []);
      return alone.length <= room ? [entry] : [];
    }),
  );
  return all.flat();
}

/** As many as fit, the first before others. */
async function fittingLogos(
  logos: readonly string[],
  fits: (some: string[]) => Promise<boolean>,
): Promise<string[]> {
  let kept: string[] = [];
  let left = logos;
  for (let misfits = 0; left.length > 0 && misfits < mostMisfits; misfits++) {
    const [before, open] = [kept, left];
    const count = await mostThat(open.length, (some) => fits([...before, ...open.slice(0, some)]));
    kept = [...before, ...open.slice(0, count)];
    // The next one does not fit. Smaller ones after it may.
    left = open.slice(count + 1);
  }
  return kept;
}

/** The logos of what was deleted last first, each once. */
function someLogos(entries: readonly TrashEntry[]): string[] {
  const logos = new Set(entries.map(({ fields: { logo } }) => logo).filter((logo) => logo !== ""));
  let sum = 0;
  return [...logos].filter((logo) => {
    if (logo.length > 2 * room || sum + logo.length > mostOfLogos) return false;
    sum += logo.length;
    return true;
  });
}

function withLogoIn(entry: TrashEntry, kept: ReadonlySet<string>): TrashEntry {
  const { fields } = entry;
  if (fields.logo === "" || kept.has(fields.logo)) return entry;
  return { ...entry, fields: { ...fields, logo: "" }, isLogoLost: true };
}

/** The largest number up to `most` for which something holds that holds for 0 and for all smaller ones. */
async function mostThat(most: number, holds: (count: number) => Promise<boolean>): Promise<number> {
  if (most === 0 || (await holds(most))) return most;
  let [yes, no] = [0, most];
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2);
    if (await holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
