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

/** Whether the data reach the last day of their year; otherwise the year's joiners and leavers are not all in yet. */
export const yearIsWhole = (asOf: string): boolean => asOf.endsWith("-12-31");

export interface ReasonRow {
  reason: string;
  text_sv: string;
  text_en: string;
  /** One count for each of the years; null is withheld, nought is nobody. */
  counts: (number | null)[];
}

/** Leavers as a matrix, reasons down and the latest years across; the commonest reason first. */
export function reasonTable(
  found: Workforce["leavers_by_reason"],
  most = 5,
): { years: number[]; rows: ReasonRow[] } {
  const years = [...new Set(found.map((row) => row.year))].sort((a, b) => a - b).slice(-most);
  const rows = new Map<string, ReasonRow>();
  for (const { reason, text_sv, text_en, year, count } of found) {
    const row = rows.get(reason) ?? { reason, text_sv, text_en, counts: years.map(() => 0) };
    if (years.includes(year)) row.counts[years.indexOf(year)] = count;
    rows.set(reason, row);
  }
  const sum = (row: ReasonRow) => row.counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  return { years, rows: [...rows.values()].sort((a, b) => sum(b) - sum(a)) };
}
