import type { Forecast, Quantiles } from "../../../api/planning";
import { dash, number, span } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { fanRows, type FanPoint } from "../fan";
import { text } from "../forecast-text";
import { text as shared } from "../text";

interface Props {
  of: Forecast;
  points: FanPoint[];
}

/** The figures of the chart, year by year, with the joiners and leavers behind them. */
export function FanTable({ of, points }: Props) {
  const flow = (year: number, what: "joiners" | "leavers") => {
    const expected = of.years.find((row) => row.year === year)?.[what];
    if (expected) return text.medianOf(number(expected.p50));
    return number(of.history.find((row) => row.year === year)?.[what]);
  };
  const within = (title: string, low: keyof Quantiles, high: keyof Quantiles): Column<FanPoint> => ({
    key: title,
    title,
    right: true,
    cell: ({ expected }) => expected && span(expected[low], expected[high]),
  });
  const observed = ({ observed, until, expected }: FanPoint) => {
    if (observed === null) return expected ? null : dash;
    return `${number(observed)}${until ? ` ${text.soFar()}` : ""}`;
  };
  const columns: Column<FanPoint>[] = [
    { key: "year", title: shared.year(), cell: (point) => point.year },
    { key: "observed", title: text.observed(), right: true, cell: observed },
    {
      key: "median",
      title: text.median(),
      right: true,
      cell: ({ expected }) => expected && number(expected.p50),
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
        rows={fanRows(points)}
        rowKey={(point) => point.year}
        columns={columns}
      />
    </Card>
  );
}
