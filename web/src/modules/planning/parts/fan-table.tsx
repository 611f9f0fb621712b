import type { Forecast, Quantiles } from "../../../api/planning";
import { dash, number, span } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { decimalsOf, fanPoints, type FanPoint, type Measure } from "../fan";
import { text } from "../forecast-text";
import { text as shared } from "../text";

/** The figures of the chart, year by year, with the joiners and leavers behind them. */
export function FanTable({ of, measure }: { of: Forecast; measure: Measure }) {
  const decimals = decimalsOf(measure);
  const flow = (year: number, what: "joiners" | "leavers") =>
    number(
      of.years.find((row) => row.year === year)?.[what]?.p50 ??
        of.history.find((row) => row.year === year)?.[what],
    );
  const within = (title: string, low: keyof Quantiles, high: keyof Quantiles): Column<FanPoint> => ({
    key: title,
    title,
    right: true,
    cell: ({ expected }) => (expected ? span(expected[low], expected[high], decimals) : dash),
  });
  const columns: Column<FanPoint>[] = [
    { key: "year", title: shared.year(), cell: (point) => point.year },
    {
      key: "observed",
      title: text.observed(),
      right: true,
      cell: (point) => number(point.observed, decimals),
    },
    {
      key: "median",
      title: text.median(),
      right: true,
      cell: (point) => number(point.expected?.p50, decimals),
    },
    within("50\u00a0%", "p25", "p75"),
    within("80\u00a0%", "p10", "p90"),
    within("95\u00a0%", "p2_5", "p97_5"),
    { key: "joiners", title: shared.joiners(), right: true, cell: ({ year }) => flow(year, "joiners") },
    { key: "leavers", title: shared.leavers(), right: true, cell: ({ year }) => flow(year, "leavers") },
  ];
  return (
    <Card title={text.tableTitle()} lead={text.tableLead()}>
      <Table
        caption={text.tableTitle()}
        rows={fanPoints(of, measure)}
        rowKey={(point) => point.year}
        columns={columns}
        narrow="scroll"
      />
    </Card>
  );
}
