import type { Method } from "./context.ts";
import { zonedTime } from "./portal-time.ts";

/** Every permission that this portal knows. */
const everyScope = ["biconnector", "crm", "placement", "user"];

/** The methods that need no permission of the application. */
export const generalMethods: Record<string, Method> = {
  "app.info": ({ clientId, store, lang }) => ({
    ID: 1,
    CODE: clientId ?? "",
    VERSION: 1,
    STATUS: "L",
    INSTALLED: store.installed,
    PAYMENT_EXPIRED: "N",
    DAYS: null,
    LANGUAGE_ID: lang,
    LICENSE: "en_company",
    LICENSE_TYPE: "company",
    LICENSE_FAMILY: "company",
  }),

  scope: ({ switches }, { full }) =>
    full === true || full === "true" || full === "1" ? [...everyScope] : [...switches.scope],

  "server.time": ({ now }) => zonedTime(now()),

  profile: ({ switches }) => ({
    ID: "1",
    ADMIN: switches.admin,
    NAME: "Alex",
    LAST_NAME: "Morgan",
    PERSONAL_GENDER: "",
    TIME_ZONE: "",
    TIME_ZONE_OFFSET: 0,
  }),

  "user.admin": ({ switches }) => switches.admin,

  "user.current": () => ({
    ID: "1",
    ACTIVE: true,
    NAME: "Alex",
    LAST_NAME: "Morgan",
    EMAIL: "alex.morgan@example.com",
    TIME_ZONE: "",
    USER_TYPE: "employee",
  }),
};
