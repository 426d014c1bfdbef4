import { html } from "hono/html";
import type { Html } from "./document.ts";
import { type IconName, icon } from "./icons.ts";

/** A page of the portal that really exists here. */
export type MenuPage = "/" | "/bi/source/";

const items: readonly { icon: IconName; text: string; page?: MenuPage; badge?: number }[] = [
  { icon: "feed", text: "Feed" },
  { icon: "messenger", text: "Messenger", badge: 3 },
  { icon: "calendar", text: "Calendar" },
  { icon: "drive", text: "Drive" },
  { icon: "tasks", text: "Tasks and projects", badge: 7 },
  { icon: "crm", text: "CRM" },
  { icon: "sites", text: "Sites" },
  { icon: "bi", text: "BI Builder" },
  { icon: "analytics", text: "Analytics hub", page: "/bi/source/" },
  { icon: "connectors", text: "Connectors", page: "/" },
  { icon: "automation", text: "Automation" },
  { icon: "company", text: "Company" },
  { icon: "market", text: "Market" },
];

/** The portal's menu. Entries without a page are there for the look. */
export function leftMenu(selected: MenuPage): Html {
  return html`<nav class="menu" aria-label="Portal">
    <a class="logo" href="/">
      ${icon("menu")}
      <span class="menu-text">Bitrix<b>24</b></span>
    </a>
    <ul>
      ${items.map(
        (item) => html`<li>
          <a
            ${item.page ? html`href="${item.page}"` : ""}
            ${item.page === selected ? html`aria-current="page"` : ""}
          >
            ${icon(item.icon)}
            <span class="menu-text">${item.text}</span>
            ${item.badge ? html`<span class="menu-badge menu-text">${item.badge}</span>` : ""}
          </a>
        </li>`,
      )}
    </ul>
  </nav>`;
}
