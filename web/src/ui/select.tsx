import { Field, type FieldProps } from "./field";
import { Icon } from "./icons";

export interface Option {
  value: string;
  name: string;
  group?: string;
}

interface Props extends FieldProps {
  value: string;
  options: Option[];
  /** What no choice at all is called, for instance "Alla yrken". */
  none?: string;
  onChange: (value: string) => void;
}

const grouped = (options: Option[]): [string, Option[]][] => {
  const groups = new Map<string, Option[]>();
  for (const option of options)
    groups.set(option.group ?? "", [...(groups.get(option.group ?? "") ?? []), option]);
  return [...groups];
};

const lines = (options: Option[]) =>
  options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.name}
    </option>
  ));

/** The browser's own list: it knows the keyboard, the phone and the screen reader. */
export function Select({ label, hint, fault, value, options, none, onChange }: Props) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(given) => (
        <span className="select-box">
          <select
            className="select"
            {...given}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {none !== undefined && <option value="">{none}</option>}
            {grouped(options).map(([group, members]) =>
              group ? (
                <optgroup key={group} label={group}>
                  {lines(members)}
                </optgroup>
              ) : (
                lines(members)
              ),
            )}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  );
}
