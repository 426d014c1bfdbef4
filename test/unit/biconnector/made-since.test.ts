import { expect, test } from "vitest";
import type { Connection } from "../../../src/biconnector/connections";
import { madeSince } from "../../../src/biconnector/made-since";
import type { UnreadableRow } from "../../../src/biconnector/read-lists";

const found = (ids: number[], unreadable: UnreadableRow[] = []) => ({
  rows: ids.map(
    (id): Connection => ({
      id,
      connectorId: 1,
      title: `Connection ${id}`,
      isActive: true,
      createdAt: null,
      changedAt: null,
      createdBy: null,
      changedBy: null,
    }),
  ),
  unreadable,
});
const damaged = (id: number | null): UnreadableRow => ({ id, ownerId: 1 });

test.each([
  ["the only one", found([]), found([7]), [7]],
  ["those with a higher number", found([3, 5]), found([3, 5, 6, 9]), [6, 9]],
  ["none where nothing was added", found([3, 5]), found([3, 5]), []],
  ["none where only others went", found([3, 5]), found([5]), []],
  ["not one that could not be seen before", found([5]), found([3, 5]), []],
  ["not one that could not be read before", found([3], [damaged(5)]), found([3, 5, 6]), [6]],
  ["none where one before has no number", found([3], [damaged(null)]), found([3, 5]), []],
  ["none that cannot be read now", found([3]), found([3], [damaged(5)]), []],
])("new is %s", (_, before, now, ids) => {
  expect(madeSince(before, now).map(({ id }) => id)).toEqual(ids);
});
