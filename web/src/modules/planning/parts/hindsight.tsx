import { Link } from "wouter";
import type { DriftNote, Forecast, ShownLevel } from "../../../api/planning";
import { number, percent, span } from "../../../base/format";
import { both } from "../../../base/words";
import { Note } from "../../../ui/note";
import { farthest, isSimple, shownOf, sideOf, verdictOf } from "../backtest-rules";
import { text } from "../backtest-text";
import { whatOf, type FanMeasure } from "../fan";
import { useBacktest } from "../forecast-queries";

interface Props {
  of: Forecast;
  measure: FanMeasure;
}

/** What our own model says of the last year, where a simple method is shown. */
const ownWords = (of: Forecast, measure: FanMeasure) => {
  const end = of.own.at(-1);
  const own = end?.[measure];
  if (!end || !own) return "";
  const range = span(own.p10, own.p90);
  return text.ownSays({ year: end.year, median: number(own.p50), range, what: whatOf[measure]() });
};

const Simple = ({ of, measure, shown }: Props & { shown: ShownLevel }) => (
  <Note title={text.simpleShown()} tone="warn">
    <p>
      {text.simpleShownWhy({
        what: both(shown, "name"),
        method: both(shown, "method"),
        loss: percent(shown.loss),
        years: shown.origins,
      })}{" "}
      {ownWords(of, measure)}
    </p>
  </Note>
);

/** A simple method has guessed better, yet not by more than chance: ours is shown, and this said beside it. */
function Beaten({ level, measure }: { level: string | null; measure: FanMeasure }) {
  const row = farthest(useBacktest(measure).data?.levels ?? [], level);
  const best = row?.simple[0];
  if (!row || !best || verdictOf(row) !== "worse") return null;
  return (
    <Note title={text.simpleBetter()}>
      <p>
        {text.simpleBetterWhy({
          what: both(row, "name"),
          years: text.inYears(row.ahead),
          miss: number(row.model.miss, 1),
          best: both(best, "name"),
          bestMiss: number(best.miss, 1),
        })}
      </p>
    </Note>
  );
}

/** The newest year fell outside what was forecast a year before. */
export const DriftWarning = ({ of }: { of: DriftNote }) => (
  <Note title={text.drifted(of.year)} tone="warn">
    <p>
      {of.level === "whole"
        ? text.driftedWhole(of.year)
        : text.driftedGroups({
            what: both(of, "name"),
            outside: number(of.below_80 + of.above_80),
            groups: number(of.groups),
            most: percent(of.most),
          })}{" "}
      {text.driftedSide[sideOf(of)]()}
    </p>
  </Note>
);

/** Said beside a forecast: whose it is, and whether such forecasts have held lately. */
export function Hindsight({ of, measure }: Props) {
  const shown = shownOf(of.shown, measure);
  const drifts = of.drifts.filter((drift) => drift.warns && drift.measure === measure);
  return (
    <>
      {drifts.map((drift) => (
        <DriftWarning key={drift.level} of={drift} />
      ))}
      {shown && isSimple(shown) ? (
        <Simple of={of} measure={measure} shown={shown} />
      ) : (
        <Beaten level={of.level} measure={measure} />
      )}
      {of.shown.length > 0 && (
        <div className="row">
          <Link className="button" href="/forecast/backtest">
            {text.title()}
          </Link>
        </div>
      )}
    </>
  );
}
