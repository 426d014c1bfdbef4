import { listConnectors } from "./biconnector/connectors";
import { firstViewOf } from "./biconnector/kept-order";
import type { Portal } from "./bitrix24/portal";
import { languageOfAddress, startFrame } from "./bitrix24/start";
import { portalLanguageFor } from "./i18n/language";
import { loadLanguage } from "./i18n/load-language";
import "./ui/base.css";
import "./ui/skeleton.css";
import "./ui/late-message.css";

/** What the page says by itself, as no script can, depends on how far this one has come (hosting/late-message.ts). */
const { dataset } = document.documentElement;

/**
 * README.md says what the oldest browsers lack. This much a script can tell that they are able to read. Chromium 110 has
 * the first two, and its tab crashes when the list outgrows its frame: it lacks the third.
 */
const isTooOld = !(
  "toSorted" in Array.prototype &&
  "Segmenter" in Intl &&
  "isWellFormed" in String.prototype
);

/** The part that needs React. The page has it fetched meanwhile; it is read while the portal answers the first call. */
const loadScreens = () =>
  import("./screens").catch((error) => {
    dataset.script = "failed";
    throw error;
  });

async function begin(portal: Portal) {
  if (portal.isInstalling) {
    portal.finishInstallation();
    const [{ showInstalled }] = await Promise.all([loadScreens(), loadLanguage(portal.language)]);
    showInstalled();
    return;
  }
  const firstConnectors = listConnectors(portal.rest, firstViewOf(portal), null);
  // Whoever shows the list hears of a failure, once there is somebody.
  firstConnectors.catch(() => {});
  const [{ showList }] = await Promise.all([loadScreens(), loadLanguage(portal.language)]);
  showList(portal, firstConnectors);
}

function start() {
  // Beside the handshake, which names the same language again.
  const language = languageOfAddress();
  const isSpoken = language ? loadLanguage(language) : null;
  let hasAnswered = false;
  startFrame(
    (portal) => {
      hasAnswered = true;
      void begin(portal);
    },
    async (problem) => {
      // Nobody may ever name the portal's language then: the browser's is the best guess.
      const isUnderstood = isSpoken ?? loadLanguage(portalLanguageFor(navigator.languages));
      const [{ showProblem }] = await Promise.all([loadScreens(), isUnderstood]);
      // The portal may have answered while the words were on their way.
      if (!hasAnswered) showProblem(problem);
    },
  );
}

dataset.script = isTooOld ? "outdated" : "running";
if (!isTooOld) start();
