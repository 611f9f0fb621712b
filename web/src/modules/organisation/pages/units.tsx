import { Link } from "wouter";
import { type Units, useUnits } from "../../../api/organisation";
import { useRight } from "../../../api/session";
import { chosenNumber } from "../../../base/address";
import { number, unbroken } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { later } from "../../../ui/later";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import type { Node } from "../../../ui/tree-shape";
import { peopleRight, planningRight } from "../rights";
import { text } from "../text";
import { UnitFacts } from "../parts/unit-facts";

interface TreeProps {
  label: string;
  nodes: Node[];
  value: number | null;
  onChange: (id: number) => void;
}

const Tree = later<TreeProps>(async () => (await import("../../../ui/tree")).default);

function noteOf({ to, heads }: Units["units"][number]): string {
  if (to) return `${text.until()} ${to}`;
  return number(heads);
}

function Content({ of }: { of: Units }) {
  const [search, choose] = useChoice();
  const chosen = of.units.find((unit) => unit.id === chosenNumber(search, "unit")) ?? of.units[0];
  if (!chosen)
    return (
      <Note title={text.noUnits()}>
        <p>{text.noUnitsWhy()}</p>
      </Note>
    );
  const nodes = of.units.map((unit) => ({
    ...unit,
    note: noteOf(unit),
  }));
  return (
    <div className="halves tree-and-facts">
      <div className="card tree-card">
        <Tree label={text.tree()} nodes={nodes} value={chosen.id} onChange={(unit) => choose({ unit })} />
      </div>
      <div className="beside">
        <UnitFacts of={chosen} open />
      </div>
    </div>
  );
}

/** The tree of units, walked with the arrow keys, with the chosen unit beside it. */
export default function UnitsPage() {
  const units = useUnits();
  const seesPeople = useRight(peopleRight);
  const seesFigures = useRight(planningRight);
  return (
    <>
      <PageHead
        title={text.organisation()}
        lead={units.data?.as_of && text.unitsLead(unbroken(units.data.as_of))}
        tools={
          seesPeople && (
            <Link className="button" href="/organisation/people">
              {text.allPeople()}
            </Link>
          )
        }
      />
      <Loaded of={units} heights={[420]}>
        {(of) => (
          <div className="stack">
            {!seesPeople && !seesFigures && (
              <Note title={text.whatYouMay()}>
                <p>{text.whatYouMayWhy()}</p>
              </Note>
            )}
            <Content of={of} />
          </div>
        )}
      </Loaded>
    </>
  );
}
