import { expect, test } from "vitest";
import type { Scenario } from "../../api/planning";
import {
  differenceSentence,
  firstShortTold,
  hiresChanged,
  knownYears,
  sideTold,
  type Compared,
} from "./difference";

const plain = (text: string | undefined) => text?.replaceAll(/\s/g, " ");
const side = { mean: 1, p10: 1, p50: 1, p90: 1 };
const difference = (p10: number, p50: number, p90: number) => ({ mean: p50, p10, p50, p90, above: 1 });
const sides = (mean: number) => ({ base: side, scenario: side, difference: difference(mean, mean, mean) });
const gapSide = { fte: side, need: 10, shortage: 0.5, more_for_even: 1, more_for_sure: 2 };
const gap = { base: gapSide, scenario: gapSide, difference: difference(1, 2, 3) };
const year = (of: Partial<Scenario["years"][number]>) => ({
  year: 2030,
  heads: null,
  fte: null,
  joiners: null,
  gap: null,
  ...of,
});
const scenario = (
  years: Partial<Scenario["years"][number]>[],
  base: number | null = null,
  after: number | null = null,
) => ({ years: years.map(year), first_short: { base, scenario: after } }) as Scenario;

test("the difference is told with the side it is on", () => {
  const told = (p10: number, p50: number, p90: number, compared: Compared = "heads") =>
    plain(differenceSentence({ year: 2030, difference: difference(p10, p50, p90) }, compared));
  expect(told(30, 41, 52)).toBe("2030: 41 fler anställda än annars (mellan 30 och 52 med 80 % sannolikhet).");
  expect(told(-52, -41, -30)).toBe(
    "2030: 41 färre anställda än annars (mellan 30 och 52 med 80 % sannolikhet).",
  );
  expect(told(-3, 4, 10)).toBe("2030: 4 fler anställda än annars (mellan −3 och +10 med 80 % sannolikhet).");
  expect(told(-10, -4, 3)).toBe(
    "2030: 4 färre anställda än annars (mellan −10 och +3 med 80 % sannolikhet).",
  );
  expect(told(0, 0, 0)).toBe(
    "2030: lika många anställda som annars (mellan ±0 och ±0 med 80 % sannolikhet).",
  );
  expect(told(1, 3, 5, "fte")).toBe(
    "2030: 3 fler årsarbetare än annars (mellan 1 och 5 med 80 % sannolikhet).",
  );
  expect(told(-5, -3, -1, "gap")).toBe(
    "2030: 3 årsarbetare sämre mot behovet än annars (mellan 1 och 5 med 80 % sannolikhet).",
  );
});

test("years that the measure is not known in are left out", () => {
  const told = scenario([
    { year: 2027, heads: sides(0) },
    { year: 2028, heads: sides(0), fte: sides(0), gap },
  ]).years;
  expect(knownYears(told, "fte").map(({ year }) => year)).toEqual([2028]);
  expect(knownYears(told, "heads")).toHaveLength(2);
  expect(knownYears(told, "gap")).toEqual([
    { year: 2028, base: side, scenario: side, difference: gap.difference },
  ]);
});

test("a gap shows its sign, staff do not", () => {
  expect(plain(sideTold({ mean: -5, p10: -8, p50: -5, p90: 2 }, "gap"))).toBe("−5 (−8 till +2)");
  expect(plain(sideTold({ mean: 1200, p10: 1100, p50: 1200, p90: 1300 }, "heads"))).toBe(
    "1 200 (1 100–1 300)",
  );
});

test("the first year of shortage is told before and after, where a need is known", () => {
  expect(firstShortTold(scenario([{ gap }], 2027, 2030))).toBe("2027 → 2030");
  expect(firstShortTold(scenario([{ gap }], 2027, null))).toBe("2027 → aldrig");
  expect(firstShortTold(scenario([{ gap }], null, null))).toBe("aldrig");
  expect(firstShortTold(scenario([{}], null, null))).toBeUndefined();
});

test("hires are summed over the years, and are not told where one year is not known", () => {
  expect(hiresChanged(scenario([{ joiners: sides(-3) }, { joiners: sides(-4.5) }]))).toBe(-7.5);
  expect(hiresChanged(scenario([{ joiners: sides(-3) }, {}]))).toBeNull();
});
