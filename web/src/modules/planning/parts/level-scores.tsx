import type { LevelScore } from "../../../api/planning";
import { number, percent, signed } from "../../../base/format";
import { both } from "../../../base/words";
import { Badge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { verdictOf } from "../backtest-rules";
import { text } from "../backtest-text";

/** In words, with a tone besides: better, even or worse than the best simple method. */
function Verdict({ of }: { of: LevelScore }) {
  const share = percent(Math.abs(of.skill ?? 0));
  const verdict = verdictOf(of);
  if (verdict === "better") return <Badge tone="good">{text.better(share)}</Badge>;
  if (verdict === "worse") return <Badge tone="warn">{text.worse(share)}</Badge>;
  return verdict === "even" ? <Badge>{text.even()}</Badge> : null;
}

/** The share held, and what it may be in the long run; a single year says nothing of that. */
const held = ({ model: { in_80, held_low, held_high } }: LevelScore) =>
  held_low === null || held_high === null
    ? percent(in_80)
    : `${percent(in_80)} (${number(held_low * 100)}–${number(held_high * 100)})`;

const columns: () => Column<LevelScore>[] = () => [
  { key: "ahead", title: text.ahead(), cell: (row) => row.ahead },
  { key: "miss", title: text.miss(), right: true, cell: (row) => number(row.model.miss, 1) },
  { key: "bias", title: text.bias(), right: true, cell: (row) => signed(row.model.bias, 1) },
  { key: "in_80", title: text.in80(), right: true, cell: held },
  { key: "in_95", title: text.in95(), right: true, cell: (row) => percent(row.model.in_95) },
  { key: "best", title: text.best(), cell: (row) => row.simple[0] && both(row.simple[0], "name") },
  {
    key: "best_miss",
    title: text.bestMiss(),
    right: true,
    cell: (row) => row.simple[0] && number(row.simple[0].miss, 1),
  },
  { key: "verdict", title: text.verdict(), cell: (row) => <Verdict of={row} /> },
];

/** One level of the organisation, year by year ahead. */
export function LevelScores({ of }: { of: LevelScore[] }) {
  const first = of[0];
  if (!first) return null;
  const same = of.every((row) => row.comparisons === first.comparisons);
  const compared = same ? text.compared : text.comparedAtMost;
  const name = both(first, "name");
  return (
    <Card title={name} lead={compared(number(first.comparisons), first.origins)}>
      <Table caption={name} rows={of} rowKey={(row) => row.ahead} columns={columns()} narrow="scroll" />
    </Card>
  );
}
