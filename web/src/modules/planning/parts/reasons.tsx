import type { Workforce } from "../../../api/planning";
import { number } from "../../../base/format";
import { both } from "../../../base/words";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { reasonTable, type ReasonRow } from "../overview-rules";
import { text } from "../text";

/** Leavers by reason for the latest years; the bar shows the last of them. */
export function Reasons({ of }: { of: Workforce }) {
  const { years, rows, withheldYears } = reasonTable(of.leavers_by_reason, 4);
  const last = years.length - 1;
  const greatest = Math.max(0, ...rows.map((row) => row.counts[last] ?? 0));
  const columns: Column<ReasonRow>[] = [
    { key: "reason", title: text.reason(), cell: (row) => both(row, "text") },
    ...years.slice(0, -1).map((year, at) => ({
      key: String(year),
      title: String(year),
      right: true,
      cell: (row: ReasonRow) => number(row.counts[at]),
    })),
    {
      key: "last",
      title: String(years[last] ?? ""),
      right: true,
      cell: (row) => <Bar value={row.counts[last] ?? null} greatest={greatest} />,
    },
  ];
  return (
    <Card title={text.reasons()}>
      {rows.length === 0 ? (
        <p className="quiet">{years.length === 0 ? text.noReasons() : text.reasonsWithheld()}</p>
      ) : (
        <Table
          caption={text.reasons()}
          rows={rows}
          rowKey={(row) => row.reason}
          columns={columns}
          narrow="scroll"
        />
      )}
      {rows.length > 0 && withheldYears.length > 0 && (
        <p className="hint">{text.yearsWithheld(withheldYears.join(", "))}</p>
      )}
      {rows.some((row) => row.counts.includes(null)) && <p className="hint">{text.dashMeans()}</p>}
    </Card>
  );
}
