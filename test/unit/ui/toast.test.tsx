import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import { Page } from "../../../src/ui/Page";
import { useToast } from "../../../src/ui/use-toast";
import { openApplication, waitForUsage } from "../harness/application";

test("a toast can be taken away, and the focus goes back to where it came from", async () => {
  const { user } = openApplication();
  await waitForUsage();
  await user.click(screen.getByRole("button", { name: "Delete PostgreSQL" }));
  await user.click(await screen.findByRole("button", { name: "Delete connector" }));
  await screen.findByText("“PostgreSQL” was deleted");
  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  const focused = document.activeElement;
  const toast = within(screen.getByRole("status"));
  toast.getByRole("button", { name: "Hide message" }).focus();
  await user.keyboard("{Enter}");

  expect(screen.queryByText("“PostgreSQL” was deleted")).toBeNull();
  expect(focused).toHaveFocus();
});

test("a toast stays as long as somebody is at its button, also one that came in the place of another", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  function Tellers() {
    const tell = useToast();
    return ["First", "Second"].map((news) => (
      <button key={news} type="button" onClick={() => tell(news)}>
        Tell {news}
      </button>
    ));
  }
  render(
    <Page bar={null} above={<Tellers />}>
      {null}
    </Page>,
  );
  const tell = (news: string) =>
    fireEvent.click(screen.getByRole("button", { name: `Tell ${news}` }));
  tell("First");
  const hide = screen.getByRole("button", { name: "Hide message" });
  act(() => hide.focus());
  tell("Second");
  act(() => vi.advanceTimersByTime(60_000));
  expect(screen.getByRole("status")).toHaveTextContent("Second");

  act(() => hide.blur());
  act(() => vi.advanceTimersByTime(8000));
  expect(screen.getByRole("status")).toBeEmptyDOMElement();
});
