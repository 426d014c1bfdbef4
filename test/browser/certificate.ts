import { generate } from "selfsigned";
import type { Certificate } from "../portal/server/listen.ts";

/** A certificate for this machine that nobody vouches for. */
export async function makeCertificate(): Promise<Certificate> {
  const name = [{ name: "commonName", value: "127.0.0.1" }];
  const { private: key, cert } = await generate(name, { keyType: "ec" });
  return { key, cert };
}
