import type { Context } from "hono";
import { html } from "hono/html";
import type { Portal } from "../portal.ts";
import type { Html } from "./document.ts";
import { showPortalPage } from "./portal-page.ts";

export const localApplicationPath = "/devops/edit/application-local/";

/** The form's own words, as the vendor's pages show them. Other languages see English. */
const words = {
  en: {
    title: "Local application",
    server: "Server",
    static: "Static",
    archive: "Archive with your application (zip)",
    handler: "Your handler path",
    install: "Initial installation path",
    scriptOnly: "Script only (no user interface)",
    mobile: "Supports BitrixMobile",
    menu: "Menu item text English (en)",
    permissions: "Assign permissions",
    scope: "BI analytics connector (biconnector)",
    select: "select",
    save: "Save",
    close: "Close",
    imitation: "An imitation for reading: nothing is saved here.",
  },
  ru: {
    title: "Локальное приложение",
    server: "Серверное",
    static: "Статичное",
    archive: "Архив с вашим приложением (zip)",
    handler: "Путь вашего обработчика",
    install: "Путь для первоначальной установки",
    scriptOnly: "Использует только API",
    mobile: "Поддерживает BitrixMobile",
    menu: "Название пункта меню Russian (ru)",
    permissions: "Настройка прав",
    scope: "Коннектор BI-аналитики (biconnector)",
    select: "выбрать",
    save: "Сохранить",
    close: "Закрыть",
    imitation: "Имитация для чтения: здесь ничего не сохраняется.",
  },
};

/**
 * `GET /devops/edit/application-local/?kind=server|static`: what an administrator fills in to add an application, with
 * the values that this one needs.
 */
export function showLocalApplication(context: Context, portal: Portal) {
  const label = words[portal.lang === "ru" ? "ru" : "en"];
  const isStatic = context.req.query("kind") === "static";
  return showPortalPage(context, portal, {
    title: label.title,
    selected: "",
    content: html`<p class="quiet">${label.imitation}</p>
      <form class="fields form-group">
        <h2>${label.title}</h2>
        <p class="choices">${choice(label.server, !isStatic)} ${choice(label.static, isStatic)}</p>
        ${
          isStatic
            ? field(`${label.archive} *`, "connectors-0.1.0.zip")
            : html`${field(`${label.handler}*`, "https://connectors.example.com/")}
              ${field(label.install, "")}`
        }
        ${tick(label.scriptOnly)} ${tick(label.mobile)}
        ${field(`${label.menu} *`, portal.lang === "ru" ? "Коннекторы" : "Connectors")}
      </form>
      <form class="fields form-group">
        <h2>${label.permissions}</h2>
        <p class="chips"><span class="chip">${label.scope} ×</span> <a>+ ${label.select}</a></p>
      </form>
      <div class="actions">
        <button type="button" class="primary">${label.save}</button>
        <button type="button">${label.close}</button>
      </div>`,
  });
}

function field(label: string, value: string): Html {
  return html`<label>${label}<input value="${value}" readonly /></label>`;
}

function choice(label: string, isChosen: boolean): Html {
  return html`<label class="tick">
    <input type="radio" ${isChosen ? html`checked` : ""} /> ${label}
  </label>`;
}

function tick(label: string): Html {
  return html`<label class="tick"><input type="checkbox" /> ${label}</label>`;
}
