import type { NeedSpread } from "../../../api/planning";
import { fte, signed } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { posts, type GapYear } from "../need-rules";
import { text } from "../need-text";
import { text as shared } from "../text";

/** The median with its interval below; what is certain has no interval. */
function Spread({ of: { p10, p50, p90 }, told }: { of: NeedSpread; told: (value: number) => string }) {
  return (
    <span>
      {told(p50)}
      {p10 < p90 && (
        <>
          <br />
          <span className="quiet">{`${told(p10)}–${told(p90)}`}</span>
        </>
      )}
    </span>
  );
}

type Quantity = "staff" | "need" | "use" | "establishment" | "mapped";

const spread = (key: Quantity, inWords: (value: number) => string = fte): Column<GapYear> => ({
  key,
  title: text[key](),
  right: true,
  cell: ({ [key]: told }) => told && <Spread of={told} told={inWords} />,
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
            cell: ({ gap }) => (gap === null ? null : <strong>{signed(gap)}</strong>),
          },
          spread("use"),
          spread("establishment", posts),
          spread("mapped"),
        ]}
      />
    </Card>
  );
}
