import { Link } from "wouter";
import type { Named } from "../../../api/wire";
import { text } from "../text";

/** The way down to where the reader is. */
export function Trail({ path }: { path: Named[] }) {
  return (
    <nav className="trail" aria-label={text.tree()}>
      <Link href="/organisation">{text.organisation()}</Link>
      {path.map((unit) => (
        <span key={unit.id}>
          <span aria-hidden="true">› </span>
          <Link href={`/organisation/units/${unit.id}`}>{unit.name}</Link>
        </span>
      ))}
    </nav>
  );
}
