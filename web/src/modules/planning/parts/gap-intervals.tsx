import { useState } from "react";
import type { GapFigures, Need } from "../../../api/planning";
import { number, percent, signed } from "../../../base/format";
import { Card } from "../../../ui/card";
import { Segments } from "../../../ui/segments";
import { Table, type Column } from "../../../ui/table";
import type { GapMeasure } from "../gap-rules";
import { text } from "../gap-text";
import { text as shared } from "../text";

interface Row extends GapFigures {
  year: number;
}

function columns(): Column<Row>[] {
  const range = (
    key: string,
    title: string,
    low: keyof GapFigures["gap"],
    high: keyof GapFigures["gap"],
  ) => ({
    key,
    title,
    right: true,
    cell: ({ gap }: Row) => text.range(signed(gap[low]), signed(gap[high])),
  });
  return [
    { key: "year", title: shared.year(), cell: ({ year }) => year },
    {
      key: "median",
      title: text.median(),
      right: true,
      cell: ({ gap }) => <strong>{signed(gap.p50)}</strong>,
    },
    range("in50", text.in50(), "p25", "p75"),
    range("in80", text.in80(), "p10", "p90"),
    range("in95", text.in95(), "p2_5", "p97_5"),
    { key: "chance", title: text.chance(), right: true, cell: ({ shortage }) => percent(shortage) },
    {
      key: "expected",
      title: text.expected(),
      right: true,
      cell: ({ expected_shortage }) => number(expected_shortage),
    },
    {
      key: "even",
      title: text.even(),
      right: true,
      cell: ({ more_for_even }) => number(more_for_even),
    },
    {
      key: "sure",
      title: text.sure(),
      right: true,
      cell: ({ more_for_sure }) => number(more_for_sure),
    },
  ];
}

/** The gap with its own interval, year by year, in full-time equivalents or in people. */
export function GapIntervals({ of }: { of: Need["gaps"] }) {
  const [measure, choose] = useState<GapMeasure>("fte");
  const rows = of.flatMap(({ year, [measure]: told }) => (told ? [{ year, ...told }] : []));
  return (
    <Card
      title={text.intervals()}
      lead={text.intervalsLead()}
      tools={
        <Segments
          label={shared.measure()}
          value={measure}
          options={[
            { value: "fte", name: shared.fte() },
            { value: "persons", name: text.persons() },
          ]}
          onChange={choose}
        />
      }
    >
      <Table caption={text.intervals()} rows={rows} rowKey={({ year }) => year} columns={columns()} />
      <p className="hint">
        {text.inPersons()} {text.ownModel()}
      </p>
    </Card>
  );
}
