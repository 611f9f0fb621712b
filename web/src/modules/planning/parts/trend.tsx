import { useState } from "react";
import type { Workforce } from "../../../api/planning";
import { number, unbroken } from "../../../base/format";
import { ChartCard } from "../../../ui/chart/chart-card";
import { Segments } from "../../../ui/segments";
import { Table } from "../../../ui/table";
import { stockPoints, type Point } from "../overview-rules";
import { text } from "../text";

type Measure = "heads" | "fte";

/** The stock over time, as closely as it is known. */
export function Trend({ of }: { of: Workforce }) {
  const [measure, setMeasure] = useState<Measure>("heads");
  const points = stockPoints(of);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) return null;
  const show = (point: Point) => number(point[measure]);
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
            {
              key: "label",
              title: of.months.length > 1 ? text.yearOrMonth() : text.year(),
              cell: (point) => point.label,
            },
            { key: "heads", title: text.heads(), right: true, cell: (point) => number(point.heads) },
            { key: "fte", title: text.fte(), right: true, cell: (point) => number(point.fte) },
          ]}
        />
      }
    />
  );
}
