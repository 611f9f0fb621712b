import { useId, type ReactNode } from "react";

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  tools?: ReactNode;
  children?: ReactNode;
}

export function Card({ title, lead, tools, children }: Props) {
  const id = useId();
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head">
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
        {tools && <div className="row">{tools}</div>}
      </div>
      {children}
    </section>
  );
}
