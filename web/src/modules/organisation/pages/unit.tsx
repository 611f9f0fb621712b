import { Link } from "wouter";
import { type Unit, useUnit } from "../../../api/organisation";
import { useRight } from "../../../api/session";
import { fte } from "../../../base/format";
import { useNumberParam } from "../../../base/params";
import { masked, maskedMeans } from "../../../base/masked";
import { Bar } from "../../../ui/bar";
import { Card } from "../../../ui/card";
import { Loaded } from "../../../ui/loaded";
import { PageHead } from "../../../ui/page-head";
import { Table } from "../../../ui/table";
import { Trail } from "../parts/trail";
import { UnitFacts } from "../parts/unit-facts";
import { peopleRight } from "../rights";
import { text } from "../text";

function Children({ of }: { of: Unit["children"] }) {
  const greatest = Math.max(0, ...of.map((child) => child.heads ?? 0));
  return (
    <Card title={text.children()}>
      {of.length === 0 ? (
        <p className="quiet">{text.noChildren()}</p>
      ) : (
        <Table
          caption={text.children()}
          rows={of}
          rowKey={(child) => child.id}
          columns={[
            {
              key: "name",
              title: text.unit(),
              cell: (child) => (
                <Link className="cell-link" href={`/organisation/units/${child.id}`}>
                  {child.name}
                </Link>
              ),
            },
            {
              key: "heads",
              title: text.heads(),
              cell: (child) => <Bar value={child.heads} greatest={greatest} />,
            },
            {
              key: "fte",
              title: text.fteSum(),
              right: true,
              cell: (child) => (child.fte === null ? masked() : fte(child.fte)),
            },
          ]}
        />
      )}
      {of.some((child) => child.fte === null) && <p className="hint">{maskedMeans()}</p>}
    </Card>
  );
}

export default function UnitPage() {
  const unit = useUnit(useNumberParam("id"));
  const seesPeople = useRight(peopleRight);
  const { data } = unit;
  return (
    <>
      <PageHead
        title={data?.name ?? text.unit()}
        trail={<Trail path={(data?.path ?? []).filter((above) => above.id !== data?.id)} />}
        tools={
          data &&
          seesPeople && (
            <Link className="button" href={`/organisation/people?unit=${data.id}`}>
              {text.showPeople()}
            </Link>
          )
        }
      />
      <Loaded of={unit}>
        {(of) => (
          <div className="halves facts-and-table">
            <UnitFacts of={of} />
            <Children of={of.children} />
          </div>
        )}
      </Loaded>
    </>
  );
}
