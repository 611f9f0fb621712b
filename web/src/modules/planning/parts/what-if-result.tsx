import type { Scenario, ScenarioSide } from "../../../api/planning";
import { chosenOf } from "../../../base/address";
import { number, percent, signed, span } from "../../../base/format";
import { useChoice } from "../../../base/use-choice";
import { Card } from "../../../ui/card";
import { ChartCard } from "../../../ui/chart/chart-card";
import { Segments } from "../../../ui/segments";
import { Table, type Column } from "../../../ui/table";
import { decimalsOf, type Measure } from "../fan";
import { text as shared } from "../text";
import { differenceSentence, knownYears, signedRange } from "../what-if-rules";
import { text } from "../what-if-text";
import { WithheldNote } from "./withheld-note";

type Row = ReturnType<typeof knownYears>[number];
interface Props {
  of: Scenario;
  rows: Row[];
  measure: Measure;
}

function Difference({ of, rows, measure }: Props) {
  const [, choose] = useChoice();
  const last = rows.at(-1);
  if (!last) return null;
  const decimals = decimalsOf(measure);
  const name = text.chart([of.unit.name, of.profession?.name].filter(Boolean).join(", "));
  return (
    <ChartCard
      title={name}
      name={name}
      sentence={differenceSentence(last, measure)}
      readings={rows.map(({ year, difference }) =>
        text.reading(year, signed(difference.p50, decimals), signedRange(difference, decimals)),
      )}
      xs={rows.map(({ year }) => year)}
      bands={[
        {
          name: text.band(),
          look: "band-80",
          low: rows.map(({ difference }) => difference.p10),
          high: rows.map(({ difference }) => difference.p90),
        },
      ]}
      lines={[
        { name: text.asBefore(), look: "line-observed", values: rows.map(() => 0) },
        {
          name: text.difference(),
          look: "line-expected",
          values: rows.map(({ difference }) => difference.p50),
        },
      ]}
      format={(value) => signed(value)}
      tools={
        <Segments
          label={shared.measure()}
          value={measure}
          options={[
            { value: "heads", name: shared.heads() },
            { value: "fte", name: shared.fte() },
          ]}
          onChange={(next) => choose({ measure: next === "heads" ? null : next })}
        />
      }
    />
  );
}

function Sides({ rows, measure }: Omit<Props, "of">) {
  const decimals = decimalsOf(measure);
  const told = ({ p10, p50, p90 }: ScenarioSide) => `${number(p50, decimals)} (${span(p10, p90, decimals)})`;
  const columns: Column<Row>[] = [
    { key: "year", title: shared.year(), cell: ({ year }) => year },
    { key: "base", title: text.asBefore(), right: true, cell: ({ base }) => told(base) },
    { key: "scenario", title: text.withMeasures(), right: true, cell: ({ scenario }) => told(scenario) },
    {
      key: "change",
      title: text.change(),
      right: true,
      cell: ({ difference }) => `${signed(difference.p50, decimals)} (${signedRange(difference, decimals)})`,
    },
    {
      key: "above",
      title: text.shareMore(),
      right: true,
      cell: ({ difference }) => percent(difference.above),
    },
  ];
  return (
    <Card title={text.table()} lead={text.tableLead()}>
      <Table caption={text.table()} rows={rows} rowKey={({ year }) => year} columns={columns} />
    </Card>
  );
}

/** What the measures change: the difference first, then both sides year by year. */
export function WhatIfResult({ of }: { of: Scenario }) {
  const [search] = useChoice();
  const measure = chosenOf<Measure>(search, "measure", ["heads", "fte"]);
  const rows = knownYears(of.years, measure);
  if (of.withheld)
    return (
      <WithheldNote
        title={text.withheldTitle()}
        of={[of.withheld]}
        path="/forecast/what-if"
        search={search}
      />
    );
  return (
    <>
      <Difference of={of} rows={rows} measure={measure} />
      <Sides rows={rows} measure={measure} />
      <p className="hint">
        {text.how(number(of.draws))} {text.certain()}
      </p>
    </>
  );
}
