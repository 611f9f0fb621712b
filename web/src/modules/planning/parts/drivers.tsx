import type { Forecast } from "../../../api/planning";
import { percent } from "../../../base/format";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { meaningOf, nameOf } from "../driver-rules";
import { text } from "../driver-text";

type Row = Forecast["drivers"][number];

/** What the width of the fan comes from, the largest first: a share in words, in figures and as a bar. */
export function Drivers({ of: { drivers, run } }: { of: Forecast }) {
  const first = drivers[0];
  if (!first) return null;
  const columns: Column<Row>[] = [
    { key: "driver", title: text.source(), cell: ({ driver }) => nameOf(driver, run.basis) },
    {
      key: "share",
      title: text.share(),
      right: true,
      cell: ({ per_cent }) => <Bar value={per_cent} greatest={first.per_cent} />,
    },
    { key: "means", title: text.means(), long: true, cell: ({ driver }) => meaningOf(driver, run.basis) },
  ];
  return (
    <Card
      title={text.title()}
      lead={text.lead(
        first.year,
        nameOf(first.driver, run.basis).toLowerCase(),
        percent(first.per_cent / 100),
      )}
    >
      <Table caption={text.title()} rows={drivers} rowKey={({ driver }) => driver} columns={columns} />
      <p className="hint">{text.how()}</p>
    </Card>
  );
}
