import type { Forecast } from "../../../api/planning";
import { number } from "../../../base/format";
import { ChartCard } from "../../../ui/chart/chart-card";
import { stepPath } from "../../../ui/chart/steps";
import { quantileLine, type FanPoint } from "../fan";
import { text as fanText } from "../forecast-text";
import { along, gapReading, gapSentence, type GapYear } from "../need-rules";
import { text } from "../need-text";

interface Props {
  of: Forecast;
  points: FanPoint[];
  years: GapYear[];
}

/** The fan of the staff with the need as a line within its own interval, and what is paid for as steps. */
export function GapCard({ of, points, years }: Props) {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const about = [of.unit.name, of.profession?.name].filter(Boolean).join(", ");
  const name = fanText.chartTitle(about, first.year, last.year);
  const known = points.filter((point) => point.observed !== null).at(-1);
  const posts = along(points, years, (year) => year.establishment?.p50);
  const band = (share: string, look: string, low: "p2_5" | "p10", high: "p97_5" | "p90") => ({
    name: `${text.staff()}, ${fanText.band(share)}`,
    look,
    low: quantileLine(points, low),
    high: quantileLine(points, high),
  });
  return (
    <ChartCard
      title={name}
      name={`${text.need()} ${name}`}
      sentence={gapSentence(years)}
      readings={points.map((point) => gapReading(point, years))}
      xs={points.map((point) => point.x)}
      bands={[
        band("95\u00a0%", "band-95", "p2_5", "p97_5"),
        band("80\u00a0%", "band-80", "p10", "p90"),
        {
          name: text.needBand(),
          look: "band-need",
          low: along(points, years, (year) => year.need?.p10),
          high: along(points, years, (year) => year.need?.p90),
        },
      ]}
      lines={[
        ...(known
          ? [
              {
                name: fanText.observed(),
                look: "line-observed",
                values: points.map((point) => point.observed),
              },
            ]
          : []),
        { name: text.staffMedian(), look: "line-expected", values: quantileLine(points, "p50") },
        { name: text.need(), look: "line-need", values: along(points, years, (year) => year.need?.p50) },
        ...(posts.some((value) => value !== null)
          ? [{ name: text.establishment(), look: "line-posts", values: posts, path: stepPath }]
          : []),
      ]}
      divide={known && { x: known.x, before: fanText.observed(), after: fanText.expected() }}
      format={(value) => number(value)}
      height={380}
    />
  );
}
