import { Link } from "wouter";
import { useUnits } from "../../../api/organisation";
import { number } from "../../../base/format";
import { both } from "../../../base/words";
import { Note } from "../../../ui/note";
import { farthest, levelOf, verdictOf } from "../backtest-rules";
import { text } from "../backtest-text";
import type { Measure } from "../fan";
import { useBacktest, type Scope } from "../queries";

/** Said beside a forecast of a kind that a simple method has guessed better. */
export function Hindsight({ scope, measure }: { scope: Scope; measure: Measure }) {
  const scores = useBacktest(measure).data?.levels ?? [];
  const units = useUnits().data?.units ?? [];
  const row = farthest(scores, levelOf(scope.unit, scope.profession, units));
  const best = row?.simple[0];
  if (!row || !best || verdictOf(row) !== "worse") return null;
  return (
    <Note title={text.simpleBetter()} tone="warn">
      <p>
        {text.simpleBetterWhy({
          what: both(row, "name"),
          years: text.inYears(row.ahead),
          miss: number(row.model.miss, 1),
          best: both(best, "name"),
          bestMiss: number(best.miss, 1),
        })}
      </p>
      <div className="row">
        <Link className="button" href="/forecast/backtest">
          {text.title()}
        </Link>
      </div>
    </Note>
  );
}
