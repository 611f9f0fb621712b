import type { Workforce, WorkforceYear } from "../../../api/planning";
import { fte, number } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { text } from "../text";

const columns = (): Column<WorkforceYear>[] => [
  { key: "year", title: text.year(), cell: (row) => row.year },
  { key: "heads", title: text.heads(), right: true, cell: (row) => number(row.heads) },
  { key: "fte", title: text.fte(), right: true, cell: (row) => fte(row.fte) },
  { key: "joiners", title: text.joiners(), right: true, cell: (row) => number(row.joiners) },
  { key: "leavers", title: text.leavers(), right: true, cell: (row) => number(row.leavers) },
  { key: "moves_in", title: text.movesIn(), right: true, cell: (row) => number(row.moves_in) },
  { key: "moves_out", title: text.movesOut(), right: true, cell: (row) => number(row.moves_out) },
];

export function YearTable({ of }: { of: Workforce }) {
  return (
    <Card title={text.yearByYear()} lead={text.yearByYearLead()}>
      <Table
        caption={text.yearByYear()}
        rows={[...of.years].reverse()}
        rowKey={(row) => row.year}
        columns={columns()}
        narrow="scroll"
      />
      {of.basis === "employments" && of.years.some((year) => Object.values(year).includes(null)) && (
        <p className="hint">{text.dashMeans()}</p>
      )}
    </Card>
  );
}
