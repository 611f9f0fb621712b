import { Link } from "wouter";
import type { Instead, Withheld } from "../../../api/planning";
import { withChoice } from "../../../base/address";
import { both } from "../../../base/words";
import { Note } from "../../../ui/note";
import { text } from "../text";

const nameOf = ({ unit, profession }: Instead) =>
  profession ? `${unit.name}, ${profession.name}` : text.allProfessionsAt(unit.name);

/** The nearest part of the organisation whose figures the reader may see. */
function ShownInstead({ of, path, search }: { of: Instead; path: string; search: string }) {
  const to = withChoice(search, { unit: of.unit.id, profession: of.profession?.id ?? null });
  return (
    <div className="row">
      <Link className="button" href={`${path}${to}`}>
        {text.shownInstead(nameOf(of))}
      </Link>
    </div>
  );
}

interface Props {
  title: string;
  of: Withheld[];
  /** The page that shows the same of another part. */
  path: string;
  search: string;
}

/** Says what is left out and why, and where to look instead: too few people is not the same as nobody. */
export function WithheldNote({ title, of, path, search }: Props) {
  const reasons = [...new Set(of.map((item) => both(item, "why")))];
  const instead = of.find((item) => item.shown_instead)?.shown_instead;
  if (reasons.length === 0) return null;
  return (
    <Note title={title}>
      {reasons.map((why) => (
        <p key={why}>{why}</p>
      ))}
      {instead && <ShownInstead of={instead} path={path} search={search} />}
    </Note>
  );
}
