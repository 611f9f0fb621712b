import type { ReactNode } from "react";

interface Props {
  checked: boolean;
  disabled?: boolean;
  label?: string;
  children?: ReactNode;
  onChange: (checked: boolean) => void;
}

export function Check({ checked, disabled, label, children, onChange }: Props) {
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
