import type { ReactNode } from "react";
import type { Workforce } from "../../../api/planning";
import { fte, number, signed } from "../../../base/format";
import { Figure } from "../../../ui/figure";
import { latestYears, yearIsWhole } from "../overview-rules";
import { text } from "../text";
import { Defined } from "./defined";

function change(
  now: number | null | undefined,
  before: number | null | undefined,
  year: number | undefined,
  decimals = 0,
) {
  if (now === null || now === undefined || before === null || before === undefined || !year) return undefined;
  return text.since(signed(now - before, decimals), year);
}

/** How many, how much work, and how many came and went. */
export function KeyFigures({ of }: { of: Workforce }) {
  const [now, before] = latestYears(of.years);
  const name = (words: string, code: string): ReactNode => (
    <Defined name={words} code={code} definitions={of.definitions} />
  );
  const flow = (count: number | null | undefined, earlier: number | null | undefined) => {
    if (count === null || count === undefined) return text.notKnown();
    const past = before && earlier !== null ? text.thatYear(before.year, number(earlier)) : "";
    return [yearIsWhole(of.as_of) ? "" : text.soFar(), past].filter(Boolean).join(" · ");
  };
  const year = now?.year ?? Number(of.as_of.slice(0, 4));
  return (
    <dl className="figures">
      <Figure
        name={name(text.heads(), "heads")}
        value={number(now?.heads)}
        note={change(now?.heads, before?.heads, before?.year)}
      />
      <Figure
        name={name(text.fte(), "fte")}
        value={fte(now?.fte)}
        note={change(now?.fte, before?.fte, before?.year, 1)}
      />
      <Figure
        name={name(text.joinersIn(year), "joiners")}
        value={number(now?.joiners)}
        note={flow(now?.joiners, before?.joiners)}
      />
      <Figure
        name={name(text.leaversIn(year), "leavers")}
        value={number(now?.leavers)}
        note={flow(now?.leavers, before?.leavers)}
      />
    </dl>
  );
}
