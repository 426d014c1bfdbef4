import { screen } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { openApplication } from "../../harness/application";
import { byTitle, catchFiles, choose, exportAll, lasting, own } from "./acts.ts";

afterEach(() => vi.unstubAllGlobals());

describe("an export", () => {
  test.each(["typical", "old"] as const)(
    "brings every field to another portal (%s)",
    async (scenario) => {
      const from = openApplication(scenario);
      const content = await exportAll(from);
      document.body.replaceChildren();
      const { switches } = from.portal;
      const to = openApplication("empty", (portal) => Object.assign(portal.switches, switches));
      const dialog = await choose(to, content);
      await to.user.click(
        await dialog.findByRole("button", { name: `Import ${own(from).length} connectors` }),
      );

      expect(
        await dialog.findByText(`${own(from).length} of ${own(from).length} imported.`),
      ).toBeVisible();
      const imported = own(to).map(lasting).toSorted(byTitle);
      const exported = own(from).map(lasting).toSorted(byTitle);
      expect(imported).toEqual(
        exported.map((row) => ({
          ...row,
          // The portal registers none without a logo: those get a stand-in.
          logo: row.logo || expect.stringMatching(/^data:image/),
          description: row.description ?? "",
          sourceCode: row.sourceCode ?? "",
          // An old portal has neither.
          ...(scenario === "old" && { sourceCode: "", supportMapping: false }),
        })),
      );
    },
  );

  test("leaves no credential and no token in the file", async () => {
    const application = openApplication();
    const content = await exportAll(application);

    for (const { settings } of application.portal.store.sources) {
      for (const { value } of settings) {
        if (value.startsWith("secret")) expect(content).not.toContain(value);
      }
    }
    const token = application.portal.openSession().AUTH_ID;
    expect(content).not.toContain(token.slice(0, 12));
    expect(JSON.parse(content)).toMatchObject({ format: "bitrix24-bi-connectors", version: 1 });
  });

  test("that was cancelled is read anew when it is opened again", async () => {
    const application = openApplication();
    const { user, portal } = application;
    let answer = () => {};
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const open = async () => {
      await user.click(await screen.findByRole("button", { name: "More actions" }));
      await user.click(await screen.findByRole("menuitem", { name: "Export" }));
    };
    await screen.findByText("3 connections");
    portal.inject({ method: "biconnector.connector.list", fault: { late } });
    await open();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    await open();
    answer();

    expect(
      await screen.findByText(new RegExp(`^${own(application).length} connectors are ready`)),
    ).toBeVisible();
    expect(screen.queryByText(/could not be read/)).toBeNull();
  });

  test("hands out one from its row, and the selected", async () => {
    const application = openApplication();
    const { user } = application;
    const saved = catchFiles();
    await user.click(await screen.findByRole("button", { name: "Actions for ClickHouse" }));
    await user.click(await screen.findByRole("menuitem", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Save file" }));
    for (const title of ["MySQL", "PostgreSQL"]) {
      await user.click(screen.getByRole("checkbox", { name: `Select ${title}` }));
    }
    await user.click(screen.getByRole("button", { name: "Export" }));
    await user.click(await screen.findByRole("button", { name: "Save file" }));

    const titles = await Promise.all(
      saved.map(async (blob) =>
        JSON.parse(await blob.text()).connectors.map(({ title }: { title: string }) => title),
      ),
    );
    expect(titles).toEqual([["ClickHouse"], ["MySQL", "PostgreSQL"]]);
  });
});
