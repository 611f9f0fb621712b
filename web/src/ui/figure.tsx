import type { ReactNode } from "react";

interface Props {
  name: ReactNode;
  value: string;
  note?: ReactNode;
}

export function Figure({ name, value, note }: Props) {
  return (
    <div className="card figure">
      <dt className="figure-name">{name}</dt>
      <dd>
        <div className="figure-value">{value}</div>
        {note && <div className="figure-note">{note}</div>}
      </dd>
    </div>
  );
}
