import { Hono } from "hono";
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type LocalServer, listen, type NodeEnvironment } from "../portal/server/listen.ts";
import { waitForUsage } from "./actions.ts";
import { makeCertificate } from "./certificate.ts";
import { type Fixtures, openBrowser, type TestBrowser } from "./fixtures.ts";

let browser: TestBrowser;
let stranger: LocalServer;
/** The same one by https, under a name that is no portal's. */
let listener: LocalServer;
const visits: string[] = [];

beforeAll(async () => {
  browser = await openBrowser({ keepsPage: false });
  const app = new Hono<NodeEnvironment>();
  app.all("*", ({ req, html }) => {
    visits.push(req.path);
    return html(hostilePage);
  });
  stranger = await listen(app);
  const { url, close } = await listen(app, 0, await makeCertificate());
  listener = { url: url.replace("127.0.0.1", "localhost"), close };
});
afterAll(async () => {
  await browser.closePage();
  await Promise.all([stranger.close(), listener.close()]);
});

/** Answers every question that the application asks its portal, before the portal does. */
const hostilePage = `<!doctype html><script>
  setInterval(() => {
    const data = JSON.stringify({
      LANG: "en", DOMAIN: location.host, PROTOCOL: 0, PATH: "/rest", AUTH_ID: "stolen",
      AUTH_EXPIRES: 3600, REFRESH_ID: "stolen", MEMBER_ID: "m", PLACEMENT: "DEFAULT",
    });
    for (const frame of [parent, ...Array.from(parent.frames)]) {
      for (const key of ["", ...Array.from({ length: 20 }, (_, index) => String(index))]) {
        frame.postMessage(key + ":" + data, "*");
        frame.postMessage("getInitData:" + data + ":" + key, "*");
      }
    }
  }, 20);
</script>`;

async function frameOf({ app }: Fixtures) {
  await waitForUsage(app);
  const frame = await (await app.locator("html").elementHandle())?.ownerFrame();
  if (!frame) throw new Error("The application's frame is gone.");
  return frame;
}

describe("the page's policy", () => {
  let fixtures: Fixtures;
  let frame: Frame;

  // What is forbidden leaves no trace: one page serves for all of it.
  beforeAll(async () => {
    fixtures = await browser.open();
    frame = await frameOf(fixtures);
  });
  afterAll(() => browser.closePage());

  test.each<[string, string, (target: string) => unknown]>([
    [
      "a script in the page",
      "require-trusted-types-for",
      () => {
        const script = document.createElement("script");
        script.append("window.broken = true");
        document.head.append(script);
      },
    ],
    [
      "a script from elsewhere",
      "require-trusted-types-for",
      (target) => {
        const script = document.createElement("script");
        script.src = `${target}/script.js`;
        document.head.append(script);
      },
    ],
    [
      "a module from elsewhere",
      "script-src",
      (target) => {
        const link = document.createElement("link");
        link.rel = "modulepreload";
        link.href = `${target}/module.js`;
        document.head.append(link);
      },
    ],
    [
      "markup made of text",
      "require-trusted-types-for",
      () => {
        document.body.insertAdjacentHTML("beforeend", '<img src="x:" onerror="window.broken = 1">');
      },
    ],
    [
      "an event handler in an attribute",
      "require-trusted-types-for",
      () => document.body.setAttribute("onclick", "window.broken = 1"),
    ],
    [
      "an address that is a script",
      "script-src",
      () => {
        const link = document.createElement("a");
        link.href = "javascript:window.broken = 1";
        document.body.append(link);
        link.click();
      },
    ],
    [
      "text that becomes a script",
      "require-trusted-types-for",
      () => setTimeout("window.broken = true"),
    ],
    [
      "a way around that",
      "trusted-types",
      () => Reflect.get(window, "trustedTypes").createPolicy("default", { createHTML: String }),
    ],
    ["a request over http", "connect-src", (target) => fetch(target).catch(() => {})],
    [
      "an image over http",
      "img-src",
      (target) => {
        new Image().src = target;
      },
    ],
    [
      "a style sheet from elsewhere",
      "style-src",
      (target) => {
        const link = document.createElement("link");
        link.rel = "stylesheet";
        link.href = `${target}/a.css`;
        document.head.append(link);
      },
    ],
    [
      "a frame",
      "frame-src",
      (target) => {
        const frame = document.createElement("iframe");
        frame.src = `${target}/frame`;
        document.body.append(frame);
      },
    ],
    [
      "a plug-in",
      "require-trusted-types-for",
      (target) => {
        const plugin = document.createElement("object");
        plugin.data = `${target}/object`;
        document.body.append(plugin);
      },
    ],
    [
      "another base of all addresses",
      "base-uri",
      (target) => {
        const base = document.createElement("base");
        base.href = `${target}/`;
        document.head.append(base);
      },
    ],
  ])("forbids %s", async (_name, directive, attack) => {
    visits.length = 0;
    const violated = frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener(
            "securitypolicyviolation",
            (event) => resolve(event.effectiveDirective),
            { once: true },
          );
        }),
    );
    // Some of it fails where it is tried.
    await frame.evaluate(attack, stranger.url).catch(() => {});

    expect(await violated).toContain(directive);
    expect(await frame.evaluate(() => "broken" in window)).toBe(false);
    expect(visits).toEqual([]);
    fixtures.takeOffences();
  });
});

/** What a script in the page can try in order to tell a stranger what it has read. docs/install.md has the same table. */
const leaks: {
  name: string;
  stoppedBy: string[];
  leak: (target: string) => unknown;
}[] = [
  {
    name: "fetch",
    stoppedBy: ["server"],
    leak: (target) => fetch(target, { mode: "no-cors" }).catch(() => {}),
  },
  { name: "beacon", stoppedBy: ["server"], leak: (target) => navigator.sendBeacon(target, "") },
  {
    name: "prefetch",
    stoppedBy: [],
    leak: (target) => {
      const link = document.createElement("link");
      link.rel = "prefetch";
      link.href = target;
      document.head.append(link);
    },
  },
  {
    name: "form",
    stoppedBy: ["archive", "server"],
    leak: (target) => {
      const form = document.createElement("form");
      form.action = target;
      form.method = "post";
      document.body.append(form);
      form.submit();
    },
  },
  {
    name: "image",
    stoppedBy: [],
    leak: (target) => {
      new Image().src = target;
    },
  },
  { name: "navigation", stoppedBy: [], leak: (target) => location.assign(target) },
];

describe.each(["archive", "server"])("a script in the page of the %s", (way) => {
  let fixtures: Fixtures;
  let frame: Frame;

  // Only the last of them leaves the page.
  beforeAll(async () => {
    fixtures = await browser.open(`?open=${way}`);
    frame = await frameOf(fixtures);
  });
  afterAll(() => browser.closePage());

  test.each(leaks)("tries to tell a stranger by $name", async ({ name, stoppedBy, leak }) => {
    const path = `/${way}-${name}`;
    const violated = frame
      .evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            document.addEventListener("securitypolicyviolation", () => resolve(true), {
              once: true,
            });
          }),
      )
      .catch(() => false);
    await frame.evaluate(leak, `${listener.url}${path}`).catch(() => {});

    if (stoppedBy.includes(way)) {
      expect(await violated).toBe(true);
      expect(visits).not.toContain(path);
    } else {
      await expect.poll(() => visits).toContain(path);
    }
    fixtures.takeOffences();
  });
});

/** Logos that want to be more than an image. `STRANGER` stands for another host. */
const hostileLogos = [
  "javascript:window.broken=1",
  "JaVaScRiPt:window.broken=1",
  " javascript:window.broken=1",
  "java\tscript:window.broken=1",
  "\u0001javascript:window.broken=1",
  "vbscript:window.broken=1",
  "data:text/html,<script>window.broken=1</script>",
  "data:text/javascript,window.broken=1",
  "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>window.broken=1</script>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='top.broken=1'/>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>parent.broken=1</script></svg>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='STRANGER/inside'/></svg>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'STRANGER/inside';</style></svg>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='STRANGER/inside'/></foreignObject></svg>",
  "data:image/png;base64,!!!!",
  "data:,",
  "blob:STRANGER/1",
  "file:///etc/passwd",
  "ftp://localhost/logo.png",
  "about:blank",
  "//localhost/logo.png",
  "/rest/biconnector.connector.delete?id=1",
  "x' onerror='window.broken=1",
  'x" onerror="window.broken=1',
  '"><script>window.broken=1</script>',
  "url(STRANGER/inside)",
  "https://",
  "STRANGER/logo.png?a=1",
];

describe("logos", () => {
  afterEach(() => browser.closePage());

  test("can be shown from anywhere; they run nothing, load nothing of their own, and learn nothing of the page", async () => {
    const heard: string[] = [];
    const fixtures = await browser.open(
      "",
      ({ store }) => {
        const [first] = store.connectors;
        if (!first) throw new Error("The scenario has no connector.");
        const more = hostileLogos.map((logo, index) => ({
          ...first,
          id: 1000 + index,
          title: `!Hostile ${index}`,
          logo: logo.replaceAll("STRANGER", listener.url),
        }));
        store.connectors.unshift(...more);
      },
      (context) => {
        context.on("request", (request) => {
          if (request.url().startsWith(listener.url)) {
            heard.push(`${request.resourceType()} ${request.headers().referer ?? ""}`.trim());
          }
        });
      },
    );
    const frame = await frameOf(fixtures);
    await fixtures.app
      .getByText(`!Hostile ${hostileLogos.length - 1}`, { exact: true })
      .first()
      .scrollIntoViewIfNeeded();
    await expect.poll(() => visits).toContain("/logo.png");

    expect(new Set(heard)).toEqual(new Set(["image"]));
    expect(visits).not.toContain("/inside");
    for (const each of fixtures.page.frames()) {
      expect(await each.evaluate(() => "broken" in window)).toBe(false);
    }
    expect(fixtures.portal.store.connectors.some(({ id }) => id === 1000)).toBe(true);
    expect(await frame.evaluate(() => document.querySelectorAll("script:not([src])").length)).toBe(
      0,
    );
  });
});

describe("a hostile frame", () => {
  afterEach(() => browser.closePage());

  const besides = (fixtures: Fixtures) =>
    fixtures.page.evaluate((url) => {
      const frame = document.createElement("iframe");
      frame.src = `${url}/hostile`;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener("load", resolve));
    }, stranger.url);

  test("cannot start the application in the portal's place", async () => {
    const fixtures = await browser.open("", ({ switches }) => {
      switches.silent = ["getInitData"];
    });
    await besides(fixtures);
    await fixtures.app.locator(".skeleton").first().waitFor();
    await fixtures.page.waitForFunction(() => window.frameCommands.length > 0);

    expect(await fixtures.app.getByRole("table").count()).toBe(0);
    expect(fixtures.portal.journal).toEqual([]);
    fixtures.takeOffences();
  });

  test("changes nothing for an application that runs", async () => {
    const fixtures = await browser.open();
    await frameOf(fixtures);
    await besides(fixtures);
    fixtures.portal.expireTokens();
    await fixtures.app.getByRole("button", { name: "Delete PostgreSQL" }).click();
    await fixtures.app.getByRole("button", { name: "Delete connector" }).click();
    await fixtures.app.getByRole("status").getByText("“PostgreSQL” was deleted").waitFor();

    expect(fixtures.portal.store.connectors.map(({ title }) => title)).not.toContain("PostgreSQL");
    fixtures.takeOffences();
  });
});
