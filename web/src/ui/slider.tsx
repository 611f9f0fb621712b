import "./styles/slider.css";

interface Props {
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  onChange: (value: number) => void;
}

/** The same number as the field beside it, moved instead of written: the browser's own, with its keys. */
export function Slider({ label, value, least, most, step, onChange }: Props) {
  return (
    <input
      className="slider"
      type="range"
      aria-label={label}
      min={least}
      max={most}
      step={step}
      value={Math.max(least, Math.min(most, value))}
      onChange={(event) => onChange(Number(event.target.value))}
    />
  );
}
