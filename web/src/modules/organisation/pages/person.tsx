import { Link } from "wouter";
import { useRight } from "../../../api/session";
import { dash, percent } from "../../../base/format";
import { useNumberParam } from "../../../base/params";
import { Badge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { Table, type Column } from "../../../ui/table";
import { inWords } from "../code-words";
import { personName } from "../person-name";
import { type Employment, type Person, usePerson } from "../queries";
import { logRight } from "../rights";
import { text } from "../text";

const employmentColumns = (): Column<Employment>[] => [
  { key: "from", title: text.from(), whole: true, cell: (row) => row.from },
  {
    key: "to",
    title: text.to(),
    whole: true,
    cell: (row) => row.to ?? <Badge tone="good">{text.ongoing()}</Badge>,
  },
  { key: "unit", title: text.unit(), cell: (row) => row.unit.name },
  { key: "profession", title: text.profession(), cell: (row) => row.profession?.name ?? dash },
  { key: "form", title: text.form(), cell: (row) => inWords(row.form) },
  { key: "fte", title: text.degree(), right: true, cell: (row) => percent(row.fte) },
  { key: "reason", title: text.ended(), cell: (row) => (row.to ? inWords(row.end_reason) : dash) },
];

function Absences({ of }: { of: NonNullable<Person["absences"]> }) {
  return (
    <Card title={text.absences()}>
      <Table
        caption={text.absences()}
        rows={of}
        rowKey={(row) => row.type + row.from}
        columns={[
          { key: "from", title: text.from(), whole: true, cell: (row) => row.from },
          {
            key: "to",
            title: text.to(),
            whole: true,
            cell: (row) => row.to ?? <Badge>{text.ongoing()}</Badge>,
          },
          { key: "type", title: text.absenceType(), cell: (row) => inWords(row.type) },
          { key: "extent", title: text.extent(), right: true, cell: (row) => percent(row.extent) },
        ]}
      />
    </Card>
  );
}

export default function PersonPage() {
  const person = usePerson(useNumberParam("id"));
  const { data } = person;
  const readsLog = useRight(logRight);
  return (
    <>
      <PageHead
        title={data ? personName(data) : text.person()}
        lead={data && `${text.born()} ${data.birth_year ?? dash} · ${inWords(data.sex)}`}
        trail={
          <nav className="trail" aria-label={text.people()}>
            <Link href="/organisation/people">{text.people()}</Link>
          </nav>
        }
      />
      <Loaded of={person}>
        {(of) => (
          <div className="stack">
            <Card title={text.employments()}>
              <Table
                caption={text.employments()}
                rows={of.employments}
                rowKey={(row) => row.id}
                columns={employmentColumns()}
              />
            </Card>
            {of.absences && of.absences.length > 0 && <Absences of={of.absences} />}
            {readsLog && (
              <p>
                <Link href={`/administration/log?subject=person:${of.id}`}>{text.whoLooked()}</Link>
              </p>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}
