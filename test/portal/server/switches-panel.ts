import { html } from "hono/html";
import type { Portal } from "../portal.ts";
import { createScenario } from "../scenarios.ts";
import type { Html } from "./document.ts";
import { chosen, type SwitchControl } from "./switch-control.ts";
import { switchControls, switchGroups } from "./switch-groups.ts";

/** The choices that are not those of the scenario, as the address of the page says them. */
export function changedChoices({ scenario, switches }: Portal): Record<string, string> {
  const { switches: initial } = createScenario(scenario);
  return Object.fromEntries(
    switchControls.flatMap((control) => {
      const choice = chosen(control, switches);
      return choice === undefined || choice === chosen(control, initial)
        ? []
        : [[control.name, choice]];
    }),
  );
}

/** All switches in their groups, behind a button that counts those that were changed. */
export function switchesPanel(portal: Portal, handlerUrl: string): Html {
  const changed = changedChoices(portal);
  return html`<button type="button" popovertarget="switches">
      Switches <span id="changed-switches">${Object.keys(changed).length || ""}</span>
    </button>
    <div id="switches" class="switches" popover role="group" aria-label="Switches">
      <div class="groups">
        ${switchGroups.map(
          ({ title, controls }) => html`<fieldset>
            <legend>${title}</legend>
            ${controls.map((control) => switchField(control, portal, control.name in changed))}
          </fieldset>`,
        )}
        <fieldset>
          <legend>At once</legend>
          <button type="button" data-deed="expire-tokens" data-done="Expired at">Expire the tokens</button>
          <button type="button" data-deed="end-sessions" data-done="Ended at">End the session</button>
          <a href="${handlerUrl}" target="_blank" rel="noopener">Application outside the portal</a>
          <output></output>
        </fieldset>
      </div>
    </div>`;
}

function switchField(control: SwitchControl, { switches }: Portal, isChanged: boolean): Html {
  const { name, label, choices, isForNextOpening } = control;
  const current = chosen(control, switches);
  return html`<label ${isChanged ? "data-changed" : ""}>
    <span>${label}</span>
    <select name="${name}" ${isForNextOpening ? "data-opens-anew" : ""}>
      ${current === undefined ? html`<option value="" selected>Something else</option>` : ""}
      ${Object.entries(choices).map(
        ([key, [words]]) =>
          html`<option value="${key}" ${key === current ? "selected" : ""}>${words}</option>`,
      )}
    </select>
  </label>`;
}
