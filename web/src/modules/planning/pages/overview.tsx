import { Link, useSearch } from "wouter";
import type { Workforce } from "../../../api/planning";
import { unbroken } from "../../../base/format";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { isWithheld } from "../overview-rules";
import { Ages } from "../parts/ages";
import { KeyFigures } from "../parts/key-figures";
import { Professions } from "../parts/professions";
import { Reasons } from "../parts/reasons";
import { ScopeFilter } from "../parts/scope-filter";
import { Trend } from "../parts/trend";
import { WithheldNote } from "../parts/withheld-note";
import { YearTable } from "../parts/year-table";
import { useWorkforce } from "../queries";
import { text } from "../text";
import { useScope } from "../use-scope";

function Content({ of, search }: { of: Workforce; search: string }) {
  if (of.years.length === 0 && of.withheld.length === 0)
    return (
      <Note title={text.noData()}>
        <p>{text.noDataWhy()}</p>
      </Note>
    );
  return (
    <div className="stack">
      <WithheldNote title={text.withheld()} of={of.withheld} path="/" search={search} />
      {of.years.length > 0 && <KeyFigures of={of} />}
      {of.basis === "stocks" && (
        <Note title={text.stocksOnly()}>
          <p>{text.stocksOnlyWhy()}</p>
        </Note>
      )}
      <Trend of={of} />
      <div className="halves">
        {of.ages.length > 0 && <Ages of={of} />}
        {of.basis === "employments" && !isWithheld(of, "leavers_by_reason") && <Reasons of={of} />}
      </div>
      {of.years.length > 0 && <YearTable of={of} />}
      {of.professions.length > 0 && <Professions of={of} search={search} />}
    </div>
  );
}

/** The reader's units: how many, how it has moved, who they are. */
export default function Overview() {
  const search = useSearch();
  const [scope, choose] = useScope();
  const workforce = useWorkforce(scope);
  const { data } = workforce;
  const about = data ? [data.unit.name, data.profession?.name].filter(Boolean).join(", ") : "";
  return (
    <>
      <PageHead
        title={text.overview()}
        lead={data && text.overviewLead(about, unbroken(data.as_of))}
        tools={
          <Link className="button button-main" href={`/forecast${search ? `?${search}` : ""}`}>
            {text.toForecast()}
          </Link>
        }
      />
      <ScopeFilter scope={scope} profession={data?.profession} onChange={choose} />
      <Loaded of={workforce}>{(workforce) => <Content of={workforce} search={search} />}</Loaded>
    </>
  );
}
