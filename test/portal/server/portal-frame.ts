import { html } from "hono/html";
import type { CrmApplication } from "./crm-applications.ts";
import { type Html, renderDocument } from "./document.ts";
import { icon } from "./icons.ts";
import { leftMenu } from "./left-menu.ts";

/**
 * A page with the portal's menu and top bar around it.
 *
 * @param page.title stands in `#pagetitle`
 * @param page.selected the path of the menu's entry that this page belongs to
 * @param page.applications what the menu shows below CRM Analytics
 * @param page.above what stands above the portal and is no part of it
 * @param page.content the white area and what belongs to it
 */
export function renderPortalPage(page: {
  language: string;
  title: string;
  selected: string;
  applications: readonly CrmApplication[];
  above?: Html | undefined;
  tabs?: Html | undefined;
  content: Html;
}): Html {
  return renderDocument({
    language: page.language,
    title: page.title,
    kind: "portal",
    body: html`${page.above ?? ""}
      <div class="portal-frame">
        ${leftMenu(page.selected, page.applications)}
        <div class="portal-main">
          <header class="top-bar">
            <div class="top-search">${icon("search")}<span>Search</span></div>
            <div class="top-tools">
              <span class="top-pill">${icon("clock")}<span>Start day</span></span>
              <span class="top-icon">${icon("help")}</span>
              <span class="top-icon">${icon("bell")}<i class="top-dot"></i></span>
              <span class="top-person"><span class="avatar">AM</span><span>Alex Morgan</span></span>
            </div>
          </header>
          ${page.tabs ?? ""}
          <div class="title-bar">
            <h1 id="pagetitle">${page.title}</h1>
            ${icon("star")}
          </div>
          ${page.content}
        </div>
      </div>`,
  });
}
