/** What the portal adds to the address of a handler (docs/platform.md#opened-with-a-post). */
const added = /^(DOMAIN|PROTOCOL|LANG|APP_SID)=/;

/** Where the portal keeps uploaded archives (docs/platform.md#an-uploaded-archive). */
const archiveHosts =
  /\.apps-bitrix24\.com$|\.bitrix24-cdn\.com$|cdn\.bitrix24\.|app\.bitrix24\.com$|^upload-.*\.s3\.amazonaws\.com$/i;

/**
 * The address that the portal opens the application at, as somebody entered it in the portal.
 *
 * @param location of the page
 * @returns null for an uploaded archive, which is opened without what the portal adds to a handler's address
 */
export function ownAddress(location: string = window.location.href): string | null {
  const address = new URL(location);
  const isHandler = address.searchParams.has("APP_SID") && !archiveHosts.test(address.hostname);
  if (!isHandler) return null;
  // Not by `searchParams`, which would spell what stays otherwise than the portal has it.
  const entered = address.search.slice(1).split("&");
  address.search = entered.filter((parameter) => !added.test(parameter)).join("&");
  address.hash = "";
  return address.href;
}
