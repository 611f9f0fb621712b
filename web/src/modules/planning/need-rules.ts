import type { Forecast, Need, NeedSpread, NeedYear, Quantiles } from "../../api/planning";
import { fte, number, signed, span } from "../../base/format";
import { fanReading, type FanPoint } from "./fan";
import { text } from "./need-text";

/** One year's expected staff beside the four quantities of need, all in full-time equivalents. */
export interface GapYear extends NeedYear {
  staff: Quantiles | null;
  /** Expected staff less need, of the two medians as they are shown; below nought some are missing. */
  gap: number | null;
}

/** What is shown is what is subtracted, so that the reader's own sum agrees with ours. */
const gapOf = (staff: Quantiles | null, need: NeedSpread | null) =>
  staff && need ? Math.round(staff.p50) - Math.round(need.p50) : null;

const untold = { need: null, use: null, establishment: null, mapped: null };

/** Every year that the forecast or the need tells of. */
export function gapYears(forecast: Pick<Forecast, "years">, need: Pick<Need, "years">): GapYear[] {
  const years = new Set([...forecast.years, ...need.years].map(({ year }) => year));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const staff = forecast.years.find((row) => row.year === year)?.fte ?? null;
      const needed = need.years.find((row) => row.year === year) ?? { year, ...untold };
      return { ...needed, staff, gap: gapOf(staff, needed.need) };
    });
}

/** A quantity at the points of the fan: expected years have it, observed ones do not. */
export const along = (
  points: FanPoint[],
  years: GapYear[],
  of: (year: GapYear) => number | undefined,
): (number | null)[] =>
  points.map((point) => {
    const year = point.expected ? years.find((row) => row.year === point.year) : undefined;
    return (year && of(year)) ?? null;
  });

/** Do the two 80 % intervals have something in common? */
export const overlap = (staff: Quantiles, need: NeedSpread) => staff.p10 <= need.p90 && need.p10 <= staff.p90;

const gapWords = (gap: number) =>
  gap === 0 ? text.even() : (gap < 0 ? text.missing : text.above)(fte(Math.abs(gap)));

/** The gap of the last year in words: by the medians, and whether it is more than the two intervals. */
export function gapSentence(years: GapYear[]): string {
  const end = years.filter((row) => row.gap !== null).at(-1);
  if (!end?.staff || !end.need || end.gap === null) return "";
  const told = { year: end.year, staff: fte(end.staff.p50), need: fte(end.need.p50), gap: gapWords(end.gap) };
  return `${text.sentence(told)} ${overlap(end.staff, end.need) ? text.overlapping() : text.apart()}`;
}

/** In how many years, and from which, fewer are expected than needed, by the medians. */
export function shortSentence(years: GapYear[]): string {
  const known = years.filter((row) => row.gap !== null);
  const short = known.filter((row) => row.gap !== null && row.gap < 0);
  const [first, worst] = [short[0], [...short].sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0))[0]];
  if (known.length === 0) return "";
  if (!first || !worst) return text.neverShort();
  return (short.length === 1 ? text.shortOnce : text.short)({
    years: short.length,
    of: known.length,
    first: first.year,
    most: fte(Math.abs(worst.gap ?? 0)),
    worst: worst.year,
  });
}

/** Posts that are paid for are of nobody, and keep their decimals: 188,1, but 188. */
export const posts = (value: number) => number(value, Number.isInteger(Number(value.toFixed(1))) ? 0 : 1);

const withSpan = ({ p10, p50, p90 }: NeedSpread) => text.median80(fte(p50), span(p10, p90));

/** One year read out: the staff as the fan tells it, then what is needed and what is paid for. */
export function gapReading(point: FanPoint, years: GapYear[]): string {
  const year = point.expected ? years.find((row) => row.year === point.year) : undefined;
  return [
    fanReading(point),
    year?.need && text.readNeed(withSpan(year.need)),
    year && year.gap !== null && text.readGap(signed(year.gap)),
    year?.establishment && text.readPosts(posts(year.establishment.p50)),
  ]
    .filter(Boolean)
    .join(" ");
}
