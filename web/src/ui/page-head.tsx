import { useEffect, type ReactNode } from "react";

interface Props {
  title: string;
  lead?: ReactNode;
  trail?: ReactNode;
  tools?: ReactNode;
}

/** The page's one question, and one quiet sentence about it. The title follows to the window. */
export function PageHead({ title, lead, trail, tools }: Props) {
  useEffect(() => {
    document.title = `${title} – Framsyn`;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        {trail}
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {tools && <div className="row">{tools}</div>}
    </div>
  );
}
