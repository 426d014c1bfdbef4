import { html, raw } from "hono/html";
import type { Portal } from "../portal.ts";
import { crmApplications } from "./crm-applications.ts";
import type { Html } from "./document.ts";
import type { ApplicationAddresses, FrameOpening } from "./frame-opening.ts";
import type { PageAddress } from "./page-address.ts";
import { renderPortalPage } from "./portal-frame.ts";
import { toolbar } from "./toolbar.ts";

/** The portal page around the application. */
export function renderApplicationPage(
  portal: Portal,
  address: PageAddress,
  { handlerUrl }: ApplicationAddresses,
  opening: FrameOpening,
): Html {
  return renderPortalPage({
    language: portal.lang,
    ...headingOf(portal, address),
    applications: crmApplications(portal),
    above: address.hasToolbar ? toolbar(portal, address, handlerUrl) : undefined,
    content: html`<main class="work-area" data-width="${address.width}">
        <div id="application">${frame(opening)}</div>
      </main>
      ${"setup" in opening ? hostMarkup(opening) : ""}
      <script type="module" src="/local/page/portal.js"></script>`,
  });
}

function headingOf(portal: Portal, { opening, item }: PageAddress) {
  if (opening !== "crm") return { title: "BI connectors", selected: "/" };
  const application = crmApplications(portal)[item];
  return { title: application?.title ?? "CRM Analytics", selected: application?.path ?? "" };
}

function frame(opening: FrameOpening): Html {
  return "source" in opening
    ? html`<iframe title="Application" src="${opening.source}"></iframe>`
    : html`<iframe title="Application" name="${opening.frameName}"></iframe>`;
}

function hostMarkup({
  frameName,
  setup,
  form,
}: Extract<FrameOpening, { frameName: string }>): Html {
  // The only character that could end the script early.
  const json = JSON.stringify(setup).replaceAll("<", "\\u003c");
  return html`<script type="application/json" id="frame-setup">${raw(json)}</script>
    ${
      form &&
      html`<form id="application-form" method="post" action="${form.action}" target="${frameName}" hidden>
        ${Object.entries(form.fields).map(
          ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
        )}
      </form>`
    }`;
}
