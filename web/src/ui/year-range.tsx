import { useId } from "react";
import "./styles/heat.css";

interface Props {
  label: string;
  years: number[];
  value: number;
  onChange: (year: number) => void;
}

/** A year on a line of years: dragged, or moved with the arrow keys. */
export function YearRange({ label, years, value, onChange }: Props) {
  const id = useId();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}: <strong>{value}</strong>
      </label>
      <input
        id={id}
        className="year-range"
        type="range"
        min={first}
        max={last}
        step={1}
        value={value}
        aria-valuetext={String(value)}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </div>
  );
}
