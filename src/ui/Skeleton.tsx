import "./skeleton.css";

/** Rows to come. @param props.label what a screen reader finds meanwhile, if nothing else tells it */
export function Skeleton(props: { label?: string }) {
  return (
    <>
      {props.label && <p className="visually-hidden">{props.label}</p>}
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
