import type { Workforce, WorkforceYear } from "../../../api/planning";
import { fte, number } from "../../../base/format";
import { maskedMeans } from "../../../base/masked";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { anyMoves } from "../overview-rules";
import { text } from "../text";

const columns = (moves: boolean): Column<WorkforceYear>[] => [
  { key: "year", title: text.year(), cell: (row) => row.year },
  { key: "heads", title: text.heads(), right: true, cell: (row) => number(row.heads) },
  { key: "fte", title: text.fte(), right: true, cell: (row) => fte(row.fte) },
  { key: "joiners", title: text.joiners(), right: true, cell: (row) => number(row.joiners) },
  { key: "leavers", title: text.leavers(), right: true, cell: (row) => number(row.leavers) },
  ...(moves ? moveColumns() : []),
];

const moveColumns = (): Column<WorkforceYear>[] => [
  { key: "moves_in", title: text.movesIn(), right: true, cell: (row) => number(row.moves_in) },
  { key: "moves_out", title: text.movesOut(), right: true, cell: (row) => number(row.moves_out) },
];

export function YearTable({ of }: { of: Workforce }) {
  const moves = anyMoves(of.years);
  const isIncomplete = of.years.some((year) => Object.values(year).includes(null));
  return (
    <Card title={text.yearByYear()} lead={moves ? text.yearByYearLead() : text.yearByYearNoMovesLead()}>
      <Table
        caption={text.yearByYear()}
        rows={[...of.years].reverse()}
        rowKey={(row) => row.year}
        columns={columns(moves)}
      />
      {of.basis === "employments" && isIncomplete && (
        <p className="hint">
          {maskedMeans()} {text.orUnknown()}
        </p>
      )}
    </Card>
  );
}
