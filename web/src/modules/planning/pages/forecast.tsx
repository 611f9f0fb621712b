import { Link } from "wouter";
import type { Forecast } from "../../../api/planning";
import { receive } from "../../../api/transfer";
import { chosenNumber, chosenOf, withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { both } from "../../../base/words";
import { Button } from "../../../ui/button";
import { DownloadButton } from "../../../ui/download-button";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { Segments } from "../../../ui/segments";
import type { Measure } from "../fan";
import { text } from "../forecast-text";
import { FanCard } from "../parts/fan-card";
import { FanTable } from "../parts/fan-table";
import { PartsTable } from "../parts/parts-table";
import { Definitions, RestsOn, RunFacts } from "../parts/rests-on";
import { ScopeFilter } from "../parts/scope-filter";
import { exportPath, useForecast, type Scope } from "../queries";
import { text as shared } from "../text";
import { useScope } from "../use-scope";

function WithheldNote({ of, search }: { of: NonNullable<Forecast["withheld"]>; search: string }) {
  const instead = of.shown_instead;
  return (
    <Note title={text.withheldTitle()}>
      <p>{both(of, "why")}</p>
      {instead && (
        <div className="row">
          <Link className="button" href={`/forecast${withChoice(search, { unit: instead.id })}`}>
            {text.showInstead(instead.name)}
          </Link>
        </div>
      )}
    </Note>
  );
}

function Content({ of, scope, horizon }: { of: Forecast; scope: Scope; horizon: number | null }) {
  const [search, choose] = useChoice();
  const measure = chosenOf<Measure>(search, "measure", ["heads", "fte"]);
  const end = of.years.at(-1);
  const file = (format: "csv" | "xlsx") => () =>
    receive(exportPath(scope, horizon, format), `framtid.${format}`);
  const measures = (
    <Segments
      label={shared.measure()}
      value={measure}
      options={[
        { value: "heads", name: shared.heads() },
        { value: "fte", name: shared.fte() },
      ]}
      onChange={(next) => choose({ measure: next === "heads" ? null : next })}
    />
  );
  return (
    <div className="stack">
      {of.withheld && <WithheldNote of={of.withheld} search={search} />}
      {of.run.basis === "stocks" && (
        <Note title={shared.stocksOnly()}>
          <p>{shared.stocksOnlyWhy()}</p>
        </Note>
      )}
      {!end && !of.withheld && (
        <Note title={text.noForecast()}>
          <p>{text.noForecastWhy()}</p>
        </Note>
      )}
      {end && (
        <>
          <FanCard of={of} measure={measure} tools={measures} />
          <div className="row">
            <DownloadButton label={text.csv()} fetchFile={file("csv")} />
            <DownloadButton label={text.xlsx()} fetchFile={file("xlsx")} />
            <Button onClick={() => window.print()}>{text.print()}</Button>
          </div>
          <FanTable of={of} measure={measure} />
          <PartsTable scope={scope} year={end.year} />
          {of.rests_on.length > 0 && <RestsOn of={of.rests_on} />}
        </>
      )}
      <div className="halves">
        {of.definitions.length > 0 && <Definitions of={of.definitions} />}
        {end && <RunFacts of={of.run} />}
      </div>
    </div>
  );
}

/** What staff we will have: the fan, its figures, its parts and its grounds. */
export default function ForecastPage() {
  const [search] = useChoice();
  const [scope, choose] = useScope();
  const horizon = chosenNumber(search, "horizon");
  const forecast = useForecast(scope, horizon);
  return (
    <>
      <PageHead title={shared.forecast()} lead={text.lead()} />
      <ScopeFilter scope={scope} onChange={choose} />
      <Loaded of={forecast} heights={[480, 240]}>
        {(of) => <Content of={of} scope={scope} horizon={horizon} />}
      </Loaded>
    </>
  );
}
