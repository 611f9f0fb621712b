import type { Forecast, Quantiles, WorkforceYear } from "../../api/planning";
import { number, span } from "../../base/format";
import { text } from "./forecast-text";

export type Measure = "heads" | "fte";
export const decimalsOf = (measure: Measure) => (measure === "fte" ? 1 : 0);

export interface FanPoint {
  year: number;
  observed: number | null;
  expected: Quantiles | null;
}

/** Observed years, then expected ones. A year that is forecast is not also shown as observed: it is not over yet. */
export function fanPoints(
  { history, years }: { history: Pick<WorkforceYear, "year" | "heads" | "fte">[]; years: Forecast["years"] },
  measure: Measure,
): FanPoint[] {
  const firstExpected = years[0]?.year ?? Infinity;
  return [
    ...history
      .filter((row) => row.year < firstExpected)
      .map((row) => ({ year: row.year, observed: row[measure], expected: null })),
    ...years.map((row) => ({ year: row.year, observed: null, expected: row[measure] })),
  ];
}

const isLastObserved = (points: FanPoint[], at: number) =>
  points[at]?.observed !== null && points[at + 1]?.expected !== null && points[at + 1] !== undefined;

/** One quantile over the years. It starts at the last observed point, so that the fan opens from what is known. */
export const quantileLine = (points: FanPoint[], quantile: keyof Quantiles): (number | null)[] =>
  points.map(
    (point, at) => point.expected?.[quantile] ?? (isLastObserved(points, at) ? point.observed : null),
  );

/** What the fan shows in one sentence: the expected, how certain, and how it differs from what is known. */
export function fanSentence(points: FanPoint[], measure: Measure): string {
  const end = points.at(-1);
  if (!end?.expected) return "";
  const decimals = decimalsOf(measure);
  const { p50, p10, p90 } = end.expected;
  const known = points.filter((point) => point.observed !== null).at(-1);
  return text.sentence({
    year: end.year,
    what: measure === "heads" ? text.whatHeads() : text.whatFte(),
    median: number(p50, decimals),
    low: number(p10, decimals),
    high: number(p90, decimals),
    now: known ? compared(p50, known.observed ?? 0, known.year, decimals) : null,
  });
}

function compared(expected: number, known: number, year: number, decimals: number): string {
  const change = number(Math.abs(expected - known), decimals);
  if (change === number(0, decimals)) return text.same(number(known, decimals), year);
  return (expected < known ? text.fewer : text.more)(change, number(known, decimals), year);
}

/** One year read out: what was, or the median with its three intervals. */
export function fanReading(point: FanPoint, measure: Measure): string {
  const decimals = decimalsOf(measure);
  const { expected } = point;
  if (!expected) return text.readingObserved(point.year, number(point.observed, decimals));
  return text.readingExpected(
    point.year,
    number(expected.p50, decimals),
    span(expected.p25, expected.p75, decimals),
    span(expected.p10, expected.p90, decimals),
    span(expected.p2_5, expected.p97_5, decimals),
  );
}
