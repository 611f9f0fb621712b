import type { Workforce } from "../../../api/planning";
import { listed } from "../../../base/format";
import { maskedMeans } from "../../../base/masked";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { agesShown } from "../overview-rules";
import { text } from "../text";

type Age = Workforce["ages"][number];

/** Employees by age band and sex. The column for unknown sex is there only when somebody is in it. */
export function Ages({ of }: { of: Workforce }) {
  const { rows, withheld } = agesShown(of.ages);
  const greatest = Math.max(0, ...rows.flatMap((age) => [age.women ?? 0, age.men ?? 0, age.unknown ?? 0]));
  const columns: Column<Age>[] = [
    { key: "band", title: text.ages(), cell: (age) => age.band.replace("-", "–") },
    { key: "women", title: text.women(), cell: (age) => <Bar value={age.women} greatest={greatest} /> },
    {
      key: "men",
      title: text.men(),
      cell: (age) => <Bar value={age.men} greatest={greatest} look="second" />,
    },
  ];
  if (rows.some((age) => age.unknown !== 0))
    columns.push({
      key: "unknown",
      title: text.unknownSex(),
      cell: (age) => <Bar value={age.unknown} greatest={greatest} look="third" />,
    });
  return (
    <Card title={text.ages()} lead={text.agesLead()}>
      {rows.length > 0 && (
        <Table
          caption={text.agesLead()}
          rows={rows}
          rowKey={(age) => age.band}
          columns={columns}
          narrow="scroll"
        />
      )}
      {rows.some((age) => [age.women, age.men, age.unknown].includes(null)) && (
        <p className="hint">{maskedMeans()}</p>
      )}
      {withheld.length > 0 && <p className="hint">{text.agesWithheld(listed(withheld))}</p>}
    </Card>
  );
}
