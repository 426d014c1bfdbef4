import "./skeleton.css";

/** Rows to come. @param props.label what a screen reader says meanwhile */
export function Skeleton(props: { label: string }) {
  return (
    <>
      <p className="visually-hidden">{props.label}</p>
      <div className="skeleton" aria-hidden="true">
        <div />
        <div />
        <div />
        <div />
        <div />
        <div />
      </div>
    </>
  );
}
