import { Link } from "wouter";
import type { Forecast } from "../../../api/planning";
import { receive } from "../../../api/transfer";
import { chosenNumber, chosenOf, withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Button } from "../../../ui/button";
import { DownloadButton } from "../../../ui/download-button";
import { Loaded } from "../../../ui/loaded";
import { Note } from "../../../ui/note";
import { PageHead } from "../../../ui/page-head";
import { Segments } from "../../../ui/segments";
import { fanPoints, nowOf, type FanMeasure } from "../fan";
import { text } from "../forecast-text";
import { Assumptions, Definitions, RunFacts } from "../parts/assumptions";
import { ChangedNote } from "../parts/changed-note";
import { Drivers } from "../parts/drivers";
import { FanCard } from "../parts/fan-card";
import { FanTable } from "../parts/fan-table";
import { Hindsight } from "../parts/hindsight";
import { KeptRun } from "../parts/kept-run";
import { PartsTable } from "../parts/parts-table";
import { TestedWidth } from "../parts/shown-levels";
import { ScopeFilter } from "../parts/scope-filter";
import { WithheldNote } from "../parts/withheld-note";
import { Recomputing } from "../parts/recomputing";
import { exportPath, useForecast } from "../forecast-queries";
import { useWorkforce, type Scope } from "../queries";
import { text as shared } from "../text";
import { text as saved } from "../saved-text";
import { useRunScope } from "../use-run-scope";

function Content({ of, scope, horizon }: { of: Forecast; scope: Scope; horizon: number | null }) {
  const [search, choose] = useChoice();
  const isDelivered = of.years.some((row) => row.delivered_fte !== null);
  const measure = chosenOf<FanMeasure>(search, "measure", [
    "heads",
    "fte",
    ...(isDelivered ? (["delivered_fte"] as const) : []),
  ]);
  const points = fanPoints(of, measure, nowOf(of, useWorkforce(scope).data));
  const end = of.years.at(-1);
  const file = (format: "csv" | "xlsx") => () =>
    receive(exportPath(scope, horizon, format), `framtid.${format}`);
  const measures = (
    <Segments
      label={shared.measure()}
      value={measure}
      options={[
        { value: "heads", name: shared.heads() },
        { value: "fte", name: text.contractedFte() },
        ...(isDelivered ? [{ value: "delivered_fte" as const, name: text.deliveredFte() }] : []),
      ]}
      onChange={(next) => choose({ measure: next === "heads" ? null : next })}
    />
  );
  return (
    <div className="stack">
      <KeptRun of={of.run} path="/forecast" search={search} />
      {of.withheld && (
        <WithheldNote title={text.withheldTitle()} of={[of.withheld]} path="/forecast" search={search} />
      )}
      {of.run.basis === "stocks" && (
        <Note title={shared.stocksOnly()}>
          <p>{shared.stocksOnlyWhy()}</p>
        </Note>
      )}
      <Recomputing />
      <ChangedNote of={of.run} />
      {!end && !of.withheld && (
        <Note title={text.noForecast()}>
          <p>{text.noForecastWhy()}</p>
        </Note>
      )}
      {end && (
        <>
          <FanCard of={of} points={points} measure={measure} tools={measures} />
          <div className="row">
            <DownloadButton label={text.csv()} fetchFile={file("csv")} />
            <DownloadButton label={text.xlsx()} fetchFile={file("xlsx")} />
            <Button onClick={() => window.print()}>{text.print()}</Button>
            <Link
              className="button"
              href={`/need${withChoice(search, { measure: null, by: null, horizon: null })}`}
            >
              {shared.need()}
            </Link>
          </div>
          <Hindsight of={of} measure={measure} />
          <Drivers of={of} />
          <FanTable of={of} points={points} />
          <PartsTable scope={scope} year={end.year} />
          {of.assumptions.length > 0 && <Assumptions of={of.assumptions} />}
          {of.shown.length > 0 && <TestedWidth of={of.shown} />}
        </>
      )}
      <div className="halves">
        {of.definitions.length > 0 && <Definitions of={of.definitions} />}
        {end && <RunFacts of={of.run} />}
      </div>
    </div>
  );
}

/** What staff we will have: the fan, its figures, its parts and what it rests on. */
export default function ForecastPage() {
  const [search] = useChoice();
  const [scope, choose] = useRunScope();
  const horizon = chosenNumber(search, "horizon");
  const forecast = useForecast(scope, horizon);
  return (
    <>
      <PageHead
        title={shared.forecast()}
        lead={text.lead()}
        tools={
          <>
            <Link
              className="button"
              href={`/forecast/what-if${withChoice(search, { horizon: null, run: null })}`}
            >
              {text.whatIf()}
            </Link>
            <Link className="button" href="/forecast/saved">
              {saved.title()}
            </Link>
          </>
        }
      />
      <ScopeFilter scope={scope} profession={forecast.data?.profession} onChange={choose} />
      <Loaded of={forecast} heights={[480, 240]}>
        {(of) => <Content of={of} scope={scope} horizon={horizon} />}
      </Loaded>
    </>
  );
}
