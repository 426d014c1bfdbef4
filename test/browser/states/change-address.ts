import { holdAnswer } from "../../portal/testing/hold-answer.ts";
import { button, changeAddress, changes, field, titled } from "../actions.ts";
import type { State } from "./state.ts";

/** Many addresses that change at once. */
export const changeAddressStates: State[] = [
  { name: "change-address", query: "", isLeftWithoutTrace: true, arrange: changeAddress },
  {
    name: "change-address-faulty",
    query: "",
    isLeftWithoutTrace: true,
    async arrange(fixtures) {
      await changeAddress(fixtures);
      await field(fixtures, fixtures.say("address.new")).fill("https://service.example/?bi");
      await field(fixtures, fixtures.say("address.old")).click();
      await fixtures.app.getByText(fixtures.say("address.noBase")).waitFor();
    },
  },
  {
    name: "change-address-running",
    query: "",
    async arrange(fixtures) {
      await changeAddress(fixtures);
      const { arrived } = holdAnswer(fixtures.portal, "batch", { only: changes });
      await button(fixtures, fixtures.say("address.confirm", { count: 2 })).click();
      await arrived;
      await fixtures.app.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "change-address-results",
    query: "",
    async arrange(fixtures) {
      await changeAddress(fixtures);
      const title = titled(fixtures, "MySQL");
      const row = fixtures.portal.store.connectors.find((each) => each.title === title);
      if (row) row.urlData = "https://service.example/data";
      await button(fixtures, fixtures.say("address.confirm", { count: 2 })).click();
      await button(fixtures, fixtures.say("address.undo")).waitFor();
    },
  },
];
