import type { Scenario, ScenarioDifference, ScenarioSide, ScenarioYear } from "../../api/planning";
import { number, signed, span } from "../../base/format";
import { text } from "./what-if-text";

/** What the two sides are held against each other in. The gap is supply less need, in full-time equivalents. */
export type Compared = "heads" | "fte" | "gap";

export interface DifferenceYear {
  year: number;
  base: ScenarioSide;
  scenario: ScenarioSide;
  difference: Omit<ScenarioDifference, "above">;
}

/** The years that the measure is known in. */
export const knownYears = (years: ScenarioYear[], compared: Compared): DifferenceYear[] =>
  years.flatMap(({ year, gap, ...staff }) => {
    if (compared !== "gap") return staff[compared] ? [{ year, ...staff[compared] }] : [];
    return gap ? [{ year, base: gap.base.fte, scenario: gap.scenario.fte, difference: gap.difference }] : [];
  });

/** One year in one sentence: how many more or fewer, and how certain that is. */
export function differenceSentence(
  { year, difference }: Pick<DifferenceYear, "year" | "difference">,
  compared: Compared,
): string {
  const { p10, p50, p90 } = difference;
  const none = number(0);
  const change = number(Math.abs(p50));
  const isSame = change === none;
  const isFewer = p50 < 0 && !isSame;
  // Where all of the band is on one side its ends stand without a sign, as the word before says which.
  const oneSided = isFewer ? p90 <= 0 : !isSame && p10 >= 0;
  const ends = isFewer ? [-p90, -p10] : [p10, p90];
  const [low, high] = oneSided ? ends.map((end) => number(end)) : [p10, p90].map((end) => signed(end));
  const said = { year, change, between: text.between(low ?? "", high ?? "") };
  return (isSame ? text.same : isFewer ? text.fewer : text.more)[compared](said);
}

export const signedRange = ({ p10, p90 }: Pick<ScenarioDifference, "p10" | "p90">) =>
  text.range(signed(p10), signed(p90));

/** A side's median and 80 % interval; a gap below nought shows its sign. */
export function sideTold({ p10, p50, p90 }: ScenarioSide, compared: Compared): string {
  return compared === "gap"
    ? `${signed(p50)} (${text.range(signed(p10), signed(p90))})`
    : `${number(p50)} (${span(p10, p90)})`;
}

const yearOrNone = (year: number | null) => (year === null ? text.never() : String(year));

/** The first year of shortage before and after; nothing where no need is known. */
export const firstShortTold = ({ years, first_short: { base, scenario } }: Scenario): string | undefined => {
  if (!years.some(({ gap }) => gap)) return undefined;
  return base === scenario ? yearOrNone(base) : text.becomes(yearOrNone(base), yearOrNone(scenario));
};

/** Hires more than otherwise over all years, in the mean; below nought they are saved. */
export const hiresChanged = ({ years }: Pick<Scenario, "years">): number | null =>
  years.every(({ joiners }) => joiners)
    ? years.reduce((sum, { joiners }) => sum + (joiners?.difference.mean ?? 0), 0)
    : null;
