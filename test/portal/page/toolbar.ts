import { doOnce, saveSwitch } from "./portal-data.ts";

/**
 * Obeys the developer's bar. A switch that counts at once leaves the application open; everything else opens the
 * page anew.
 */
export function watchToolbar(): void {
  const form = document.querySelector<HTMLFormElement>("#toolbar");
  const panel = form?.querySelector<HTMLElement>("#switches");
  if (!form || !panel) return;

  form.addEventListener("change", async ({ target }) => {
    const countsAtOnce =
      target instanceof HTMLSelectElement &&
      panel.contains(target) &&
      !("opensAnew" in target.dataset);
    if (!countsAtOnce) return form.requestSubmit();
    showChanged(panel, await saveSwitch(target.name, target.value));
  });

  panel.addEventListener("click", async ({ target }) => {
    if (!(target instanceof HTMLButtonElement) || !target.dataset.deed) return;
    await doOnce(target.dataset.deed);
    const done = panel.querySelector("output");
    if (done) done.textContent = `${target.dataset.done} ${new Date().toLocaleTimeString("en-GB")}`;
  });
}

/** Marks what is not as in the scenario, counts it, and lets the address say it. */
function showChanged(panel: HTMLElement, changed: Record<string, string>): void {
  const address = new URL(location.href);
  for (const select of panel.querySelectorAll("select")) {
    const value = changed[select.name];
    select.closest("label")?.toggleAttribute("data-changed", value !== undefined);
    if (value === undefined) address.searchParams.delete(select.name);
    else address.searchParams.set(select.name, value);
  }
  history.replaceState(null, "", address);
  const count = document.getElementById("changed-switches");
  if (count) count.textContent = String(Object.keys(changed).length || "");
}
