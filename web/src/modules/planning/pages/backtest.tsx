import type { BacktestMeasure } from "../../../api/planning";
import { chosenOf } from "../../../base/address";
import { useChoice } from "../../../base/use-choice";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { Segments } from "../../../ui/segments";
import { byLevel } from "../backtest-rules";
import { text } from "../backtest-text";
import { HowTested, InShort } from "../parts/backtest-short";
import { TogetherScores, Tried } from "../parts/backtest-more";
import { DriftWarning } from "../parts/hindsight";
import { LevelScores } from "../parts/level-scores";
import { ShownLevels } from "../parts/shown-levels";
import { useBacktest } from "../forecast-queries";
import { text as forecastText } from "../forecast-text";
import { text as shared } from "../text";

/** How well the forecast has met what came, level by level, beside simple methods. */
export default function BacktestPage() {
  const [search, choose] = useChoice();
  const measure = chosenOf<BacktestMeasure>(search, "measure", [
    "heads",
    "fte",
    "delivered_fte",
    "joiners",
    "leavers",
  ]);
  const backtest = useBacktest(measure);
  return (
    <>
      <PageHead title={text.title()} lead={text.lead()} />
      <div className="filters">
        <Segments
          label={shared.measure()}
          value={measure}
          options={[
            { value: "heads", name: shared.heads() },
            { value: "fte", name: forecastText.contractedFte() },
            { value: "delivered_fte", name: forecastText.deliveredFte() },
            { value: "joiners", name: shared.joiners() },
            { value: "leavers", name: shared.leavers() },
          ]}
          onChange={(next) => choose({ measure: next === "heads" ? null : next })}
        />
      </div>
      <Loaded of={backtest} heights={[160, 320]}>
        {(of) => (
          <div className="stack">
            <InShort of={of} measure={measure} />
            {of.drifts
              .filter((drift) => drift.warns)
              .map((drift) => (
                <DriftWarning key={drift.level} of={drift} />
              ))}
            <ShownLevels of={of.shown} />
            <Tried of={of.held_out} />
            {byLevel(of.levels).map((rows) => (
              <LevelScores key={rows[0]?.level} of={rows} />
            ))}
            <TogetherScores of={of.energies} />
            <HowTested of={of} />
          </div>
        )}
      </Loaded>
    </>
  );
}
