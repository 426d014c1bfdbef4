import { screen, within } from "@testing-library/react";
import { vi } from "vitest";
import type { ConnectorRow } from "../../../portal/store.ts";
import type { Application } from "../../harness/application";

// The methods that register and change a connector.
export const add = "biconnector.connector.add";
export const update = "biconnector.connector.update";

/** Catches what is handed to the person as a file. */
export function catchFiles(): Blob[] {
  const saved: Blob[] = [];
  vi.stubGlobal(
    "URL",
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => String(saved.push(blob)),
      revokeObjectURL: () => {},
    }),
  );
  return saved;
}

/** Chooses something from the menu of the list. @returns the dialog that it opens */
async function more({ user }: Application, item: string) {
  await user.click(await screen.findByRole("button", { name: "More actions" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return within(await screen.findByRole("dialog"));
}

/** Opens the import with a file of this content. */
export async function choose(application: Application, content: string) {
  const dialog = await more(application, "Import");
  await application.user.upload(
    dialog.getByLabelText("Choose file"),
    new File([content], "connectors.json", { type: "application/json" }),
  );
  return dialog;
}

/** Everything that a connector needs. */
export const sound = {
  title: "Sound",
  logo: "https://service.example/logo.png",
  urlCheck: "https://service.example/check",
  urlTableList: "https://service.example/tables",
  urlTableDescription: "https://service.example/table",
  urlData: "https://service.example/data",
};

/** The content of a file with these connectors. */
export function fileWith(...connectors: object[]): string {
  return JSON.stringify({ format: "bitrix24-bi-connectors", version: 1, connectors });
}

/** Exports all connectors. @returns the content of the file */
export async function exportAll(application: Application): Promise<string> {
  const saved = catchFiles();
  const dialog = await more(application, "Export");
  await application.user.click(await dialog.findByRole("button", { name: "Save file" }));
  const [blob] = saved;
  if (!blob) throw new Error("No file");
  return blob.text();
}

/** The connectors that the application has registered itself. */
export function own({ portal: { store } }: Application): ConnectorRow[] {
  return store.connectors.filter(({ clientId }) => clientId === store.clientId);
}

/** A connector without what another portal gives it anew. */
export const lasting = (row: ConnectorRow) => {
  const { id: _, dateCreate: __, clientId: ___, hasGaps: ____, ...fields } = row;
  return fields;
};
export const byTitle = (one: { title: string }, other: { title: string }) =>
  one.title < other.title ? -1 : 1;
