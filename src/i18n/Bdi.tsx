import { confined } from "./bidi";

/** A stranger's text among our words, which runs in its own direction and turns nothing else round. */
export function Bdi(props: { children: string; className?: string | undefined }) {
  return <bdi className={props.className}>{confined(props.children)}</bdi>;
}
