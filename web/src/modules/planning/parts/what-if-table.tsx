import type { Scenario } from "../../../api/planning";
import { fte, percent, signed } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { sideTold, signedRange, type Compared, type DifferenceYear } from "../difference";
import { text as shared } from "../text";
import { text } from "../what-if-text";

interface Props {
  of: Scenario;
  rows: DifferenceYear[];
  compared: Compared;
}

/** Both sides year by year, and what parts them; of the gap also the need and how likely a shortage is. */
export function Sides({ of, rows, compared }: Props) {
  const told = (year: number) => of.years.find((row) => row.year === year);
  const columns: Column<DifferenceYear>[] = [
    { key: "year", title: shared.year(), cell: ({ year }) => year },
    {
      key: "need",
      title: text.need(),
      right: true,
      cell: ({ year }) => fte(told(year)?.gap?.scenario.need),
    },
    { key: "base", title: text.asBefore(), right: true, cell: ({ base }) => sideTold(base, compared) },
    {
      key: "scenario",
      title: text.withMeasures(),
      right: true,
      cell: ({ scenario }) => sideTold(scenario, compared),
    },
    {
      key: "change",
      title: text.change(),
      right: true,
      cell: ({ difference }) => `${signed(difference.p50)} (${signedRange(difference)})`,
    },
    compared === "gap"
      ? {
          key: "shortage",
          title: text.shortageShare(),
          right: true,
          cell: ({ year }) => {
            const gap = told(year)?.gap;
            return gap ? text.becomes(percent(gap.base.shortage), percent(gap.scenario.shortage)) : "";
          },
        }
      : {
          key: "above",
          title: text.shareMore(),
          right: true,
          cell: ({ year }) => percent(told(year)?.[compared]?.difference.above),
        },
  ];
  return (
    <Card title={text.table()} lead={text.tableLead()}>
      <Table
        caption={text.table()}
        rows={rows}
        rowKey={({ year }) => year}
        columns={columns.filter(({ key }) => key !== "need" || compared === "gap")}
      />
    </Card>
  );
}
