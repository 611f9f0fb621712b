import { useEffect, useState } from "react";
import { Link } from "wouter";
import { useUnits } from "../../../api/organisation";
import type { Forecast, ScenarioAsked } from "../../../api/planning";
import { withChoice } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Failed } from "../../../ui/failed";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { Skeleton } from "../../../ui/skeleton";
import { useForecast } from "../forecast-queries";
import { ChangedNote } from "../parts/changed-note";
import { LeverList } from "../parts/lever-list";
import { SaveByName } from "../parts/save-by-name";
import { ScopeFilter } from "../parts/scope-filter";
import { WhatIfResult, WhatIfYears } from "../parts/what-if-result";
import type { Scope } from "../queries";
import { useSaveScenario } from "../saved-queries";
import { text as savedText } from "../saved-text";
import { useScenario } from "../use-scenario";
import { useScope } from "../use-scope";
import { bodyIn, bodyOf, hashOf, stateOf } from "../what-if-body";
import { canBeAsked, nextDraft, type Draft } from "../what-if-rules";
import { text } from "../what-if-text";

/** A measure begins in a year that the data do not cover, at the latest in the forecast's last. */
const yearsOf = ({ run }: Forecast) => ({ first: Number(run.as_of.slice(0, 4)) + 1, last: run.horizon });

const firstDrafts = (from: string): Draft[] => [nextDraft([], from)].filter((draft) => draft !== null);

interface Props {
  forecast: Forecast;
  scope: Scope;
  /** The measures that the address carried. */
  kept: Draft[] | undefined;
}

function Content({ forecast, scope, kept }: Props) {
  const years = yearsOf(forecast);
  const units = useUnits().data?.units ?? [];
  const [search] = useChoice();
  const [drafts, setDrafts] = useState(() => kept ?? firstDrafts(String(years.first)));
  const sound = canBeAsked(drafts, years, scope, units);
  const body = sound ? bodyOf(scope, drafts) : null;
  const hash = body && hashOf(body);
  const { told, isCurrent, working, error, again } = useScenario(body);
  // The address carries what the page says, so that it can be kept and sent on.
  useEffect(() => {
    if (hash)
      history.replaceState(history.state, "", location.pathname + search.replace(/^(?=.)/, "?") + hash);
  }, [hash, search]);
  const shown = sound && !error ? told : null;
  return (
    <div className="stack">
      <ChangedNote of={forecast.run} />
      <div className="halves facts-and-table">
        <div className="stack">
          <LeverList
            drafts={drafts}
            years={years}
            scope={scope}
            assumptions={forecast.assumptions}
            onChange={setDrafts}
          />
          <p className="hint" role="status">
            {sound ? working && (isCurrent ? text.computing() : text.waiting()) : faultOf(drafts)}
          </p>
        </div>
        <div className="stack">
          {error ? <Failed error={error} again={again} /> : null}
          {shown && <WhatIfResult of={shown.answer} />}
          {sound && !error && !told && <Skeleton heights={[360, 240]} />}
        </div>
      </div>
      {shown && <WhatIfYears of={shown} />}
      {body && <Save body={body} />}
    </div>
  );
}

function Save({ body }: { body: ScenarioAsked }) {
  const save = useSaveScenario();
  return (
    <SaveByName
      hint={savedText.scenarioHint()}
      act={savedText.saveScenario()}
      held={save.isPending}
      onSave={(name) => save.mutate({ ...body, name })}
    />
  );
}

const faultOf = (drafts: Draft[]) => (drafts.some(({ on }) => on) ? text.correctFirst() : text.noneOn());

/** What would come if something were done otherwise: scenarios side by side, the difference first. */
export default function WhatIfPage() {
  const [scope, choose] = useScope();
  const [search] = useChoice();
  const forecast = useForecast(scope, null);
  // Read once: choosing the group writes the address anew.
  const [kept] = useState(() => stateOf(bodyIn(location.hash)));
  // Whoever follows a link meets the group that it was made for.
  useEffect(() => {
    if (kept && search === "") choose({ ...kept.scope });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the address that the page was opened at
  }, []);
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
        {(forecast) => <Content forecast={forecast} scope={scope} kept={kept?.drafts} />}
      </Loaded>
    </>
  );
}
