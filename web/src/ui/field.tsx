import { useId, type ReactNode } from "react";
import { Icon } from "./icons";

export interface FieldProps {
  label: string;
  hint?: string;
  fault?: string;
}

interface Given {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

/** Label above, the control, then hint and fault below, tied together for screen readers. */
export function Field({
  label,
  hint,
  fault,
  children,
}: FieldProps & { children: (given: Given) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": fault ? true : undefined })}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          <Icon name="alert" size={16} />
          {fault}
        </p>
      )}
    </div>
  );
}
