import { number } from "../base/format";

interface Props {
  value: number | null;
  /** The greatest value of the table, which fills the cell. */
  greatest: number;
  look?: "first" | "second" | "third";
}

/** A number with a bar beside it: the number says it, the bar lets the eye compare. */
export function Bar({ value, greatest, look = "first" }: Props) {
  const share = value === null || greatest <= 0 ? 0 : value / greatest;
  return (
    <span className={`bar-cell bar-${look}`}>
      <span className="bar-track" aria-hidden="true">
        {share > 0 && <span className="bar-fill" style={{ width: `${share * 100}%` }} />}
      </span>
      <span className="number">{number(value)}</span>
    </span>
  );
}
