import { Link } from "wouter";
import type { ProfessionGaps } from "../../../api/planning";
import { chosenNumber, withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { YearRange } from "../../../ui/year-range";
import { useProfessionGaps } from "../forecast-queries";
import { text } from "../gap-text";
import { ProfessionRanks } from "../parts/profession-ranks";
import { UnitFilter } from "../parts/unit-filter";
import { useRunScope } from "../use-run-scope";

function Content({ of }: { of: ProfessionGaps }) {
  if (of.rows.length === 0)
    return (
      <Note title={text.noCells()}>
        <p>{text.noCellsWhy()}</p>
      </Note>
    );
  return <ProfessionRanks of={of} />;
}

/** Which professions are short of people first, and why. */
export default function GapProfessionsPage() {
  const [search, chooseMore] = useChoice();
  const [scope, choose] = useRunScope();
  const year = chosenNumber(search, "year");
  const gaps = useProfessionGaps(scope.unit, year, scope.run);
  return (
    <>
      <PageHead
        title={text.professions()}
        lead={text.professionsLead()}
        tools={
          <Link className="button" href={`/need/map${withChoice(search, { profession: null })}`}>
            {text.map()}
          </Link>
        }
      />
      <UnitFilter unit={scope.unit} onChange={(unit) => choose({ unit })}>
        {gaps.data && (
          <YearRange
            label={text.year()}
            years={gaps.data.years}
            value={year ?? gaps.data.year}
            onChange={(year) => chooseMore({ year })}
          />
        )}
      </UnitFilter>
      <Loaded of={gaps} heights={[420]}>
        {(of) => <Content of={of} />}
      </Loaded>
    </>
  );
}
