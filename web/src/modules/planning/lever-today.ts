import type { Forecast, Workforce } from "../../api/planning";
import { fte, number, percent } from "../../base/format";
import type { Kind } from "./lever-kinds";
import { leverText } from "./lever-text";

const text = leverText.today;

type Told = Pick<Workforce, "as_of" | "years" | "months" | "leavers_by_reason">;
type Assumed = Pick<Forecast["assumptions"][number], "code" | "value">;

/** A year that is over, with the mean number of employees in it. */
interface WholeYear {
  year: number;
  heads: number;
  row: Told["years"][number];
}

/** The years that are over, newest first. */
function wholeYears({ years, as_of }: Told): WholeYear[] {
  const over = years.filter(({ year }) => `${year}-12-31` <= as_of);
  return over
    .map((row, at) => ({ year: row.year, heads: (row.heads + (over[at - 1]?.heads ?? row.heads)) / 2, row }))
    .filter(({ heads }) => heads > 0)
    .reverse();
}

const retiredIn = ({ leavers_by_reason }: Told, year: number) =>
  leavers_by_reason.find((row) => row.year === year && row.reason === "retirement")?.count ?? null;

/** The newest year of which a count is told, as a share of those employed. */
function shareTold(of: Told, count: (year: WholeYear) => number | null) {
  for (const year of wholeYears(of)) {
    const told = count(year);
    if (told !== null) return { year: year.year, share: told / year.heads };
  }
  return null;
}

function left(of: Told): string | undefined {
  const told = shareTold(of, ({ year, row }) => {
    const retired = retiredIn(of, year);
    return row.leavers === null || retired === null ? null : row.leavers - retired;
  });
  return told ? text.left(percent(told.share, 1), told.year) : undefined;
}

function retired(of: Told): string | undefined {
  const told = shareTold(of, ({ year }) => retiredIn(of, year));
  return told ? text.retired(percent(told.share, 1), told.year) : undefined;
}

function moved(of: Told): string | undefined {
  // Nobody moves away from the whole: there it tells nothing.
  const told = shareTold(of, ({ row }) => row.moves_out || null);
  return told ? text.moved(percent(told.share, 1), told.year) : undefined;
}

function joined(of: Told): string | undefined {
  const year = wholeYears(of).find(({ row }) => row.joiners !== null);
  return year ? text.joined(number(year.row.joiners), year.year) : undefined;
}

function working(of: Told): string | undefined {
  const now = of.months.at(-1);
  return now?.fte && now.heads > 0 ? text.degree(percent(now.fte / now.heads)) : undefined;
}

function staff(of: Told): string | undefined {
  const now = of.months.at(-1);
  return now?.fte ? text.fte(fte(now.fte)) : undefined;
}

function filled(assumptions: Assumed[]): string | undefined {
  const refill = assumptions.find(({ code }) => code === "refill");
  return refill ? text.filled(percent(refill.value / 100, 1)) : undefined;
}

/** What a measure's number is today in its group, in a sentence; nothing where it is not known or not told. */
export function todayOf(kind: Kind, of: Told | undefined, assumptions: Assumed[]): string | undefined {
  if (kind === "fill_rate" || kind === "fill_more") return filled(assumptions);
  if (!of) return undefined;
  switch (kind) {
    case "resignations":
      return left(of);
    case "later_retirement":
      return retired(of);
    case "moves":
      return moved(of);
    case "contract_degree":
      return working(of);
    case "agency":
    case "task_shift":
      return staff(of);
    case "absence":
      return undefined;
    default:
      return joined(of);
  }
}
