import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Boundary } from "../../../src/ui/Boundary";

test("a fault while rendering costs that part only, and it can be tried again", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const user = userEvent.setup();
  let isBroken = true;
  function Part() {
    if (isBroken) throw new Error("broken");
    return <p>Whole again</p>;
  }
  render(
    <>
      <p>Other part</p>
      <Boundary
        fallback={(again) => (
          <button type="button" onClick={again}>
            Try again
          </button>
        )}
      >
        <Part />
      </Boundary>
    </>,
  );
  expect(screen.getByText("Other part")).toBeVisible();
  isBroken = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));

  expect(screen.getByText("Whole again")).toBeVisible();
});
