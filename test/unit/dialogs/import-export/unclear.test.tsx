import { fireEvent, screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openApplication } from "../../harness/application";
import { add, choose, exportAll, fileWith, lasting, own, sound } from "./acts.ts";

afterEach(() => vi.unstubAllGlobals());

describe("an import whose answers are lost", () => {
  test("shows what is registered after the answer was lost", async () => {
    const application = openApplication();
    const [row] = own(application);
    if (!row) throw new Error("No connector");
    const content = {
      format: "bitrix24-bi-connectors",
      version: 1,
      connectors: [{ ...lasting(row), title: "Late" }],
    };
    const dialog = await choose(application, JSON.stringify(content));
    await dialog.findByRole("button", { name: "Import 1 connector" });
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Import 1 connector" }));
    expect(await dialog.findByText(/It is not clear whether it was registered/)).toBeVisible();

    application.portal.carryOut();
    fireEvent.focus(window);
    expect(await dialog.findByText(/Registered as number/)).toBeVisible();
    expect(dialog.getByText("1 of 1 imported.")).toBeVisible();
  });

  test("tells what is registered after the answer was lost and the dialog was closed", async () => {
    const application = openApplication();
    const dialog = await choose(application, fileWith(sound));
    await dialog.findByRole("button", { name: "Import 1 connector" });
    application.portal.inject({ method: add, fault: { hang: "later" } });
    await application.user.click(dialog.getByRole("button", { name: "Import 1 connector" }));
    await dialog.findByText(/It is not clear whether it was registered/);
    await application.user.click(dialog.getByRole("button", { name: "Close" }));

    application.portal.carryOut();
    fireEvent.focus(window);
    await expect
      .poll(() => screen.getByRole("status"))
      .toHaveTextContent(/“Sound” is registered as number \d+/);
    expect(await screen.findByRole("rowheader", { name: /Sound/ })).toBeVisible();
  });

  test.each(["answer", "request"] as const)(
    "never registers one twice, whatever is lost (%s)",
    async (lose) => {
      const from = openApplication();
      const content = await exportAll(from);
      document.body.replaceChildren();
      const to = openApplication("empty");
      const dialog = await choose(to, content);
      await dialog.findByRole("button", { name: /^Import \d/ });
      to.portal.inject({ method: add, times: 2, fault: { delay: 0 } });
      to.portal.inject({ method: add, fault: { lose } });
      await to.user.click(dialog.getByRole("button", { name: /^Import \d/ }));
      await dialog.findByText(/ imported\.$/);

      const titles = own(to).map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      const told = dialog
        .getAllByRole("listitem")
        .filter((item) => item.textContent?.includes("Registered as number"));
      expect(told).toHaveLength(titles.length);
    },
  );
});
