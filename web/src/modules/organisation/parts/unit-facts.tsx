import { Link } from "wouter";
import type { Unit } from "../../../api/organisation";
import { useRight } from "../../../api/session";
import { fte, number } from "../../../base/format";
import { masked } from "../../../base/masked";
import { Card } from "../../../ui/card";
import { planningRight } from "../rights";
import { text } from "../text";

type Brief = Pick<Unit, "id" | "name" | "code" | "level" | "manager" | "heads" | "fte"> & {
  from?: string | null;
  to: string | null;
};

/** What a unit is, and the ways on from it. */
export function UnitFacts({ of, open }: { of: Brief; open?: boolean }) {
  const seesFigures = useRight(planningRight);
  const query = `?unit=${of.id}`;
  const facts: [string, string | null | undefined][] = [
    [text.heads(), number(of.heads)],
    [text.fteSum(), of.fte === null ? masked() : fte(of.fte)],
    [text.manager(), of.manager?.name],
    [text.level(), of.level],
    [text.code(), of.code],
    [text.since(), of.from],
    [text.until(), of.to],
  ];
  return (
    <Card title={open ? of.name : text.about()}>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <div className="fact" key={name}>
              <dt>{name}</dt>
              <dd className="tabular">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <div className="row card-ways">
        {open && (
          <Link className="button" href={`/organisation/units/${of.id}`}>
            {text.openUnit()}
          </Link>
        )}
        {seesFigures && (
          <>
            <Link className="button" href={`/${query}`}>
              {text.showOverview()}
            </Link>
            <Link className="button" href={`/forecast${query}`}>
              {text.showForecast()}
            </Link>
          </>
        )}
      </div>
    </Card>
  );
}
