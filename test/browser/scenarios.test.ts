import { expect, test } from "vitest";
import { testBrowser } from "./fixtures.ts";

const browser = testBrowser();

test.each(["slow", "flaky", "expiry", "old"])(
  "with the data of %s a connector nobody uses can be deleted in the end",
  async (scenario) => {
    const { app, portal, calls } = await browser.open(`?scenario=${scenario}`, ({ switches }) => {
      // Slow enough for what is shown meanwhile.
      switches.latency = Math.min(switches.latency, 500);
    });
    await app.getByRole("button", { name: "Delete PostgreSQL", exact: true }).click();
    const dialog = app.getByRole("alertdialog");
    const done = app.getByRole("status").getByText(/“PostgreSQL” (was|had already been) deleted/);

    // What a person would do: press what the dialog offers, and take away what it names, until it is gone.
    while (!(await done.isVisible())) {
      if (await dialog.getByRole("list", { name: "Related connections" }).isVisible())
        portal.store.sources = [];
      const offer = dialog.getByRole("button", {
        name: /^(Delete connector|Try again|Check again)$/,
      });
      await offer.or(done).first().waitFor();
      if (await offer.isVisible()) await offer.click();
      await dialog.getByRole("button", { name: "Deleting…" }).waitFor({ state: "detached" });
    }

    expect(portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
    const carriedOut = calls("biconnector.connector.delete").filter(
      ({ body }) => (body as { result?: unknown } | null)?.result === true,
    );
    expect(carriedOut).toHaveLength(1);
  },
);
