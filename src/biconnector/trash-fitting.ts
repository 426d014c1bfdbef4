import type { Trash, TrashEntry } from "./trash";
import { writeTrash } from "./trash-text";

/** The longest text that is stored for a person, in characters (docs/platform.md#options-with-every-opening). */
const room = 32 * 1024;

/** So much is not tried: it does not fit, however well it can be compressed. */
const mostEntries = 1000;
const mostOfLogos = 16 * room;

/** So many are remembered, as they take room as well: only a window that was open before needs to be told. */
const mostRemovals = 300;

/** A trash as it is stored. */
interface FittedTrash {
  text: string;
  /** What it holds. */
  trash: Trash;
}

/**
 * Makes a trash fit into what may be stored. Where it is too much, logos are left out, those of the connectors that
 * were deleted first before others, and then the connectors that were deleted first.
 */
export async function fitTrash({ entries, removals: all }: Trash): Promise<FittedTrash> {
  const removals = all.slice(0, mostRemovals);
  const candidates = await fittingAlone(entries.slice(0, mostEntries));
  const logos = someLogos(candidates);
  const write = (count: number, logoCount: number) =>
    writeTrash({ entries: candidates.slice(0, count), removals }, logos.slice(0, logoCount));

  const fits = async (text: Promise<string>) => (await text).length <= room;
  const count = await mostThat(candidates.length, (some) => fits(write(some, 0)));
  const isCut = count < candidates.length;
  const logoCount = isCut ? 0 : await mostThat(logos.length, (some) => fits(write(count, some)));

  const kept = new Set(logos.slice(0, logoCount));
  return {
    text: await write(count, logoCount),
    trash: {
      entries: candidates.slice(0, count).map((entry) => withLogoIn(entry, kept)),
      removals,
    },
  };
}

/** One that does not fit by itself keeps no other from being stored. */
async function fittingAlone(entries: readonly TrashEntry[]): Promise<TrashEntry[]> {
  const all = await Promise.all(
    entries.map(async (entry) => {
      const { fields } = entry;
      const length = JSON.stringify({ ...fields, logo: "" }).length;
      if (length < room / 2) return [entry];
      const alone = await writeTrash({ entries: [entry], removals: [] }, []);
      return alone.length <= room ? [entry] : [];
    }),
  );
  return all.flat();
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
