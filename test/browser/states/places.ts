import { allowPlaces, button, openPlaces, putIntoMenu } from "../actions.ts";
import type { State } from "./state.ts";

/** Places in the menu. */
export const placeStates: State[] = [
  {
    name: "places",
    query: "",
    change: allowPlaces,
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.absent")),
  },
  {
    name: "places-added",
    query: "",
    change: allowPlaces,
    async arrange(fixtures) {
      await openPlaces(fixtures, fixtures.say("places.absent"));
      await button(fixtures, fixtures.say("places.add")).click();
      await fixtures.app.getByText(fixtures.say("places.present")).waitFor();
    },
  },
  {
    name: "places-elsewhere",
    query: "",
    change(portal) {
      allowPlaces(portal);
      putIntoMenu(portal, "https://service.example/bi/");
    },
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.elsewhere")),
  },
  {
    name: "places-scopes",
    query: "",
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.scopes.remedy")),
  },
  {
    name: "places-employee",
    query: "admin=no",
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.not-administrator.reason")),
  },
  {
    name: "places-archive",
    query: "open=archive",
    arrange: (fixtures) => openPlaces(fixtures, fixtures.say("places.archive.reason")),
  },
  {
    name: "places-refused",
    query: "",
    change: allowPlaces,
    async arrange(fixtures) {
      await openPlaces(fixtures, fixtures.say("places.absent"));
      fixtures.portal.switches.scope = ["biconnector", "placement"];
      await button(fixtures, fixtures.say("places.add")).click();
      await fixtures.app.getByRole("alert").waitFor();
    },
  },
  {
    name: "places-unclear",
    query: "",
    change: allowPlaces,
    async arrange(fixtures) {
      await openPlaces(fixtures, fixtures.say("places.absent"));
      fixtures.portal.inject({ method: "placement.bind", fault: { lose: "request" } });
      await button(fixtures, fixtures.say("places.add")).click();
      await fixtures.app.getByRole("alert").waitFor();
    },
  },
];
