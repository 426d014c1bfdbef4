/**
 * Shows a message of the portal over the page. The vendor uses the browser's own alert, which would stop
 * everything else.
 */
export function showNotice(message: string): void {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.role = "alert";
  notice.textContent = message;

  const dismiss = document.createElement("button");
  dismiss.type = "button";
  dismiss.textContent = "OK";
  dismiss.addEventListener("click", () => notice.remove());

  notice.append(dismiss);
  document.body.append(notice);
}
