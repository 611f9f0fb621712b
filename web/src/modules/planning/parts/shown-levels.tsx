import type { ShownLevel } from "../../../api/planning";
import { number, percent } from "../../../base/format";
import { both } from "../../../base/words";
import { Badge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { isSimple } from "../backtest-rules";
import { text } from "../backtest-text";
import { text as forecastText } from "../forecast-text";
import { text as shared } from "../text";

const measures: Record<string, () => string> = {
  heads: shared.heads,
  fte: forecastText.contractedFte,
  delivered_fte: forecastText.deliveredFte,
  joiners: shared.joiners,
  leavers: shared.leavers,
};

/** From one year ahead to the last one tested; one factor where they are all the same. */
function width({ widening }: ShownLevel): string {
  const [first, last] = [widening[0], widening.at(-1)];
  if (first === undefined || last === undefined) return text.asComputed();
  const [from, to] = [number(first, 2), number(last, 2)];
  return from === to ? text.times(from) : text.timesFromTo(from, to);
}

const lossOf = (shown: ShownLevel) => {
  const { best_sv, best_en } = shown;
  if (best_sv === null || best_en === null) return text.tooFewYears();
  const best = both({ best_sv, best_en }, "best");
  if (shown.loss <= 0) return text.won(best, percent(-shown.loss));
  return (shown.least_loss > 0 ? text.lostSurely : text.lostPerhaps)(best, percent(shown.loss));
};

const method: Column<ShownLevel> = {
  key: "method",
  title: text.whatIsShown(),
  cell: (row) =>
    isSimple(row) ? <Badge tone="warn">{both(row, "method")}</Badge> : <Badge>{both(row, "method")}</Badge>,
};
const widthColumn = (): Column<ShownLevel> => ({
  key: "width",
  title: text.width(),
  right: true,
  cell: width,
});

/** What is shown of each level, and why. */
export function ShownLevels({ of }: { of: ShownLevel[] }) {
  const [first] = of;
  if (!first) return null;
  return (
    <Card title={text.whatIsShown()} lead={text.shownLead(first.decided_by)}>
      <Table
        caption={text.whatIsShown()}
        rows={of}
        rowKey={(row) => row.level}
        columns={[
          { key: "level", title: text.level(), cell: (row) => both(row, "name") },
          method,
          widthColumn(),
          { key: "loss", title: text.why(), long: true, cell: lossOf },
        ]}
      />
      <p className="hint">{text.widthMeans()}</p>
    </Card>
  );
}

/** How the intervals of this group were made: an assumption of the forecast. */
export const TestedWidth = ({ of }: { of: ShownLevel[] }) => (
  <Card title={text.tested80()} lead={text.widthMeans()}>
    <Table
      caption={text.tested80()}
      rows={of}
      rowKey={(row) => row.measure}
      columns={[
        { key: "measure", title: shared.measure(), cell: (row) => measures[row.measure]?.() },
        method,
        widthColumn(),
      ]}
    />
  </Card>
);
