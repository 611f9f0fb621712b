import type { GapCell, GapMap, GapYearFigures, ProfessionGap } from "../../api/planning";
import { listed, number, percent, signed } from "../../base/format";
import { text } from "./gap-text";

export type GapMeasure = "fte" | "persons";
export type Heat = "short-3" | "short-2" | "short-1" | "enough" | "hidden" | "empty";

/** One look for so much of the need missing; by the mean, as the figure in the cell. */
export function heatOf(cell: GapCell): Heat {
  if (cell.state !== "told") return cell.state === "withheld" ? "hidden" : "empty";
  const [change, of] =
    cell.gap !== null
      ? [cell.gap, cell.need ?? 0]
      : [(cell.heads ?? 0) - (cell.heads_now ?? 0), cell.heads_now ?? 0];
  if (Math.round(change) >= 0 || of <= 0) return "enough";
  const share = -change / of;
  return share >= 0.2 ? "short-3" : share >= 0.1 ? "short-2" : "short-1";
}

/** What the cell says first: the gap, or where none is known how many more or fewer are expected. */
export const figureOf = (cell: GapCell): string | null => {
  if (cell.state !== "told") return null;
  if (cell.gap !== null) return signed(cell.gap);
  return cell.heads === null ? null : signed(cell.heads - (cell.heads_now ?? 0));
};

/** The cell in words, as a screen reader and the phone's list have it. */
export function cellWords(cell: GapCell): string {
  if (cell.state === "withheld") return text.hidden();
  if (cell.state === "empty") return text.nobody();
  if (cell.gap !== null) return text.cell(signed(cell.gap), percent(cell.shortage));
  return text.headsCell(number(cell.heads_now), number(cell.heads));
}

export interface Place {
  unit: GapMap["unit"];
  profession: GapMap["unit"];
  cell: GapCell;
}

const missing = ({ gap, heads, heads_now }: GapCell) => gap ?? (heads ?? 0) - (heads_now ?? 0);

/** Every profession at a unit that is told of, the likeliest shortage first, then the most that are missing. */
export function mostUrgent({ rows, columns }: GapMap): Place[] {
  const [whole, ...below] = rows;
  const units = below.length > 0 ? below : whole ? [whole] : [];
  return units
    .flatMap(({ unit, cells }) =>
      cells.flatMap((cell, at) => {
        const profession = columns[at];
        return profession && profession.id !== 0 && cell.state === "told" ? [{ unit, profession, cell }] : [];
      }),
    )
    .sort((a, b) => (b.cell.shortage ?? 0) - (a.cell.shortage ?? 0) || missing(a.cell) - missing(b.cell));
}

export const hasGaps = ({ rows }: GapMap) => rows.some(({ cells }) => cells.some(({ gap }) => gap !== null));
export const isTold = ({ rows }: GapMap) =>
  rows.some(({ cells }) => cells.some(({ state }) => state === "told"));

/** Whole persons whose parts still sum to the whole: what rounding takes is given to the largest part. */
export function wholeParts(parts: number[]): number[] {
  const rounded = parts.map((part) => Math.round(part));
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0));
  const rest = whole - rounded.reduce((sum, part) => sum + part, 0);
  const sizes = parts.map((part) => Math.abs(part));
  const most = sizes.indexOf(Math.max(...sizes));
  return rounded.map((part, at) => (at === most ? part + rest : part));
}

/** Why so many are missing: what was missing at first, what the need adds and what the staff loses; they sum. */
export function whyOf(row: ProfessionGap, firstYear: number, year: number): string {
  const staffFirst = row.gap_first + row.need_first;
  const staffThen = row.then.gap.mean + row.then.need;
  const [atFirst = 0, need = 0, staff = 0] = wholeParts([
    -row.gap_first,
    row.then.need - row.need_first,
    staffFirst - staffThen,
  ]);
  const part = (size: number, more: (count: string) => string, less: (count: string) => string) =>
    size === 0 ? null : (size > 0 ? more : less)(number(Math.abs(size)));
  const parts = [
    part(
      atFirst,
      (count) => text.shortAtFirst(count, firstYear),
      (count) => text.aboveAtFirst(count, firstYear),
    ),
    part(need, text.needGrows, text.needFalls),
    part(staff, text.staffFalls, text.staffGrows),
  ].filter((words) => words !== null);
  const sum = atFirst + need + staff;
  const told = { missing: number(Math.abs(sum)), year, parts: listed(parts) };
  const sentence = parts.length === 0 ? "" : (sum > 0 ? text.whyMissing : text.whyEnough)(told);
  const flows =
    row.leavers === null || row.joiners === null ? "" : text.flows(number(row.leavers), number(row.joiners));
  return [sentence, flows].filter(Boolean).join(" ");
}

/** The last year's risk in words; nothing where no gap is known. */
export function riskSentences(gaps: GapYearFigures[], firstShort: number | null): string[] {
  const end = gaps.filter(({ fte, persons }) => fte && persons).at(-1);
  if (!end?.fte || !end.persons) return [];
  return [
    text.risk({
      year: end.year,
      chance: percent(end.fte.shortage),
      expected: number(end.fte.expected_shortage),
      persons: number(end.persons.expected_shortage),
    }),
    firstShort === null ? text.noYear() : text.firstYear(firstShort),
    text.hires(
      number(Math.ceil(end.persons.more_for_even)),
      number(Math.ceil(end.persons.more_for_sure)),
      end.year,
    ),
  ];
}
