import { Link } from "wouter";
import type { Forecast } from "../../../api/planning";
import { Note } from "../../../ui/note";
import { text } from "../assumption-text";

/** Says that a run rests on assumptions that somebody has set, and where they are told. */
export function ChangedNote({ of }: { of: Pick<Forecast["run"], "chosen_count"> }) {
  if (of.chosen_count === 0) return null;
  return (
    <Note tone="warn" title={text.marked()}>
      <p>{text.markedWhy(of.chosen_count)}</p>
      <div className="row">
        <Link className="button" href="/forecast/assumptions">
          {text.show()}
        </Link>
      </div>
    </Note>
  );
}
