import { Link } from "wouter";
import type { Forecast } from "../../../api/planning";
import { instant, number } from "../../../base/format";
import { both } from "../../../base/words";
import { Badge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Table } from "../../../ui/table";
import { text } from "../forecast-text";

type Assumption = Forecast["assumptions"][number];

/** Shares always carry one decimal; whole numbers of years and people carry none. */
const decimalsOf = ({ value, unit_en }: Assumption) =>
  unit_en.startsWith("per cent") || !Number.isInteger(value) ? 1 : 0;

/** What the forecast rests on. */
export function Assumptions({ of }: { of: Forecast["assumptions"] }) {
  return (
    <Card
      title={text.assumptions()}
      lead={text.assumptionsLead()}
      tools={
        <Link className="button" href="/forecast/assumptions">
          {text.allAssumptions()}
        </Link>
      }
    >
      <Table
        caption={text.assumptions()}
        rows={of}
        rowKey={(assumption) => assumption.name_en}
        columns={[
          { key: "name", title: text.assumption(), cell: (assumption) => both(assumption, "name") },
          {
            key: "value",
            title: text.value(),
            right: true,
            cell: (assumption) =>
              `${number(assumption.value, decimalsOf(assumption))} ${both(assumption, "unit")}`,
          },
          { key: "text", title: text.meaning(), long: true, cell: (assumption) => both(assumption, "text") },
        ]}
      />
    </Card>
  );
}

export function Definitions({ of }: { of: Forecast["definitions"] }) {
  return (
    <Card title={text.definitions()}>
      <dl className="terms">
        {of.map((definition) => (
          <div key={definition.code}>
            <dt>{both(definition, "name")}</dt>
            <dd>{both(definition, "text")}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

type Fact = [string, React.ReactNode];

const Facts = ({ of }: { of: Fact[] }) => (
  <dl className="facts">
    {of.map(([name, value]) => (
      <div className="fact" key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** What makes the run repeatable, and how well it agreed with its own check; one that does not agree is never shown. */
export function RunFacts({ of }: { of: Forecast["run"] }) {
  const facts: Fact[] = [
    [text.dataDate(), of.as_of],
    [text.recorded(), instant(of.recorded_at)],
  ];
  const recount: Fact[] = [
    [text.draws(), number(of.draws)],
    [text.seed(), of.seed],
    [text.version(), of.version],
    [text.inputs(), of.inputs_sha256.slice(0, 16)],
    [
      text.check(),
      <Badge key="check" tone="good">
        {text.checkPassed(number(of.greatest_z, 1))}
      </Badge>,
    ],
  ];
  return (
    <Card title={text.run()}>
      <Facts of={facts} />
      <div className="row">
        <Link className="button" href="/forecast/backtest">
          {text.howWell()}
        </Link>
      </div>
      <details className="more">
        <summary>{text.forRecount()}</summary>
        <Facts of={recount} />
      </details>
    </Card>
  );
}
