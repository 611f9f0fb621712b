import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { SavedRuns } from "../parts/saved-runs";
import { SavedScenarios } from "../parts/saved-scenarios";
import { useSavedRuns, useSavedScenarios } from "../saved-queries";
import { text } from "../saved-text";

/** Forecasts and measures that somebody has given a name. */
export default function SavedPage() {
  const runs = useSavedRuns();
  const scenarios = useSavedScenarios();
  return (
    <>
      <PageHead title={text.title()} lead={text.lead()} />
      <div className="stack">
        <Loaded of={runs} heights={[260]}>
          {(of) => <SavedRuns of={of} />}
        </Loaded>
        <Loaded of={scenarios} heights={[160]}>
          {(of) => <SavedScenarios of={of} />}
        </Loaded>
      </div>
    </>
  );
}
