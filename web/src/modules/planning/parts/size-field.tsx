import { number } from "../../../base/format";
import { Slider } from "../../../ui/slider";
import { TextField } from "../../../ui/text-field";
import type { NumberField } from "../lever-kinds";
import { decimal, fieldFault, numberIn, type Draft } from "../what-if-rules";
import { text } from "../what-if-text";

interface Props {
  field: NumberField;
  of: Draft;
  /** What the number is today, where that is known and told. */
  today?: string;
  onWrite: (written: string) => void;
}

const stepOf = ([least, most]: [number, number]) => (most - least <= 10 ? 0.5 : 1);

/** One number of a measure: written or moved, with its limits and what it is today. */
export function SizeField({ field, of, today, onWrite }: Props) {
  const written = of.written[field.key] ?? "";
  const limits = text.within(number(field.least), number(field.most));
  const [least, most] = field.slide;
  return (
    <div>
      <TextField
        label={field.name()}
        hint={[limits, today].filter(Boolean).join(" ")}
        fault={fieldFault(field, of)}
        inputMode="decimal"
        value={written}
        onChange={onWrite}
      />
      {field.key === "size" && (
        <Slider
          label={text.slide(field.name())}
          value={numberIn(written) ?? least}
          least={least}
          most={most}
          step={stepOf(field.slide)}
          onChange={(value) => onWrite(decimal(value))}
        />
      )}
    </div>
  );
}
