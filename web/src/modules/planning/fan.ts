import type { Forecast, Quantiles, Workforce, WorkforceYear } from "../../api/planning";
import { number, span, unbroken } from "../../base/format";
import { text } from "./forecast-text";

export type Measure = "heads" | "fte";
/** What a fan is drawn of: delivered FTE too, where absence is known and the group is large enough. */
export type FanMeasure = Measure | "delivered_fte";

export interface FanPoint {
  year: number;
  /** Years with decimals; a year's end stands at its own number. */
  x: number;
  observed: number | null;
  expected: Quantiles | null;
  /** The day of what is observed, in a year that is not over. */
  until: string | null;
}

/** The stock on the last day of the data. */
export interface Now {
  day: string;
  heads: number | null;
  fte: number | null;
}

/** The stock now, where the overview tells of the same part and the same day as the forecast. */
export function nowOf(
  forecast: Pick<Forecast, "unit" | "profession" | "run">,
  workforce?: Workforce,
): Now | null {
  const month = workforce?.months.at(-1);
  const isSame =
    workforce?.unit.id === forecast.unit.id &&
    workforce.profession?.id === forecast.profession?.id &&
    workforce.as_of === forecast.run.as_of;
  return isSame && month && workforce.as_of.startsWith(month.month)
    ? { ...month, day: workforce.as_of }
    : null;
}

const monthsInto = (day: string): number => Number(day.slice(5, 7)) / 12;

type Observed = Pick<WorkforceYear, "year" | Measure> & Partial<Pick<WorkforceYear, "delivered_fte">>;

const stockNow = (now: Now, measure: FanMeasure) => (measure === "delivered_fte" ? null : now[measure]);

/**
 * Observed years, the stock now, then expected years. A year that is forecast is not over: what is observed of it
 * is told as of its day.
 */
export function fanPoints(
  { history, years }: { history: Observed[]; years: Forecast["years"] },
  measure: FanMeasure,
  now: Now | null = null,
): FanPoint[] {
  const firstExpected = years[0]?.year ?? Infinity;
  const isHere = now && stockNow(now, measure) !== null && Number(now.day.slice(0, 4)) === firstExpected;
  return [
    ...history
      .filter((row) => row.year < firstExpected)
      .map((row) => ({
        year: row.year,
        x: row.year,
        observed: row[measure] ?? null,
        expected: null,
        until: null,
      })),
    ...(isHere
      ? [
          {
            year: firstExpected,
            x: firstExpected - 1 + monthsInto(now.day),
            observed: stockNow(now, measure),
            expected: null,
            until: now.day,
          },
        ]
      : []),
    ...years.map((row) => ({
      year: row.year,
      x: row.year,
      observed: null,
      expected: row[measure],
      until: null,
    })),
  ];
}

/** One row a year: what is observed so far stands in the row of the year that is expected. */
export function fanRows(points: FanPoint[]): FanPoint[] {
  const soFar = points.find((point) => point.until);
  return points
    .filter((point) => !point.until)
    .map((point) =>
      point.year === soFar?.year ? { ...point, observed: soFar.observed, until: soFar.until } : point,
    );
}

const isLastObserved = (points: FanPoint[], at: number) =>
  points[at]?.observed !== null && points[at + 1]?.expected !== null && points[at + 1] !== undefined;

/** One quantile over the years. It starts at the last observed point, so that the fan opens from what is known. */
export const quantileLine = (points: FanPoint[], quantile: keyof Quantiles): (number | null)[] =>
  points.map(
    (point, at) => point.expected?.[quantile] ?? (isLastObserved(points, at) ? point.observed : null),
  );

export const whatOf: Record<FanMeasure, () => string> = {
  heads: text.whatHeads,
  fte: text.whatFte,
  delivered_fte: text.whatDeliveredFte,
};

/** What the fan shows in one sentence: the expected, how certain, and how it differs from what is known. */
export function fanSentence(points: FanPoint[], measure: FanMeasure): string {
  const end = points.at(-1);
  if (!end?.expected) return "";
  const { p50, p10, p90 } = end.expected;
  const known = points.filter((point) => point.observed !== null).at(-1);
  return text.sentence({
    year: end.year,
    what: whatOf[measure](),
    median: number(p50),
    low: number(p10),
    high: number(p90),
    now: known ? compared(p50, known) : null,
  });
}

function compared(expected: number, { observed, year, until }: FanPoint): string {
  const known = number(observed);
  const when = until ? text.onDay(unbroken(until)) : text.atEndOf(year);
  const change = number(Math.abs(expected - (observed ?? 0)));
  if (change === number(0)) return text.same(known, when);
  return (expected < (observed ?? 0) ? text.fewer : text.more)(change, known, when);
}

/** One year read out: what was, or the median with its three intervals. */
export function fanReading(point: FanPoint): string {
  const { expected } = point;
  if (!expected) return text.readingObserved(point.until ?? String(point.year), number(point.observed));
  return text.readingExpected(
    point.year,
    number(expected.p50),
    span(expected.p25, expected.p75),
    span(expected.p10, expected.p90),
    span(expected.p2_5, expected.p97_5),
  );
}
