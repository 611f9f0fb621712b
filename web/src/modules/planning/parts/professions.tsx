import { Link } from "wouter";
import type { Workforce } from "../../../api/planning";
import { counted, fte } from "../../../base/format";
import { words } from "../../../base/words";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Table } from "../../../ui/table";
import { withChoice } from "../../../base/address";
import { text } from "../text";

const profession = { one: words("yrke", "profession"), many: words("yrken", "professions") };

/** The professions of the unit, each a link to the page for that profession alone; last, with id 0, the rest. */
export function Professions({ of, search }: { of: Workforce; search: string }) {
  const greatest = Math.max(0, ...of.professions.map((row) => row.heads ?? 0));
  const named = of.professions.filter((row) => row.id !== 0);
  const shown = counted(named.length, profession.one(), profession.many());
  return (
    <Card title={text.byProfession()} lead={text.byProfessionLead(shown)}>
      <Table
        caption={text.byProfession()}
        rows={of.professions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "name",
            title: text.profession(),
            cell: (row) =>
              row.id === 0 ? (
                row.name
              ) : (
                <Link className="cell-link" href={`/${withChoice(search, { profession: row.id })}`}>
                  {row.name}
                </Link>
              ),
          },
          {
            key: "heads",
            title: text.heads(),
            cell: (row) => <Bar value={row.heads} greatest={greatest} />,
          },
          { key: "fte", title: text.fte(), right: true, cell: (row) => fte(row.fte) },
        ]}
      />
      {named.length < of.professions.length && <p className="hint">{text.othersMean()}</p>}
    </Card>
  );
}
