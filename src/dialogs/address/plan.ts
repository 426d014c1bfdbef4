import type { AddressChange } from "../../biconnector/address-outcome";
import type { ReadAddresses } from "../../biconnector/address-reading";
import { movedAddress } from "../../biconnector/moved-address";
import { type Addresses, type ServiceAddress, serviceAddresses } from "../../biconnector/service";
import { addressProblem, type FieldProblem } from "../../biconnector/validation";
import type { NamedConnector } from "../connector-name";

/** What a change of addresses would do. */
export interface AddressPlan {
  changes: AddressChange[];
  /** Left out, as they would get an address that cannot be used: the first such address of each. */
  faulty: { connector: NamedConnector; name: ServiceAddress; problem: FieldProblem }[];
  /** Left out, as no address of theirs has the old beginning. */
  untouched: NamedConnector[];
}

/** Plans the change of a beginning that the addresses of connectors have in common. */
export function planOf(
  connectors: NamedConnector[],
  { found }: ReadAddresses,
  from: string,
  to: string,
): AddressPlan {
  const plan: AddressPlan = { changes: [], faulty: [], untouched: [] };
  for (const connector of connectors) {
    const before = found.get(connector.id);
    if (!before) continue;
    const moved = serviceAddresses.flatMap((name): [ServiceAddress, string][] => {
      const address = movedAddress(before[name], from, to);
      return address === null ? [] : [[name, address]];
    });
    if (moved.length === 0) plan.untouched.push(connector);

    const others = moved.filter(([name, address]) => address !== before[name]);
    const problems = others.flatMap(([name, address]) => {
      const problem = addressProblem(address);
      return problem ? [{ connector, name, problem }] : [];
    });
    const after: Addresses = { ...before, ...Object.fromEntries(others) };
    const { id, title } = connector;
    if (problems.length > 0) plan.faulty.push(...problems.slice(0, 1));
    else if (others.length > 0) plan.changes.push({ id, title, before, after });
  }
  return plan;
}
