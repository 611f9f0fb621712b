import type { Workforce } from "../../../api/planning";
import { both } from "../../../base/words";
import { Note } from "../../../ui/note";
import { text } from "../text";

/** Says what is left out and why: too few people is not the same as nobody. */
export function WithheldNote({ of }: { of: Workforce["withheld"] }) {
  const reasons = [...new Set(of.map((item) => both(item, "why")))];
  if (reasons.length === 0) return null;
  return (
    <Note title={text.withheld()}>
      {reasons.map((why) => (
        <p key={why}>{why}</p>
      ))}
    </Note>
  );
}
