import { Button } from "../../../ui/button";
import { Select } from "../../../ui/select";
import { TextField } from "../../../ui/text-field";
import { number } from "../../../base/format";
import type { Scope } from "../queries";
import {
  draftOf,
  fieldFault,
  fieldsOf,
  kindsLeft,
  professionFault,
  yearFault,
  type Draft,
  type Kind,
  type Years,
} from "../what-if-rules";
import { text } from "../what-if-text";

interface Props {
  of: Draft;
  all: Draft[];
  at: number;
  years: Years;
  scope: Scope;
  onChange: (next: Draft) => void;
  onRemove?: () => void;
}

/** One measure: what it is, how much, and from when. */
export function LeverFields({ of, all, at, years, scope, onChange, onRemove }: Props) {
  return (
    <div className="form-grid" role="group" aria-label={text.measure(at + 1)}>
      <Select
        label={text.measure(at + 1)}
        value={of.kind}
        options={kindsLeft(all, of.kind).map(({ kind, name }) => ({ value: kind, name: name() }))}
        fault={professionFault(of, scope)}
        onChange={(kind) => onChange(draftOf(kind as Kind, of.from))}
      />
      {fieldsOf(of.kind).map((field) => (
        <TextField
          key={of.kind + field.key}
          label={field.name()}
          hint={text.within(number(field.least), number(field.most))}
          fault={fieldFault(field, of)}
          inputMode="decimal"
          value={of.written[field.key] ?? ""}
          onChange={(typed) => onChange({ ...of, written: { ...of.written, [field.key]: typed } })}
        />
      ))}
      <TextField
        label={text.from()}
        hint={text.within(String(years.first), String(years.last))}
        fault={yearFault(of, years)}
        inputMode="numeric"
        value={of.from}
        onChange={(from) => onChange({ ...of, from })}
      />
      {onRemove && (
        <div className="row">
          <Button weight="plain" icon="close" onClick={onRemove}>
            {text.remove(at + 1)}
          </Button>
        </div>
      )}
    </div>
  );
}
