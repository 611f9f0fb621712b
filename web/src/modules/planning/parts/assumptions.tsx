import type { Forecast } from "../../../api/planning";
import { instant, number } from "../../../base/format";
import { both } from "../../../base/words";
import { Badge } from "../../../ui/badge";
import { Card } from "../../../ui/card";
import { Table } from "../../../ui/table";
import { text } from "../forecast-text";

type Ground = Forecast["rests_on"][number];

/** Shares always carry one decimal; whole numbers of years and people carry none. */
const decimalsOf = ({ value, unit_en }: Ground) =>
  unit_en.startsWith("per cent") || !Number.isInteger(value) ? 1 : 0;

export function RestsOn({ of }: { of: Forecast["rests_on"] }) {
  return (
    <Card title={text.restsOn()} lead={text.restsOnLead()}>
      <Table
        caption={text.restsOn()}
        rows={of}
        rowKey={(ground) => ground.name_en}
        columns={[
          { key: "name", title: text.ground(), cell: (ground) => both(ground, "name") },
          {
            key: "value",
            title: text.value(),
            right: true,
            cell: (ground) => `${number(ground.value, decimalsOf(ground))} ${both(ground, "unit")}`,
          },
          { key: "text", title: text.meaning(), long: true, cell: (ground) => both(ground, "text") },
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

/** What makes the run repeatable, and whether it agreed with its own check. */
export function RunFacts({ of }: { of: Forecast["run"] }) {
  const z = number(of.check.greatest_z, 1);
  const facts: [string, React.ReactNode][] = [
    [text.dataDate(), of.as_of],
    [text.recorded(), instant(of.recorded_at)],
    [text.draws(), number(of.draws)],
    [text.seed(), of.seed],
    [text.version(), of.version],
    [text.inputs(), of.inputs_sha256.slice(0, 16)],
    [
      text.check(),
      <Badge key="check" tone={of.check.passed ? "good" : "bad"}>
        {of.check.passed ? text.checkPassed(z) : text.checkFailed(z)}
      </Badge>,
    ],
  ];
  return (
    <Card title={text.run()}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
