import type { NeedSpread } from "../../../api/planning";
import { fte, signed, span } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import type { GapYear } from "../need-rules";
import { text } from "../need-text";
import { text as shared } from "../text";

/** The median with its interval below; what is certain has no interval. */
function Spread({ of: { p10, p50, p90 } }: { of: NeedSpread }) {
  return (
    <span>
      {fte(p50)}
      {p10 < p90 && (
        <>
          <br />
          <span className="quiet">{span(p10, p90, 1)}</span>
        </>
      )}
    </span>
  );
}

type Quantity = "staff" | "need" | "use" | "establishment" | "mapped";

const spread = (key: Quantity): Column<GapYear> => ({
  key,
  title: text[key](),
  right: true,
  cell: ({ [key]: told }) => told && <Spread of={told} />,
});

/** The figures of the chart and the two quantities that are not drawn, year by year. */
export function GapTable({ of }: { of: GapYear[] }) {
  return (
    <Card title={text.tableTitle()} lead={text.tableLead()}>
      <Table
        caption={text.tableTitle()}
        rows={of}
        rowKey={({ year }) => year}
        columns={[
          { key: "year", title: shared.year(), cell: ({ year }) => year },
          spread("staff"),
          spread("need"),
          {
            key: "gap",
            title: text.gap(),
            right: true,
            cell: ({ gap }) => (gap === null ? null : <strong>{signed(gap, 1)}</strong>),
          },
          spread("use"),
          spread("establishment"),
          spread("mapped"),
        ]}
      />
    </Card>
  );
}
