import type { ReactNode } from "react";

/** A picture of lines in the colour of the words beside it, drawn on a square of 20. */
export function Icon(props: { children: ReactNode; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={props.size ?? 18}
      height={props.size ?? 18}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {props.children}
    </svg>
  );
}

export function TrashIcon() {
  return (
    <Icon>
      <path d="M3.5 5.5h13M8 5.5V3.8c0-.5.4-.8.8-.8h2.4c.4 0 .8.3.8.8v1.7M5 5.5l.8 10.2c0 .7.6 1.3 1.4 1.3h5.6c.8 0 1.4-.6 1.4-1.3L15 5.5M8.3 9v4.5M11.7 9v4.5" />
    </Icon>
  );
}

export function SearchIcon() {
  return (
    <Icon>
      <circle cx="9" cy="9" r="5.2" />
      <path d="m13 13 4 4" />
    </Icon>
  );
}

export function RefreshIcon() {
  return (
    <Icon>
      <path d="M16.5 10a6.5 6.5 0 1 1-1.9-4.6l1.9 1.9M16.5 3.4v3.9h-3.9" />
    </Icon>
  );
}

export function PlusIcon() {
  return (
    <Icon>
      <path d="M10 4v12M4 10h12" />
    </Icon>
  );
}

/** Points up for an ascending order, down for a descending one. */
export function OrderIcon(props: { direction: "ASC" | "DESC" }) {
  return (
    <Icon size={14}>
      <path d={props.direction === "ASC" ? "m5 12 5-5 5 5" : "m5 8 5 5 5-5"} />
    </Icon>
  );
}

/** A plug: connectors in general, where there is nothing else to show. */
export function ConnectorIcon(props: { size?: number }) {
  return (
    <Icon size={props.size ?? 20}>
      <path d="M7 2.5v4M13 2.5v4M4.5 6.5h11v3a5.5 5.5 0 0 1-11 0v-3ZM10 15v2.5" />
    </Icon>
  );
}

/** Three dots: more to do. */
export function MoreIcon() {
  return (
    <Icon>
      <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.4" />
    </Icon>
  );
}
