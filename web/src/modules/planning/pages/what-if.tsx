import { useState } from "react";
import { Link } from "wouter";
import type { Forecast } from "../../../api/planning";
import { withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Button } from "../../../ui/button";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { LeverFields } from "../parts/lever-fields";
import { ScopeFilter } from "../parts/scope-filter";
import { WhatIfResult } from "../parts/what-if-result";
import { useForecast } from "../forecast-queries";
import type { Scope } from "../queries";
import { useScenario } from "../use-scenario";
import { useScope } from "../use-scope";
import { isSound, leverOf, nextDraft, type Draft } from "../what-if-rules";
import { text } from "../what-if-text";

/** A measure begins in a year that the data do not cover, at the latest in the forecast's last. */
const yearsOf = ({ run }: Forecast) => ({ first: Number(run.as_of.slice(0, 4)) + 1, last: run.horizon });

const firstDrafts = (from: string): Draft[] => [nextDraft([], from)].filter((draft) => draft !== null);

function Content({ forecast, scope }: { forecast: Forecast; scope: Scope }) {
  const years = yearsOf(forecast);
  const begin = String(years.first);
  const [drafts, setDrafts] = useState(() => firstDrafts(begin));
  const [asked, setAsked] = useState<{ scope: Scope; drafts: Draft[] } | null>(null);
  // What was computed is shown as long as it answers what the page now says.
  const isCurrent =
    asked?.drafts === drafts &&
    asked.scope.unit === scope.unit &&
    asked.scope.profession === scope.profession;
  const question = isCurrent
    ? {
        unit: scope.unit ?? undefined,
        profession: scope.profession ?? undefined,
        levers: drafts.map(leverOf),
      }
    : null;
  const scenario = useScenario(question);
  const sound = drafts.every((draft) => isSound(draft, years, scope));
  const more = nextDraft(drafts, begin);
  const change = (at: number, to: Draft[]) => setDrafts(drafts.toSpliced(at, 1, ...to));
  return (
    <div className="stack">
      <Card title={text.measures()} lead={text.measuresLead()}>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            if (sound) setAsked({ scope, drafts });
          }}
        >
          {drafts.map((draft, at) => (
            <LeverFields
              key={at}
              of={draft}
              all={drafts}
              at={at}
              years={years}
              scope={scope}
              onChange={(next) => change(at, [next])}
              onRemove={drafts.length > 1 ? () => change(at, []) : undefined}
            />
          ))}
          <div className="row">
            <Button type="submit" weight="main" disabled={!sound || scenario.isFetching}>
              {text.compute()}
            </Button>
            {more && (
              <Button icon="plus" onClick={() => setDrafts([...drafts, more])}>
                {text.add()}
              </Button>
            )}
          </div>
          <p className="hint" role="status">
            {scenario.isFetching ? text.computing() : sound ? "" : text.correctFirst()}
          </p>
        </form>
      </Card>
      {question && (
        <Loaded of={scenario} heights={[360, 240]}>
          {(of) => <WhatIfResult of={of} />}
        </Loaded>
      )}
    </div>
  );
}

/** What would come if something were done otherwise: scenarios side by side, the difference first. */
export default function WhatIfPage() {
  const [scope, choose] = useScope();
  const [search] = useChoice();
  const forecast = useForecast(scope, null);
  return (
    <>
      <PageHead
        title={text.title()}
        lead={text.lead()}
        tools={
          <Link className="button" href={`/forecast${withChoice(search, {})}`}>
            {text.back()}
          </Link>
        }
      />
      <ScopeFilter scope={scope} profession={forecast.data?.profession} onChange={choose} />
      <Loaded of={forecast} heights={[200]}>
        {(forecast) => <Content forecast={forecast} scope={scope} />}
      </Loaded>
    </>
  );
}
