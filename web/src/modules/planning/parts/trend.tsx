import { useState } from "react";
import type { Workforce } from "../../../api/planning";
import { number, unbroken } from "../../../base/format";
import { ChartCard } from "../../../ui/chart/chart-card";
import { Segments } from "../../../ui/segments";
import { Table } from "../../../ui/table";
import { monthAsYear } from "../overview-rules";
import { text } from "../text";

type Measure = "heads" | "fte";

interface Point {
  x: number;
  label: string;
  heads: number | null;
  fte: number | null;
}

const pointsOf = (of: Workforce): Point[] =>
  of.months.length > 1
    ? of.months.map((month) => ({ ...month, x: monthAsYear(month.month), label: month.month }))
    : of.years.map((year) => ({ ...year, x: year.year, label: String(year.year) }));

/** The stock month by month; by year where the source has no months. */
export function Trend({ of }: { of: Workforce }) {
  const [measure, setMeasure] = useState<Measure>("heads");
  const decimals = measure === "fte" ? 1 : 0;
  const points = pointsOf(of);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const show = (point: Point) => number(point[measure], decimals);
  const monthly = of.months.length > 1;
  return (
    <ChartCard
      title={text.trend()}
      name={`${text.trend()} ${text[measure]()}`}
      sentence={text.trendSentence(
        text[measure](),
        unbroken(first.label),
        show(first),
        unbroken(last.label),
        show(last),
      )}
      readings={points.map((point) => `${point.label}: ${show(point)}`)}
      xs={points.map((point) => point.x)}
      lines={[{ name: text[measure](), look: "", values: points.map((point) => point[measure]) }]}
      bands={[]}
      format={(value) => number(value)}
      height={260}
      tools={
        <Segments
          label={text.measure()}
          value={measure}
          options={[
            { value: "heads", name: text.heads() },
            { value: "fte", name: text.fte() },
          ]}
          onChange={setMeasure}
        />
      }
      table={
        <Table
          caption={text.trend()}
          rows={[...points].reverse().slice(0, 120)}
          rowKey={(point) => point.label}
          columns={[
            { key: "label", title: monthly ? text.month() : text.year(), cell: (point) => point.label },
            { key: "heads", title: text.heads(), right: true, cell: (point) => number(point.heads) },
            { key: "fte", title: text.fte(), right: true, cell: (point) => number(point.fte, 1) },
          ]}
        />
      }
    />
  );
}
