import type { Workforce } from "../../../api/planning";
import { number } from "../../../base/format";
import { both } from "../../../base/words";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { reasonTable, type ReasonRow } from "../overview-rules";
import { text } from "../text";

const count = (value: number | null | undefined) =>
  value === null || value === undefined ? <span className="quiet">{text.maskedShort()}</span> : number(value);

/** Leavers by reason for the latest years; the bar shows the last of them. */
export function Reasons({ of }: { of: Workforce }) {
  const { years, rows } = reasonTable(of.leavers_by_reason, 4);
  const last = years.length - 1;
  const greatest = Math.max(0, ...rows.map((row) => row.counts[last] ?? 0));
  const columns: Column<ReasonRow>[] = [
    { key: "reason", title: text.reason(), cell: (row) => both(row, "text") },
    ...years.slice(0, -1).map((year, at) => ({
      key: String(year),
      title: String(year),
      right: true,
      cell: (row: ReasonRow) => count(row.counts[at]),
    })),
    {
      key: "last",
      title: String(years[last] ?? ""),
      right: true,
      cell: (row) =>
        row.counts[last] === null ? count(null) : <Bar value={row.counts[last] ?? 0} greatest={greatest} />,
    },
  ];
  return (
    <Card title={text.reasons()}>
      {rows.length === 0 ? (
        <p className="quiet">{text.noReasons()}</p>
      ) : (
        <Table
          caption={text.reasons()}
          rows={rows}
          rowKey={(row) => row.reason}
          columns={columns}
          narrow="scroll"
        />
      )}
    </Card>
  );
}
