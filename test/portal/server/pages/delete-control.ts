import type { Context } from "hono";
import { html } from "hono/html";
import type { Html } from "../document.ts";
import { type AnalyticsPath, addressOf, sliderQuery } from "./analytics-page.ts";

/** Something that a person can delete on a page. */
export interface Deletable {
  id: number;
  /** What kind of thing it is, in the middle of a sentence. */
  kind: "connection" | "table" | "dataset";
  title: string;
}

/**
 * A button that asks before it deletes. Works without a script: the question is another view of the page,
 * the answer a form that is posted to it.
 *
 * @param query what the page needs in its address besides
 */
export function deleteControl(
  context: Context,
  path: AnalyticsPath,
  { id, kind, title }: Deletable,
  query: Record<string, string> = {},
): Html {
  if (context.req.query("confirm") === String(id)) {
    return html`<form class="confirm" method="post" action="${addressOf(context, path, query)}">
      <span>Delete the ${kind}?</span>
      <button class="danger" name="id" value="${id}" aria-label="Yes, delete ${kind} ${title}">
        Yes, delete
      </button>
      <a href="${addressOf(context, path, query)}">Cancel</a>
    </form>`;
  }
  return html`<form method="get" action="${path}#row-${id}">
    ${Object.entries({ ...sliderQuery(context), ...query }).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <button name="confirm" value="${id}" aria-label="Delete ${kind} ${title}">Delete</button>
  </form>`;
}

/** The number of the thing that the person confirmed to delete. */
export async function readConfirmedId({ req }: Context): Promise<number> {
  return Number((await req.parseBody()).id);
}
