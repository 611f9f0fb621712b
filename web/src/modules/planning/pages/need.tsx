import { Link } from "wouter";
import type { Forecast, Need } from "../../../api/planning";
import { withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { fanPoints, nowOf } from "../fan";
import { gapYears } from "../need-rules";
import { text } from "../need-text";
import { ChangedNote } from "../parts/changed-note";
import { GapCard } from "../parts/gap-card";
import { GapTable } from "../parts/gap-table";
import { Hindsight } from "../parts/hindsight";
import { GapIntervals } from "../parts/gap-intervals";
import { KeptRun } from "../parts/kept-run";
import { GapInWords, NeedAssumptions, Quantities } from "../parts/need-words";
import { TestedWidth } from "../parts/shown-levels";
import { ScopeFilter } from "../parts/scope-filter";
import { WithheldNote } from "../parts/withheld-note";
import { Recomputing } from "../parts/recomputing";
import { useGap } from "../forecast-queries";
import { useWorkforce, type Scope } from "../queries";
import { text as shared } from "../text";
import { text as gapText } from "../gap-text";
import { useRunScope } from "../use-run-scope";

function Content({
  of: { forecast, need },
  scope,
}: {
  of: { forecast: Forecast; need: Need };
  scope: Scope;
}) {
  const [search] = useChoice();
  const workforce = useWorkforce(scope).data;
  const withheld = need.withheld ?? forecast.withheld;
  if (withheld)
    return <WithheldNote title={text.withheldTitle()} of={[withheld]} path="/need" search={search} />;
  const years = gapYears(forecast, need);
  if (!years.some((year) => year.need))
    return (
      <Note title={text.none()}>
        <p>{text.noneWhy()}</p>
      </Note>
    );
  const staffShown = forecast.shown.filter((shown) => shown.measure === "fte");
  const isCounted = years.some((year) => year.gap !== null);
  return (
    <div className="stack">
      <Recomputing />
      <ChangedNote of={need.run} />
      <KeptRun of={need.run} path="/need" search={search} />
      {isCounted ? (
        <>
          <GapCard
            of={forecast}
            points={fanPoints(forecast, "fte", nowOf(forecast, workforce))}
            years={years}
          />
          <GapInWords of={years} need={need} />
          <Hindsight of={forecast} measure="fte" />
        </>
      ) : (
        <Note title={text.noStaff()}>
          <p>{text.noStaffWhy()}</p>
        </Note>
      )}
      {need.gaps.length > 0 && <GapIntervals of={need.gaps} />}
      <GapTable of={years} />
      {staffShown.length > 0 && <TestedWidth of={staffShown} />}
      <div className="halves">
        <NeedAssumptions of={need.assumptions} search={withChoice(search, {})} />
        <Quantities />
      </div>
    </div>
  );
}

/** What staff is needed beside what staff is expected, and what the need rests on. */
export default function NeedPage() {
  const [search] = useChoice();
  const [scope, choose] = useRunScope();
  const gap = useGap(scope);
  return (
    <>
      <PageHead
        title={shared.need()}
        lead={text.lead()}
        tools={
          <>
            <Link className="button" href={`/need/map${withChoice(search, { profession: null })}`}>
              {gapText.map()}
            </Link>
            <Link className="button" href={`/need/professions${withChoice(search, { profession: null })}`}>
              {gapText.professions()}
            </Link>
          </>
        }
      />
      <ScopeFilter scope={scope} profession={gap.data?.need.profession} onChange={choose} />
      <Loaded of={gap} heights={[480, 240]}>
        {(of) => <Content of={of} scope={scope} />}
      </Loaded>
    </>
  );
}
