import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Registration } from "../../../src/biconnector/registration";
import { PortalProvider } from "../../../src/bitrix24/PortalContext";
import type { Portal } from "../../../src/bitrix24/portal";
import { queryDefaults, watchFocus } from "../../../src/queries/client";
import { useRegisterConnector } from "../../../src/queries/registrations";
import { holdAnswer } from "../../portal/testing/hold-answer.ts";
import { registrable } from "../harness/connector-fields.ts";
import { callsOf, openRest } from "../harness/rest.ts";

const list = "biconnector.connector.list";
const add = "biconnector.connector.add";

/** An empty portal, and a registration whose answer was lost. @param fault by which it was lost */
async function openUnclear(fault: { lose: "request" } | { hang: "later" }) {
  const { portal, rest } = openRest("empty");
  portal.switches.rateLimit = null;
  const client = new QueryClient({ defaultOptions: queryDefaults });
  watchFocus();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>
      <PortalProvider value={{ rest } as Portal}>{children}</PortalProvider>
    </QueryClientProvider>
  );
  const { result } = renderHook(useRegisterConnector, { wrapper });
  const onFound = vi.fn();
  const register = (earlier?: Registration) =>
    result.current.mutateAsync({
      fields: registrable,
      earlier: earlier?.kind === "unclear" ? earlier : undefined,
      onFound,
    });
  portal.inject({ method: add, fault });
  const unclear = await register();
  expect(unclear.kind).toBe("unclear");
  const looks = () => callsOf(portal, list).filter(({ filter }) => filter).length;
  return { portal, rest, onFound, register, again: () => register(unclear), looks };
}

/** Lets so much time pass that a lost call comes no more. */
function passAMinute() {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + 61_000);
  onTestFinished(() => void vi.restoreAllMocks());
}

test("another that the lists know of is not taken for the one that was lost, which is sent again", async () => {
  const { portal, register, again } = await openUnclear({ lose: "request" });
  const another = await register();
  expect(another).toMatchObject({ kind: "registered", id: 1 });

  expect(await again()).toMatchObject({ kind: "unclear" });
  passAMinute();
  expect(await again()).toEqual({ kind: "registered", id: 2 });
  expect(portal.store.connectors).toHaveLength(2);
});

test("another that the lists know of is not taken for what is lost a second time", async () => {
  const { portal, register, again } = await openUnclear({ lose: "request" });
  await register();
  passAMinute();
  portal.inject({ method: add, fault: { lose: "request" } });

  expect(await again()).toMatchObject({ kind: "unclear" });
  expect(portal.store.connectors).toHaveLength(1);
});

test("what is found twice at the same time is told once", async () => {
  const { portal, rest, onFound, again, looks } = await openUnclear({ hang: "later" });
  portal.carryOut();
  const before = looks();
  const followUp = holdAnswer(portal, list);
  fireEvent.focus(window);
  await expect.poll(looks).toBe(before + 1);
  const retry = holdAnswer(portal, list);
  const end = again();
  await expect.poll(looks).toBe(before + 2);
  followUp.release();
  await rest.read("biconnector.connector.fields");
  retry.release();

  expect(await end).toMatchObject({ kind: "registered" });
  expect(onFound).not.toHaveBeenCalled();
});

test("what another try could not find is found afterwards, as if there had been none", async () => {
  const { portal, onFound, again } = await openUnclear({ hang: "later" });
  portal.carryOut();
  portal.inject({ method: list, times: 3, fault: { lose: "request" } });
  expect(await again()).toMatchObject({ kind: "unclear" });

  fireEvent.focus(window);
  await expect.poll(() => onFound).toHaveBeenCalledOnce();
});
