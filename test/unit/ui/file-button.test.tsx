import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { FileButton } from "../../../src/ui/FileButton";

test("the same file can be chosen twice, as it may have changed", async () => {
  const user = userEvent.setup();
  const onChosen = vi.fn();
  render(<FileButton label="Choose a file" look="plain" onChosen={onChosen} />);
  const input = screen.getByLabelText<HTMLInputElement>("Choose a file");
  const file = new File(["{}"], "connectors.json");
  await user.upload(input, file);
  // A browser tells of a choice only where it differs from what is there.
  expect(input.files).toHaveLength(0);
  await user.upload(input, file);

  expect(onChosen.mock.calls).toEqual([[file], [file]]);
});
