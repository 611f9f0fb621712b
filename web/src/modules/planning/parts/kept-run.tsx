import { Link } from "wouter";
import type { Forecast } from "../../../api/planning";
import { instant } from "../../../base/format";
import { withChoice } from "../../../base/address";
import { Note } from "../../../ui/note";
import { text } from "../saved-text";

/** Says that what is shown is a saved run and not the newest, and the way back. */
export function KeptRun({ of, path, search }: { of: Forecast["run"]; path: string; search: string }) {
  if (!new URLSearchParams(search).has("run")) return null;
  return (
    <Note title={text.reading(of.saved_as ?? text.unnamed())}>
      <p>{text.readingMeans(of.as_of, instant(of.recorded_at))}</p>
      <div className="row">
        <Link className="button" href={`${path}${withChoice(search, { run: null })}`}>
          {text.toNewest()}
        </Link>
      </div>
    </Note>
  );
}
