import { Link } from "wouter";
import type { GapMap } from "../../../api/planning";
import { chosenNumber, withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { YearRange } from "../../../ui/year-range";
import { useGapMap } from "../forecast-queries";
import { hasGaps, isTold } from "../gap-rules";
import { text } from "../gap-text";
import { GapHeat } from "../parts/gap-heat";
import { UnitFilter } from "../parts/unit-filter";
import { useRunScope } from "../use-run-scope";

function Content({ of }: { of: GapMap }) {
  if (!isTold(of))
    return (
      <Note title={text.noCells()}>
        <p>{text.noCellsWhy()}</p>
      </Note>
    );
  return (
    <div className="stack">
      {!hasGaps(of) && (
        <Note title={text.noDegrees()}>
          <p>{text.noDegreesWhy()}</p>
        </Note>
      )}
      <GapHeat of={of} />
    </div>
  );
}

/** What is missing where: units by professions, year by year. */
export default function GapMapPage() {
  const [search, chooseMore] = useChoice();
  const [scope, choose] = useRunScope();
  const year = chosenNumber(search, "year");
  const map = useGapMap(scope.unit, year, scope.run);
  return (
    <>
      <PageHead
        title={text.map()}
        lead={text.mapLead()}
        tools={
          <Link className="button" href={`/need/professions${withChoice(search, {})}`}>
            {text.professions()}
          </Link>
        }
      />
      <UnitFilter unit={scope.unit} onChange={(unit) => choose({ unit })}>
        {map.data && (
          <YearRange
            label={text.year()}
            years={map.data.years}
            value={year ?? map.data.year}
            onChange={(year) => chooseMore({ year })}
          />
        )}
      </UnitFilter>
      <Loaded of={map} heights={[420]}>
        {(of) => <Content of={of} />}
      </Loaded>
    </>
  );
}
