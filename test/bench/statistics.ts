/** The value in the middle. @throws when there is none */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that so large a share of all does not exceed, from 0 to 1. @throws when there is none */
export function quantile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((one, other) => one - other);
  const place = (inOrder.length - 1) * share;
  const below = inOrder[Math.floor(place)];
  const above = inOrder[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error("Nothing was measured.");
  return below + (above - below) * (place % 1);
}
