import { screen, waitFor, within } from "@testing-library/react";
import { expect } from "vitest";
import type { ConnectorRow } from "../../../portal/store.ts";
import type { Application } from "../../harness/application";

export const add = "biconnector.connector.add";
export const update = "biconnector.connector.update";

/** Chooses something from a row's menu. */
export async function choose({ user }: Application, title: string, item: string) {
  await user.click(await screen.findByRole("button", { name: `Actions for ${title}` }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
  return within(await screen.findByRole("dialog"));
}

/** Opens an empty form, once the list is there or known to be empty. */
export async function register({ user }: Application) {
  await waitFor(() => expect(screen.queryByText("Loading connectors…")).toBeNull());
  await user.click(await screen.findByRole("button", { name: "Register connector" }));
  return within(await screen.findByRole("dialog", { name: "Register connector" }));
}

export type Form = Awaited<ReturnType<typeof register>>;

export const box = (form: Form, name: string) => form.getByRole("textbox", { name });

/** Fills in everything that a connector needs. */
export async function fill({ user }: Application, form: Form, title: string) {
  await user.type(await form.findByRole("textbox", { name: "Title" }), title);
  await user.type(box(form, "Logo"), "https://service.example/logo.svg");
  await user.type(box(form, "Base address"), "https://service.example/bi/");
  await user.click(form.getByRole("button", { name: "Fill from base address" }));
}

export function rowOf({ portal }: Application, title: string): ConnectorRow {
  const row = portal.store.connectors.find((each) => each.title === title);
  if (!row) throw new Error(`No connector ${title}`);
  return row;
}

export const titlesLike = ({ portal }: Application, start: string) =>
  portal.store.connectors.map(({ title }) => title).filter((title) => title.startsWith(start));

export const statusText = () => screen.getByRole("status", { hidden: true }).textContent;
