import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps } from "./field";

type Props = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, "onChange"> & { onChange: (text: string) => void };

export function TextField({ label, hint, fault, onChange, ...rest }: Props) {
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(given) => (
        <input className="input" {...rest} {...given} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}
