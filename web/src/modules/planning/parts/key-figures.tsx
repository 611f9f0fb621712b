import type { ReactNode } from "react";
import type { Workforce } from "../../../api/planning";
import { fte, number, signed, unbroken } from "../../../base/format";
import { masked } from "../../../base/masked";
import { Figure } from "../../../ui/figure";
import { latestYears, stockNow, yearIsWhole } from "../overview-rules";
import { text } from "../text";
import { Defined } from "./defined";

function change(now: number | null | undefined, before: number | null | undefined, year: number | undefined) {
  if (now === null || now === undefined || before === null || before === undefined || !year) return undefined;
  return text.since(signed(now - before), year);
}

/** How many, how much work, and how many came and went. */
export function KeyFigures({ of }: { of: Workforce }) {
  const [now, before] = latestYears(of.years);
  const [stock, earlier] = stockNow(of);
  const year = now?.year ?? Number(of.as_of.slice(0, 4));
  const name = (words: string, code: string): ReactNode => (
    <Defined name={words} code={code} definitions={of.definitions} />
  );
  const flow = (count: number | null | undefined, past: number | null | undefined) => {
    if (count === null || count === undefined) return of.basis === "stocks" ? text.notKnown() : masked();
    const reach = yearIsWhole(year, of.as_of) ? text.wholeYear(year) : text.until(unbroken(of.as_of));
    const compared = before && past !== null ? text.thatYear(before.year, number(past)) : "";
    return [reach, compared].filter(Boolean).join(", ");
  };
  return (
    <dl className="figures">
      <Figure
        name={name(text.heads(), "heads")}
        value={number(stock?.heads)}
        note={change(stock?.heads, earlier?.heads, earlier?.year)}
      />
      <Figure
        name={name(text.fte(), "fte")}
        value={fte(stock?.fte)}
        note={change(stock?.fte, earlier?.fte, earlier?.year)}
      />
      <Figure
        name={name(text.joiners(), "joiners")}
        value={number(now?.joiners)}
        note={flow(now?.joiners, before?.joiners)}
      />
      <Figure
        name={name(text.leavers(), "leavers")}
        value={number(now?.leavers)}
        note={flow(now?.leavers, before?.leavers)}
      />
    </dl>
  );
}
