import { useProfessions } from "../../../api/organisation";
import type { Forecast } from "../../../api/planning";
import { Check } from "../../../ui/check";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { choiceOf, choices, type Kind } from "../lever-kinds";
import { leverText } from "../lever-text";
import { todayOf } from "../lever-today";
import { useWorkforce, type Scope } from "../queries";
import {
  asKind,
  firstInterval,
  groupOf,
  intervalFault,
  rampFault,
  toFault,
  yearFault,
  type Draft,
  type Years,
} from "../what-if-rules";
import { text } from "../what-if-text";
import { LeverGroup } from "./lever-group";
import { SizeField } from "./size-field";

interface Props {
  of: Draft;
  years: Years;
  scope: Scope;
  assumptions: Forecast["assumptions"];
  /** Another measure that this one cannot stand beside. */
  contradiction?: string;
  onChange: (next: Draft) => void;
}

const kinds = choices.map(({ kind, name, group }) => ({
  value: kind,
  name,
  group: leverText.groups[group],
}));

function Uncertain({ of, onChange }: Pick<Props, "of" | "onChange">) {
  const { interval } = of;
  const fault = intervalFault(of);
  return (
    <>
      <Check
        checked={interval !== null}
        onChange={(checked) => onChange({ ...of, interval: checked ? firstInterval(of) : null })}
      >
        {text.unsure()}
      </Check>
      {interval && (
        <div className="form-grid">
          <TextField
            label={text.low()}
            hint={text.intervalHint()}
            fault={fault}
            inputMode="decimal"
            value={interval.low}
            onChange={(low) => onChange({ ...of, interval: { ...interval, low } })}
          />
          <TextField
            label={text.high()}
            inputMode="decimal"
            value={interval.high}
            onChange={(high) => onChange({ ...of, interval: { ...interval, high } })}
          />
        </div>
      )}
    </>
  );
}

function TakesOver({ of, scope, onChange }: Pick<Props, "of" | "scope" | "onChange">) {
  const professions = useProfessions().data ?? [];
  return (
    <Select
      label={leverText.task_shift.to()}
      none={leverText.task_shift.choose()}
      value={of.to === null ? "" : String(of.to)}
      options={professions.map(({ id, name }) => ({ value: String(id), name }))}
      fault={toFault(of, scope)}
      onChange={(id) => onChange({ ...of, to: id === "" ? null : Number(id) })}
    />
  );
}

function When({ of, years, onChange }: Pick<Props, "of" | "years" | "onChange">) {
  return (
    <div className="form-grid">
      <TextField
        label={text.from()}
        hint={text.within(String(years.first), String(years.last))}
        fault={yearFault(of, years)}
        inputMode="numeric"
        value={of.from}
        onChange={(from) => onChange({ ...of, from })}
      />
      <TextField
        label={text.ramp()}
        hint={text.rampHint()}
        fault={rampFault(of)}
        inputMode="decimal"
        value={of.ramp}
        onChange={(ramp) => onChange({ ...of, ramp })}
      />
    </div>
  );
}

/** One measure: what it is, how much and how surely, from when, and for whom. */
export function LeverFields({ of, years, scope, assumptions, contradiction, onChange }: Props) {
  const workforce = useWorkforce(groupOf(of, scope)).data;
  const { fields, sure } = choiceOf(of.kind);
  return (
    <>
      <Select
        label={text.kind()}
        value={of.kind}
        options={kinds.map(({ value, name, group }) => ({ value, name: name(), group: group() }))}
        fault={contradiction}
        onChange={(kind) => onChange(asKind(kind as Kind, of))}
      />
      <div className="form-grid">
        {fields.map((field) => (
          <SizeField
            key={of.kind + field.key}
            field={field}
            of={of}
            today={field.key === "size" ? todayOf(of.kind, workforce, assumptions) : undefined}
            onWrite={(written) => onChange({ ...of, written: { ...of.written, [field.key]: written } })}
          />
        ))}
        {of.kind === "task_shift" && <TakesOver of={of} scope={scope} onChange={onChange} />}
      </div>
      {!sure && <Uncertain of={of} onChange={onChange} />}
      <When of={of} years={years} onChange={onChange} />
      <LeverGroup of={of} scope={scope} onChange={(change) => onChange({ ...of, ...change })} />
    </>
  );
}
