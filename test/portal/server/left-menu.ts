import { html } from "hono/html";
import type { CrmApplication } from "./crm-applications.ts";
import type { Html } from "./document.ts";
import { type IconName, icon } from "./icons.ts";

const items: readonly { icon: IconName; text: string; page?: string; badge?: number }[] = [
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

/**
 * The portal's menu. Entries without a page are there for the look.
 *
 * @param selected the path of the entry that the page at hand belongs to
 * @param applications what stands below CRM Analytics › Applications
 */
export function leftMenu(selected: string, applications: readonly CrmApplication[]): Html {
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
          ${item.text === "CRM" ? crmAnalytics(selected, applications) : ""}
        </li>`,
      )}
    </ul>
  </nav>`;
}

function crmAnalytics(selected: string, applications: readonly CrmApplication[]): Html | "" {
  if (applications.length === 0) return "";
  return html`<div class="menu-group">
    <p class="menu-text" id="crm-analytics">CRM Analytics › Applications</p>
    <ul aria-labelledby="crm-analytics">
      ${applications.map(
        ({ title, path }) => html`<li>
          <a href="${path}" ${path === selected ? html`aria-current="page"` : ""}>
            ${icon("connectors")}
            <span class="menu-text">${title}</span>
          </a>
        </li>`,
      )}
    </ul>
  </div>`;
}
