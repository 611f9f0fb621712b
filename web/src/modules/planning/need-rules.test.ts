import { afterEach, describe, expect, it } from "vitest";
import type { NeedYear } from "../../api/planning";
import { speak } from "../../base/words";
import { fanPoints } from "./fan";
import { along, gapReading, gapSentence, gapYears, overlap, posts, shortSentence } from "./need-rules";

const staff = (median: number) => ({
  mean: median,
  sd: 10,
  p2_5: median - 30,
  p10: median - 20,
  p25: median - 10,
  p50: median,
  p75: median + 10,
  p90: median + 20,
  p97_5: median + 30,
});
const expected = (year: number, fte: number | null) => ({
  year,
  heads: staff(500),
  fte: fte === null ? null : staff(fte),
  joiners: null,
  leavers: null,
  delivered_fte: null,
});
const spread = (median: number, half: number) => ({ p10: median - half, p50: median, p90: median + half });
const needed = (year: number, median: number, posts: number | null = null): NeedYear => ({
  year,
  need: spread(median, 15),
  use: spread(median - 5, 15),
  establishment: posts === null ? null : spread(posts, 0),
  mapped: null,
});

const plain = (words: string) => words.replaceAll("\u00a0", " ");

afterEach(() => speak("sv"));

describe("staff beside need", () => {
  const years = gapYears(
    { years: [expected(2026, 400), expected(2027, 396.04)] },
    { years: [needed(2026, 390), needed(2027, 430.06)] },
  );

  it("is below nought when some are missing", () => {
    expect(years.map(({ year, gap }) => [year, gap])).toEqual([
      [2026, 10],
      [2027, -34],
    ]);
  });
  it("subtracts the figures as they are shown, so that the reader's sum agrees", () => {
    const [year] = gapYears({ years: [expected(2026, 10.04)] }, { years: [needed(2026, 9.96)] });
    expect(year?.gap).toBe(0);
  });
  it("keeps the four quantities apart, and what is not told absent", () => {
    expect(years[0]).toMatchObject({ use: { p50: 385 }, establishment: null, mapped: null });
  });
  it("has no difference where the source does not tell full-time equivalents", () => {
    const [year] = gapYears({ years: [expected(2026, null)] }, { years: [needed(2026, 390)] });
    expect(year).toMatchObject({ staff: null, gap: null, need: { p50: 390 } });
  });
  it("tells a year that only one of them has, in its order", () => {
    const all = gapYears({ years: [expected(2028, 5)] }, { years: [needed(2030, 5), needed(2027, 5)] });
    expect(all.map(({ year, gap }) => [year, gap])).toEqual([
      [2027, null],
      [2028, null],
      [2030, null],
    ]);
  });
});

describe("two intervals", () => {
  it("overlap when they share a value, be it one only", () => {
    expect(overlap(staff(400), spread(435, 15))).toBe(true);
    expect(overlap(staff(435), spread(400, 15))).toBe(true);
  });
  it("do not when one ends below the other", () => {
    expect(overlap(staff(400), spread(436, 15))).toBe(false);
    expect(overlap(staff(436), spread(400, 15))).toBe(false);
  });
});

describe("the difference in words", () => {
  const told = (fte: number, need: number) =>
    plain(gapSentence(gapYears({ years: [expected(2030, fte)] }, { years: [needed(2030, need)] })));

  it("says how many are missing, and that it may be otherwise", () => {
    expect(told(400, 434)).toBe(
      "År 2030 väntas 400 årsarbetare finnas och 434 behövas: 34 fattas. " +
        "Intervallen med 80 % sannolikhet överlappar varandra: det kan bli för få och det kan räcka.",
    );
  });
  it("says when the intervals have nothing in common", () => {
    expect(told(500, 400)).toMatch(/100 fler än behovet\. .* överlappar inte varandra\.$/);
  });
  it("says when they are as many", () => {
    expect(told(400, 400)).toContain("400 behövas: lika många.");
  });
  it("is in the reader's language", () => {
    speak("en");
    expect(told(400, 434)).toContain(
      "In 2030 we expect 400 full-time equivalents, and 434 are needed: 34 are missing.",
    );
  });
  it("is nothing where nothing is known", () => {
    expect(gapSentence([])).toBe("");
    expect(shortSentence([])).toBe("");
  });
});

describe("the years together", () => {
  const told = (...gaps: number[]) =>
    shortSentence(
      gapYears(
        { years: gaps.map((gap, at) => expected(2026 + at, 400 + gap)) },
        { years: gaps.map((_, at) => needed(2026 + at, 400)) },
      ),
    );

  it("tell the first year that some are missing and the year that most are", () => {
    expect(told(3, -2, 1, -8)).toBe(
      "Räknat på medianerna fattas det årsarbetare 2 av 4 år, först 2027. Mest fattas 2029: 8.",
    );
  });
  it("tell a single such year", () => {
    expect(told(3, -2)).toBe("Räknat på medianerna fattas det årsarbetare 1 av 2 år: 2027, då 2 fattas.");
  });
  it("tell when there is none; as many is enough", () => {
    expect(told(3, 0)).toBe("Räknat på medianerna fattas det inte årsarbetare något av åren.");
  });
});

describe("along the fan", () => {
  const past = {
    year: 2025,
    heads: 440,
    fte: 398,
    joiners: null,
    leavers: null,
    delivered_fte: null,
    moves_in: null,
    moves_out: null,
  };
  const years = [expected(2026, 400), expected(2027, 396)];
  const points = fanPoints({ history: [past], years }, "fte");
  const gaps = gapYears({ years }, { years: [needed(2026, 390, 402), needed(2027, 430)] });

  it("need stands at the years that are expected, and establishment only where it is told", () => {
    expect(along(points, gaps, (year) => year.need?.p50)).toEqual([null, 390, 430]);
    expect(along(points, gaps, (year) => year.establishment?.p50)).toEqual([null, 402, null]);
  });
  it("posts that are paid for keep a decimal that is not nought", () => {
    expect([posts(188.1000001), posts(188)]).toEqual(["188,1", "188"]);
  });
  it("a year is read with its need, its difference and what is paid for", () => {
    const [observed, first, second] = points.map((point) => plain(gapReading(point, gaps)));
    expect(observed).toBe("2025: utfall 398");
    expect(first).toMatch(/^2026: median 400\./);
    expect(first).toMatch(/Behov 390 \(80 %: 375–405\)\. Skillnad \+10\. Bemanningsmål 402\.$/);
    expect(second).toMatch(/Skillnad −34\.$/);
  });
});
