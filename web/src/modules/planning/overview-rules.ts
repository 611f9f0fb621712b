import type { Workforce, WorkforceYear } from "../../api/planning";

/** A month, "2026-03", as years with decimals: the point stands at the month's end. */
export function monthAsYear(month: string): number {
  const [year = "0", number = "1"] = month.split("-");
  return Number(year) + Number(number) / 12;
}

/** The latest year and the one before it, which it is compared with. */
export function latestYears(years: WorkforceYear[]): [WorkforceYear | undefined, WorkforceYear | undefined] {
  const latest = years.at(-1);
  return [latest, latest && years.find((year) => year.year === latest.year - 1)];
}

/** Whether the data reach the last day of a year; otherwise its joiners and leavers are not all in yet. */
export const yearIsWhole = (year: number, asOf: string): boolean => asOf >= `${year}-12-31`;

export interface Stock {
  heads: number | null;
  fte: number | null;
}

/**
 * The stock now, and the end of the year it is compared with: the latest month if it is later than the latest year.
 * Nothing for a group whose latest month is withheld: what it once was is not what it is now.
 */
export function stockNow({
  years,
  months,
  as_of: asOf,
}: Pick<Workforce, "years" | "months" | "as_of">): [Stock?, (Stock & { year: number })?] {
  const [year, before] = latestYears(years);
  const month = months.at(-1);
  if (month && month.month < asOf.slice(0, 7)) return [];
  const monthIsLater = month && year && Number(month.month.slice(0, 4)) > year.year;
  return monthIsLater ? [month, year] : [year, before];
}

/** Whether anybody is said to have moved between units: nobody does so out of the whole organisation. */
export const anyMoves = (years: Pick<WorkforceYear, "moves_in" | "moves_out">[]): boolean =>
  years.some(({ moves_in, moves_out }) => moves_in !== 0 || moves_out !== 0);

export interface Point {
  /** As years with decimals. */
  x: number;
  label: string;
  heads: number | null;
  fte: number | null;
}

/** The stock over time: the months, and before them the years that are known no closer. */
export function stockPoints({ years, months }: Pick<Workforce, "years" | "months">): Point[] {
  const byYear = years.map(({ year, heads, fte }) => ({ x: year, label: String(year), heads, fte }));
  if (months.length < 2) return byYear;
  const byMonth = months.map(({ month, heads, fte }) => ({
    x: monthAsYear(month),
    label: month,
    heads,
    fte,
  }));
  const first = byMonth[0]?.x ?? 0;
  const ends = byYear.map((point) => ({ ...point, x: point.x + 1 }));
  return [...ends.filter((point) => point.x < first), ...byMonth];
}

export interface AgesShown {
  rows: Workforce["ages"];
  /** The bands that tell nothing. */
  withheld: string[];
}

/** Age bands with something to tell, apart from those of which everything but nobody is withheld. */
export function agesShown(ages: Workforce["ages"]): AgesShown {
  const tells = ({ women, men, unknown }: Workforce["ages"][number]) =>
    [women, men, unknown].some((count) => count !== null && count > 0) ||
    ![women, men, unknown].includes(null);
  return {
    rows: ages.filter(tells),
    withheld: ages.filter((age) => !tells(age)).map((age) => age.band.replace("-", "–")),
  };
}

/** Whether something is left out for being too few: an empty list then does not mean nobody. */
export const isWithheld = ({ withheld }: Pick<Workforce, "withheld">, what: string): boolean =>
  withheld.some((item) => item.what === what);

export interface ReasonRow {
  reason: string;
  text_sv: string;
  text_en: string;
  /** One count for each of the years; null is withheld, nought is nobody. */
  counts: (number | null)[];
}

export interface ReasonTable {
  years: number[];
  rows: ReasonRow[];
  /** The years whose every reason is withheld. */
  withheldYears: number[];
}

/**
 * Leavers as a matrix, reasons down and the latest years across, the newest first; the commonest reason first.
 * A year that withholds something withholds every reason it does not tell: none of them may be read as nobody.
 */
export function reasonTable(found: Workforce["leavers_by_reason"], most = 5): ReasonTable {
  const years = [...new Set(found.map((row) => row.year))].sort((a, b) => b - a).slice(0, most);
  const withholding = new Set(found.filter((row) => row.count === null).map((row) => row.year));
  const rows = new Map<string, ReasonRow>();
  for (const { reason, text_sv, text_en, year, count } of found) {
    if (reason === "withheld" || !years.includes(year)) continue;
    const untold = years.map((other) => (withholding.has(other) ? null : 0));
    const row = rows.get(reason) ?? { reason, text_sv, text_en, counts: untold };
    row.counts[years.indexOf(year)] = count;
    rows.set(reason, row);
  }
  const told = (year: number) => found.some((row) => row.year === year && row.count !== null);
  const sum = (row: ReasonRow) => row.counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  return {
    years,
    rows: [...rows.values()].sort((a, b) => sum(b) - sum(a)),
    withheldYears: years.filter((year) => !told(year)),
  };
}
