import { median } from "./statistics.ts";

/** Opens both, each of them first in every other turn: what is opened later finds a warmer machine. */
export async function inTurn<Opened>(
  turn: number,
  one: () => Promise<Opened>,
  other: () => Promise<Opened>,
): Promise<[one: Opened, other: Opened]> {
  if (turn % 2 === 0) return [await one(), await other()];
  const others = await other();
  return [await one(), others];
}

/** The ratio is the median of the pairs' ratios: what slows the machine down slows down both of a pair. */
export function tableRow(name: string, ours: number[], others: number[]): string {
  const ratios = ours.map((value, index) => value / (others[index] ?? Number.NaN));
  const [mine, other] = [median(ours), median(others)].map(Math.round);
  return `| ${name} | ${mine} | ${other} | ${median(ratios).toFixed(2)} |`;
}
