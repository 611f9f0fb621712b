import type { Workforce } from "../../../api/planning";
import { number } from "../../../base/format";
import { maskedReasonMeans } from "../../../base/masked";
import { both } from "../../../base/words";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { reasonTable, type ReasonRow } from "../overview-rules";
import { text } from "../text";

/** Leavers by reason for the latest years; the bar shows the newest of them. */
export function Reasons({ of }: { of: Workforce }) {
  const { years, rows, withheldYears } = reasonTable(of.leavers_by_reason, 4);
  const greatest = Math.max(0, ...rows.map((row) => row.counts[0] ?? 0));
  const columns: Column<ReasonRow>[] = [
    { key: "reason", title: text.reason(), cell: (row) => both(row, "text") },
    {
      key: "latest",
      title: String(years[0] ?? ""),
      cell: (row) => <Bar value={row.counts[0] ?? null} greatest={greatest} />,
    },
    ...years.slice(1).map((year, at) => ({
      key: String(year),
      title: String(year),
      right: true,
      cell: (row: ReasonRow) => number(row.counts[at + 1]),
    })),
  ];
  return (
    <Card title={text.reasons()}>
      {rows.length === 0 ? (
        <p className="quiet">{years.length === 0 ? text.noReasons() : text.reasonsWithheld()}</p>
      ) : (
        <Table caption={text.reasons()} rows={rows} rowKey={(row) => row.reason} columns={columns} />
      )}
      {rows.length > 0 && withheldYears.length > 0 && (
        <p className="hint">{text.yearsWithheld(withheldYears.join(", "))}</p>
      )}
      {rows.some((row) => row.counts.includes(null)) && <p className="hint">{maskedReasonMeans()}</p>}
    </Card>
  );
}
