import { expect, test } from "vitest";
import type { GapCell, GapFigures, GapMap, ProfessionGap } from "../../api/planning";
import { cellWords, figureOf, heatOf, mostUrgent, riskSentences, wholeParts, whyOf } from "./gap-rules";

const cell = (told: Partial<GapCell>): GapCell => ({
  state: "told",
  gap: null,
  p10: null,
  p90: null,
  need: null,
  shortage: null,
  heads_now: null,
  heads: null,
  ...told,
});
const figures = (told: Partial<GapFigures>, mean = 0): GapFigures => ({
  gap: { mean, sd: 1, p2_5: mean, p10: mean, p25: mean, p50: mean, p75: mean, p90: mean, p97_5: mean },
  need: 0,
  shortage: 0,
  expected_shortage: 0,
  more_for_even: 0,
  more_for_sure: 0,
  ...told,
});

test("a cell's look follows how much of the need is missing", () => {
  expect(heatOf(cell({ gap: -20, need: 100 }))).toBe("short-3");
  expect(heatOf(cell({ gap: -10, need: 100 }))).toBe("short-2");
  expect(heatOf(cell({ gap: -1, need: 100 }))).toBe("short-1");
  expect(heatOf(cell({ gap: -0.4, need: 100 }))).toBe("enough");
  expect(heatOf(cell({ gap: 3, need: 0 }))).toBe("enough");
  expect(heatOf(cell({ state: "withheld" }))).toBe("hidden");
  expect(heatOf(cell({ state: "empty" }))).toBe("empty");
});

test("where no need is known the change in heads stands instead", () => {
  const shrinking = cell({ heads_now: 40, heads: 30 });
  expect(heatOf(shrinking)).toBe("short-3");
  expect(figureOf(shrinking)).toBe("−10");
  expect(cellWords(shrinking)).toBe("40 anställda nu, 30 väntas");
});

test("what is hidden is said to be hidden, and is no nought", () => {
  expect(figureOf(cell({ state: "withheld" }))).toBeNull();
  expect(cellWords(cell({ state: "withheld" }))).toBe("Visas inte");
});

test("the most urgent come first, of the units below when there are any, and never the sum of all professions", () => {
  const of: GapMap = {
    unit: { id: 1, name: "Region" },
    as_of: "2025-12-31",
    year: 2030,
    years: [2030],
    columns: [
      { id: 0, name: "Alla yrken" },
      { id: 7, name: "Läkare" },
    ],
    rows: [
      {
        unit: { id: 1, name: "Region" },
        has_below: true,
        cells: [cell({ gap: -9, shortage: 1 }), cell({ gap: -9, shortage: 1 })],
      },
      {
        unit: { id: 2, name: "A" },
        has_below: false,
        cells: [cell({ gap: -9, shortage: 1 }), cell({ gap: -2, shortage: 0.4 })],
      },
      { unit: { id: 3, name: "B" }, has_below: false, cells: [cell({}), cell({ gap: -1, shortage: 0.9 })] },
      { unit: { id: 4, name: "C" }, has_below: false, cells: [cell({}), cell({ state: "withheld" })] },
    ],
  };
  expect(mostUrgent(of).map(({ unit, profession }) => `${unit.name} ${profession.name}`)).toEqual([
    "B Läkare",
    "A Läkare",
  ]);
});

test("whole parts sum to the whole", () => {
  expect(wholeParts([0.4, 0.4, 0.4])).toEqual([1, 0, 0]);
  expect(wholeParts([-2.6, 5.3, 1.6])).toEqual([-3, 5, 2]);
});

test("the reasons sum to what is missing", () => {
  const row: ProfessionGap = {
    profession: { id: 7, name: "Läkare" },
    heads_now: 100,
    first_short: 2027,
    then: figures({ need: 120 }, -30),
    gap_first: -5,
    need_first: 100,
    leavers: 60,
    joiners: 55,
  };
  expect(whyOf(row, 2026, 2035)).toBe(
    "I medel fattas 30 år 2035: 5 fattas redan 2026, behovet växer med 20 och personalen minskar med 5. Till dess väntas 60 sluta och 55 börja.",
  );
});

test("the risk of the last year is said in persons too", () => {
  const gaps = [
    {
      year: 2035,
      fte: figures({ shortage: 0.85, expected_shortage: 12.34 }, -12),
      persons: figures({ expected_shortage: 14.2, more_for_even: 13.1, more_for_sure: 24.9 }, -14),
    },
  ];
  const [risk, first, hires] = riskSentences(gaps, 2028);
  expect(risk).toMatch(
    /sannolikheten för brist 85\s%\. I medel väntas 12 årsarbetare \(14 personer\) fattas/,
  );
  expect(first).toContain("2028");
  expect(hires).toContain("14 personer till");
  expect(riskSentences([], null)).toEqual([]);
});
