import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { parseConnector } from "../../../src/biconnector/connectors";
import { useSelection } from "../../../src/list/use-selection";

const connectors = (...ids: number[]) => ids.map((id) => parseConnector({ id }));

test("what left the list is not selected when it comes back", () => {
  const { result, rerender } = renderHook((shown) => useSelection(shown), {
    initialProps: connectors(1, 2, 3),
  });
  act(() => result.current.toggleAll([1, 2, 3]));
  rerender(connectors(3, 7, 8));
  expect([...result.current.ids]).toEqual([3]);
  rerender(connectors(3, 7, 8, 1, 2));
  expect([...result.current.ids]).toEqual([3]);
});

test("a range begins at the connector picked last, not at one from before everything was let go", () => {
  const { result, rerender } = renderHook((shown) => useSelection(shown), {
    initialProps: connectors(1, 2, 3, 4),
  });
  act(() => result.current.toggle(1, false));
  act(() => result.current.toggle(3, true));
  expect([...result.current.ids]).toEqual([1, 2, 3]);
  act(() => result.current.clear());
  rerender(connectors(4, 3, 2, 1));
  act(() => result.current.toggle(1, true));
  expect([...result.current.ids]).toEqual([1]);
});
