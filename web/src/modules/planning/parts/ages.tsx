import type { Workforce } from "../../../api/planning";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table, type Column } from "../../../ui/table";
import { text } from "../text";

type Age = Workforce["ages"][number];

/** Employees by age band and sex. The column for unknown sex is there only when somebody is in it. */
export function Ages({ of }: { of: Workforce }) {
  const greatest = Math.max(0, ...of.ages.flatMap((age) => [age.women ?? 0, age.men ?? 0, age.unknown ?? 0]));
  const columns: Column<Age>[] = [
    { key: "band", title: text.ages(), cell: (age) => age.band },
    { key: "women", title: text.women(), cell: (age) => <Bar value={age.women} greatest={greatest} /> },
    {
      key: "men",
      title: text.men(),
      cell: (age) => <Bar value={age.men} greatest={greatest} look="second" />,
    },
  ];
  if (of.ages.some((age) => age.unknown !== 0))
    columns.push({
      key: "unknown",
      title: text.unknownSex(),
      cell: (age) => <Bar value={age.unknown} greatest={greatest} look="third" />,
    });
  return (
    <Card title={text.ages()} lead={text.agesLead()}>
      <Table
        caption={text.agesLead()}
        rows={of.ages}
        rowKey={(age) => age.band}
        columns={columns}
        narrow="scroll"
      />
      {of.ages.some((age) => [age.women, age.men, age.unknown].includes(null)) && (
        <p className="hint">{text.dashMeans()}</p>
      )}
    </Card>
  );
}
