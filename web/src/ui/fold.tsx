import { useId, type ReactNode } from "react";
import { Icon } from "./icons";
import "./styles/fold.css";

interface Props {
  /** What the row tells when it is closed. */
  title: string;
  open: boolean;
  /** It counts for less now: shown quieter. */
  quiet?: boolean;
  /** Something is to be corrected inside. */
  faulty?: boolean;
  before?: ReactNode;
  after?: ReactNode;
  children: ReactNode;
  onOpen: (open: boolean) => void;
}

/** A row that opens to its details, with what can be done to it before and after its title. */
export function Fold({ title, open, quiet, faulty, before, after, children, onOpen }: Props) {
  const id = useId();
  return (
    <div className={`fold${quiet ? " fold-quiet" : ""}${faulty ? " fold-faulty" : ""}`}>
      <div className="fold-head">
        {before}
        <button
          type="button"
          className="fold-title"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onOpen(!open)}
        >
          <span>{title}</span>
          <Icon name={open ? "down" : "right"} />
        </button>
        {after}
      </div>
      {open && (
        <div className="fold-body" id={id}>
          {children}
        </div>
      )}
    </div>
  );
}
