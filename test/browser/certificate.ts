import { generate } from "selfsigned";
import type { Certificate } from "../portal/server/listen.ts";

/** A certificate for this machine that nobody vouches for. */
export async function makeCertificate(): Promise<Certificate> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  return { key, cert };
}
