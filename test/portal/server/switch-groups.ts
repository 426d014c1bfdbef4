import type { Damage, RowsDamage } from "../rest/faults.ts";
import type { Switches } from "../switches.ts";
import { choice, choiceForNextOpening, type SwitchControl } from "./switch-control.ts";

/** Switches that a person looks for in the same place. */
export interface SwitchGroup {
  title: string;
  controls: readonly SwitchControl[];
}

/** Every switch that people can set while they try the application, the usual choice first. */
export const switchGroups: readonly SwitchGroup[] = [
  {
    title: "Person and permissions",
    controls: [
      choice("access", "Access to BI", {
        yes: ["Granted", { access: true }],
        no: ["Missing", { access: false }],
      }),
      choiceForNextOpening("admin", "Person", {
        yes: ["Administrator", { admin: true }],
        no: ["Employee", { admin: false }],
      }),
      choice("given", "Application", {
        yes: ["Given to this person", { userAccess: true }],
        no: ["Not given", { userAccess: false }],
      }),
      choice("scope", "Its permissions", {
        biconnector: ["biconnector", { scope: ["biconnector"] }],
        places: ["… and placement, crm", { scope: ["biconnector", "placement", "crm"] }],
        none: ["None", { scope: [] }],
      }),
      choice("plan", "REST in the plan", {
        yes: ["Included", { plan: "included" }],
        no: ["Not included", { plan: "excluded" }],
        other: ["Not included, with status 401", { plan: "excluded-401" }],
        ended: ["Ended", { plan: "ended" }],
      }),
    ],
  },
  {
    title: "Frame",
    controls: [
      choice("device", "Device", {
        browser: ["Browser", { sliders: true }],
        mobile: ["Mobile app, no sliders", { sliders: false }],
      }),
      choice("paths", "openPath", {
        allowed: ["Opens its paths", { openPathAllowed: true }],
        refused: ["Refuses all", { openPathAllowed: false }],
      }),
      choiceForNextOpening("silent", "Never answered", {
        none: ["Nothing", { silent: [] }],
        init: ["getInitData", { silent: ["getInitData"] }],
        refresh: ["refreshAuth", { silent: ["refreshAuth"] }],
        finish: ["setInstallFinish", { silent: ["setInstallFinish"] }],
        look: ["resizeWindow, setTitle", { silent: ["resizeWindow", "setTitle"] }],
      }),
      choiceForNextOpening("options", "Person’s options", {
        sent: ["Sent along", { userOptions: true }],
        missing: ["Not sent", { userOptions: false }],
      }),
    ],
  },
  {
    title: "Portal",
    controls: [
      choiceForNextOpening("version", "Version", {
        current: ["Current", { generation: "current" }],
        old: ["Old: datasets, fewer fields", { generation: "old" }],
      }),
      choice("places", "Places in menus", {
        offered: ["Offered", { placementMethods: true }],
        missing: ["No such methods", { placementMethods: false }],
      }),
      choice("trouble", "REST answers", {
        none: ["As it should", { trouble: null }],
        overload: ["503 OVERLOAD_LIMIT", { trouble: "OVERLOAD_LIMIT" }],
        internal: ["500 INTERNAL_SERVER_ERROR", { trouble: "INTERNAL_SERVER_ERROR" }],
        unexpected: ["500 ERROR_UNEXPECTED_ANSWER", { trouble: "ERROR_UNEXPECTED_ANSWER" }],
        deleted: ["500 PORTAL_DELETED", { trouble: "PORTAL_DELETED" }],
        credentials: ["403 INVALID_CREDENTIALS", { trouble: "INVALID_CREDENTIALS" }],
      }),
      choice("tables", "Table in a dataset", {
        deleted: ["Can be deleted", { tableWithDataset: "deleted" }],
        refused: ["Cannot be deleted", { tableWithDataset: "refused" }],
      }),
      choice("texts", "Blanks around texts", {
        kept: ["Stored as sent", { trimTexts: false }],
        trimmed: ["Trimmed", { trimTexts: true }],
      }),
      choice("long", "Texts too long", {
        refused: ["Refused", { longTexts: "refused" }],
        cut: ["Cut off", { longTexts: "cut" }],
      }),
      choice("numbers", "Numbers in lists", {
        texts: ["As texts", { numbersAsStrings: true }],
        numbers: ["As numbers", { numbersAsStrings: false }],
      }),
      choice("lists", "Lists inside rows", {
        lists: ["As lists", { listsAsObjects: false }],
        objects: ["As objects", { listsAsObjects: true }],
      }),
      choice("errors", "Errors of methods", {
        nested: ["Inside the result", { errorForm: "nested" }],
        root: ["At the root", { errorForm: "root" }],
      }),
    ],
  },
  {
    title: "Network",
    controls: [
      choice("latency", "Answers take", {
        none: ["No time", { latency: 0 }],
        short: ["0.5 s", { latency: 500 }],
        long: ["3 s", { latency: 3000 }],
      }),
      choice("lost", "Lost calls", {
        none: ["None", { flaky: 0 }],
        some: ["Every 4th", { flaky: 4 }],
        all: ["All", { flaky: 1 }],
      }),
      choice("mishaps", "Every 3rd call", {
        none: ["Goes well", { mishaps: null }],
        later: ["No answer, done 3 s later", everyThird({ hang: "later", after: 3000 })],
        latest: ["No answer, done 20 s later", everyThird({ hang: "later", after: 20_000 })],
        gateway: ["502, done 3 s later", everyThird({ gateway: 502, after: 3000 })],
        cut: ["Socket cut", everyThird({ cut: true })],
        late: ["Answered 4 s late", everyThird({ late: 4000 })],
        more: ["A row too many", everyThird(rows("more"))],
        fewer: ["A row missing", everyThird(rows("fewer"))],
        doubled: ["Rows doubled", everyThird(rows("doubled"))],
      }),
      choice("limit", "Requests a second", {
        usual: ["2 after 50", { rateLimit: { burst: 50, perSecond: 2 } }],
        enterprise: ["5 after 250", { rateLimit: { burst: 250, perSecond: 5 } }],
        strict: ["1 after 3", { rateLimit: { burst: 3, perSecond: 1 } }],
        none: ["No limit", { rateLimit: null }],
      }),
      choice("work", "A call works", {
        none: ["No time", { workPerCall: 0 }],
        long: ["60 s, refused after 8", { workPerCall: 60 }],
      }),
      choiceForNextOpening("token", "Tokens last", {
        hour: ["1 hour", { tokenLifetime: 3600 }],
        moment: ["15 s", { tokenLifetime: 15 }],
      }),
    ],
  },
  {
    title: "Others",
    controls: [
      choice("race", "Before a deletion", {
        no: ["Nothing", { raceOnDelete: false }],
        yes: ["A connection appears", { raceOnDelete: true }],
      }),
      choice("meddling", "Another person", {
        no: ["Does nothing", { meddling: 0 }],
        some: ["Meddles at every 5th call", { meddling: 5 }],
        all: ["Meddles at every call", { meddling: 1 }],
      }),
      choice("services", "Services", {
        ok: ["Answer", allServices({})],
        late: ["Answer after 8 s", allServices({ delay: 8000 })],
        broken: ["Answer 500", allServices({ status: 500 })],
        empty: ["Answer without a body", allServices({ body: "" })],
        none: ["Do not answer", { services: [] }],
      }),
    ],
  },
];

function everyThird(damage: Damage): Partial<Switches> {
  return { mishaps: { every: 3, damages: [damage] } };
}

function rows(damage: RowsDamage): Damage {
  return { rows: damage };
}

function allServices(service: Partial<Switches["services"][number]>): Partial<Switches> {
  return { services: [{ address: "", status: 200, body: "OK", delay: 0, ...service }] };
}

/** All of them. */
export const switchControls: readonly SwitchControl[] = switchGroups.flatMap(
  ({ controls }) => controls,
);
