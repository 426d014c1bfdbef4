import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { openTheatre, type Stage } from "./stage.ts";

/** A state of the application worth looking at. */
type Picture = {
  name: string;
  query: string;
  width?: number;
  arrange: (stage: Stage) => Promise<unknown>;
};

const blocked = async ({ app }: Stage) => {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: "Delete MySQL", exact: true }).click();
  await app.getByRole("alertdialog").getByRole("list", { name: "Related connections" }).waitFor();
};

const confirm = async ({ app }: Stage) => {
  await app.getByRole("cell", { name: "Not used" }).first().waitFor();
  await app.getByRole("button", { name: "Delete PostgreSQL", exact: true }).click();
  await app.getByText("No connections use it.").waitFor();
};

const list = ({ app }: Stage) => app.getByRole("cell", { name: "Not used" }).first().waitFor();

const pictures: Picture[] = [
  { name: "list", query: "?toolbar=0", arrange: list },
  { name: "list-narrow", query: "?toolbar=0&width=360", arrange: list },
  { name: "list-arabic-portal", query: "?toolbar=0&lang=ar", arrange: list },
  { name: "confirm", query: "?toolbar=0", arrange: confirm },
  { name: "blocked", query: "?toolbar=0", arrange: blocked },
  { name: "blocked-narrow", query: "?toolbar=0&width=360", arrange: blocked },
  {
    name: "slider",
    query: "?toolbar=0",
    async arrange(stage) {
      await blocked(stage);
      await stage.app
        .getByRole("alertdialog")
        .getByRole("list", { name: "Related connections" })
        .getByRole("link")
        .first()
        .click();
      await stage.slider.getByRole("button", { name: /^Delete connection / }).waitFor();
    },
  },
  {
    name: "hidden",
    query: "?toolbar=0",
    async arrange({ app, portal }) {
      const hidden = portal.store.sources.find((source) => source.hidden);
      const title = portal.store.connectors.find(({ id }) => id === hidden?.connectorId)?.title;
      await app.getByRole("cell", { name: "Not used" }).first().waitFor();
      await app.getByRole("button", { name: `Delete ${title}`, exact: true }).click();
      await app.getByRole("button", { name: "Delete connector" }).click();
      await app.getByText(/none of them is visible/).waitFor();
    },
  },
  {
    name: "refused",
    query: "?toolbar=0",
    async arrange(stage) {
      await confirm(stage);
      stage.portal.switches.access = false;
      await stage.app.getByRole("button", { name: "Delete connector" }).click();
      await stage.app.getByRole("alertdialog").getByRole("alert").waitFor();
    },
  },
  {
    name: "deleted",
    query: "?toolbar=0",
    async arrange(stage) {
      await confirm(stage);
      await stage.app.getByRole("button", { name: "Delete connector" }).click();
      await stage.app.getByRole("status").getByText("was deleted").waitFor();
    },
  },
  {
    name: "empty",
    query: "?toolbar=0&scenario=empty",
    arrange: ({ app }) => app.getByRole("heading", { name: "No connectors here yet" }).waitFor(),
  },
  {
    name: "no-access",
    query: "?toolbar=0&scenario=no-access",
    arrange: ({ app }) => app.getByRole("alert").waitFor(),
  },
  {
    name: "loading",
    query: "?toolbar=0&scenario=slow",
    arrange: ({ app }) => app.getByText("Loading connectors…").waitFor({ state: "attached" }),
  },
  {
    name: "no-authorisation",
    query: "?toolbar=0&open=placement",
    arrange: ({ app }) => app.getByRole("heading").first().waitFor(),
  },
];

/** Takes the pictures into the folder named on the command line, or into the one of the README. */
async function takePictures(folder: string, names: string[]): Promise<void> {
  await build({ logLevel: "error" });
  await mkdir(folder, { recursive: true });
  const theatre = await openTheatre();
  try {
    for (const picture of pictures.filter(
      ({ name }) => names.length === 0 || names.includes(name),
    )) {
      const stage = await theatre.open(picture.query);
      await picture.arrange(stage);
      await stage.page.evaluate(() =>
        document.getAnimations().map((animation) => animation.finish()),
      );
      await stage.page.screenshot({ path: join(folder, `${picture.name}.png`) });
    }
  } finally {
    await theatre.close();
  }
}

const [folder, ...names] = process.argv.slice(2);
await takePictures(folder ?? join(import.meta.dirname, "pictures"), names);
