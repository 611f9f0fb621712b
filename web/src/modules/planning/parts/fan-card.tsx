import type { ReactNode } from "react";
import type { Forecast } from "../../../api/planning";
import { number } from "../../../base/format";
import { ChartCard } from "../../../ui/chart/chart-card";
import { fanReading, fanSentence, quantileLine, type FanPoint, type FanMeasure } from "../fan";
import { text } from "../forecast-text";

interface Props {
  of: Forecast;
  points: FanPoint[];
  measure: FanMeasure;
  tools: ReactNode;
}

/** The fan: what was observed, then the median with its 50, 80 and 95 % intervals. */
export function FanCard({ of, points, measure, tools }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const about = [of.unit.name, of.profession?.name].filter(Boolean).join(", ");
  const name = text.chartTitle(about, first.year, last.year);
  const known = points.filter((point) => point.observed !== null).at(-1);
  const band = (share: string, look: string, low: "p2_5" | "p10" | "p25", high: "p97_5" | "p90" | "p75") => ({
    name: text.band(share),
    look,
    low: quantileLine(points, low),
    high: quantileLine(points, high),
  });
  return (
    <ChartCard
      title={name}
      name={name}
      sentence={fanSentence(points, measure)}
      readings={points.map((point) => fanReading(point))}
      xs={points.map((point) => point.x)}
      bands={[
        band("95\u00a0%", "band-95", "p2_5", "p97_5"),
        band("80\u00a0%", "band-80", "p10", "p90"),
        band("50\u00a0%", "band-50", "p25", "p75"),
      ]}
      lines={[
        ...(known
          ? [{ name: text.observed(), look: "line-observed", values: points.map((point) => point.observed) }]
          : []),
        { name: text.median(), look: "line-expected", values: quantileLine(points, "p50") },
      ]}
      divide={known && { x: known.x, before: text.observed(), after: text.expected() }}
      format={(value) => number(value)}
      height={380}
      tools={tools}
    />
  );
}
