import type { Backtest, BacktestMeasure, LevelScore } from "../../../api/planning";
import { instant, number } from "../../../base/format";
import { both } from "../../../base/words";
import { Card } from "../../../ui/card";
import { timesOf, verdictOf } from "../backtest-rules";
import { text } from "../backtest-text";

const whats: Record<BacktestMeasure, () => string> = {
  heads: text.whatHeads,
  fte: text.whatFte,
  delivered_fte: text.whatDeliveredFte,
  joiners: text.whatJoiners,
  leavers: text.whatLeavers,
};

const beaten = (row: LevelScore) => {
  const best = row.simple[0];
  return best && verdictOf(row) === "worse" ? ` ${text.beaten(both(best, "name"), number(best.miss))}` : "";
};

const sentence = (row: LevelScore, measure: BacktestMeasure) =>
  `${text.missed(text.yearsAhead(row.ahead), number(row.model.miss), whats[measure]())} ${text.held({
    times: number(timesOf(row.model.in_80, row.comparisons)),
    of: number(row.comparisons),
  })}${beaten(row)}`;

/** What the tables come to, for who reads no further. */
export function InShort({ of, measure }: { of: Backtest; measure: BacktestMeasure }) {
  const whole = of.levels.filter((row) => row.level === "whole");
  const ends = [whole[0], whole.length > 1 ? whole.at(-1) : undefined].filter((row) => row !== undefined);
  const [from, to] = [of.origins[0], of.origins.at(-1)];
  if (from === undefined || to === undefined) return null;
  const count = of.origins.length;
  return (
    <Card title={text.inShort()} lead={count === 1 ? text.testedOnce(from) : text.tested(from, to, count)}>
      {ends.map((row) => (
        <p key={row.ahead}>{sentence(row, measure)}</p>
      ))}
      {count < 20 && <p className="hint">{text.fewYears(count)}</p>}
    </Card>
  );
}

const known = (of: Backtest) => {
  if (of.as_recorded === 0) return text.knownDated();
  return of.as_recorded >= of.origins.length ? text.knownAll() : text.knownSome(of.as_recorded);
};

/** What the figures of the test mean, and what it could not use. */
export function HowTested({ of }: { of: Backtest }) {
  const terms: [string, string][] = [
    [text.known(), known(of)],
    [text.fit(), text.fitMeans()],
    [text.simple(), text.simpleMeans()],
    [text.recorded(), instant(of.recorded_at)],
  ];
  if (of.left_out.length > 0)
    terms.push([text.leftOut(), of.left_out.map((out) => `${out.year}: ${both(out, "why")}`).join(" ")]);
  return (
    <Card title={text.how()}>
      <dl className="terms">
        {terms.map(([name, meaning]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
