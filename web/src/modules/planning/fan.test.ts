import { afterEach, describe, expect, it } from "vitest";
import { speak } from "../../base/words";
import { fanPoints, fanReading, fanSentence, quantileLine } from "./fan";

const quantiles = (median: number) => ({
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
const past = (year: number, heads: number) => ({
  year,
  heads,
  fte: heads * 0.9,
  joiners: null,
  leavers: null,
});
const future = (year: number, heads: number) => ({
  year,
  heads: quantiles(heads),
  fte: quantiles(heads * 0.9),
  joiners: null,
  leavers: null,
});

afterEach(() => speak("sv"));

describe("the fan", () => {
  const points = fanPoints(
    { history: [past(2024, 390), past(2025, 380)], years: [future(2026, 370), future(2035, 238)] },
    "heads",
  );

  it("has the observed years first and then the expected", () => {
    expect(points.map((point) => point.observed)).toEqual([390, 380, null, null]);
  });
  it("opens from the last observed point", () => {
    expect(quantileLine(points, "p97_5")).toEqual([null, 380, 400, 268]);
    expect(quantileLine(points, "p2_5")).toEqual([null, 380, 340, 208]);
  });
  it("does not show a year that is forecast as observed as well", () => {
    const overlapping = fanPoints(
      { history: [past(2025, 380), past(2026, 379)], years: [future(2026, 370)] },
      "heads",
    );
    expect(overlapping.map((point) => [point.year, point.observed])).toEqual([
      [2025, 380],
      [2026, null],
    ]);
  });
  it("stands without history", () => {
    const alone = fanPoints({ history: [], years: [future(2026, 370)] }, "heads");
    expect(quantileLine(alone, "p50")).toEqual([370]);
  });
});

describe("the sentence", () => {
  const toward = (end: number) =>
    fanPoints({ history: [past(2025, 380)], years: [future(2035, end)] }, "heads");

  it("tells the median, the interval and the change in Swedish", () => {
    expect(fanSentence(toward(238), "heads")).toBe(
      "År 2035 väntas 238 anställda. Sannolikheten är 80\u00a0% att det blir mellan 218 och 258. " +
        "Det är 142 färre än de 380 vid slutet av 2025.",
    );
  });
  it("says more when it is more and as many when it is as many", () => {
    expect(fanSentence(toward(400), "heads")).toContain("20 fler än de 380");
    expect(fanSentence(toward(380.2), "heads")).toContain("lika många som de 380");
  });
  it("counts full-time equivalents with a decimal", () => {
    const points = fanPoints({ history: [past(2025, 380)], years: [future(2035, 238)] }, "fte");
    expect(fanSentence(points, "fte")).toContain("214,2 årsarbetare");
  });
  it("speaks English when the reader does", () => {
    speak("en");
    expect(fanSentence(toward(238), "heads")).toContain("In 2035 we expect 238 employees.");
  });
  it("is silent when there is nothing expected", () => {
    expect(fanSentence(fanPoints({ history: [past(2025, 380)], years: [] }, "heads"), "heads")).toBe("");
  });
});

describe("one year read out", () => {
  it("names all three intervals, never the median alone", () => {
    const [point] = fanPoints({ history: [], years: [future(2030, 300)] }, "heads");
    expect(point && fanReading(point, "heads")).toBe(
      "2030: median 300, 50\u00a0% 290–310, 80\u00a0% 280–320, 95\u00a0% 270–330",
    );
  });
  it("says that an observed year is observed", () => {
    const [point] = fanPoints({ history: [past(2024, 390)], years: [] }, "heads");
    expect(point && fanReading(point, "heads")).toBe("2024: 390 observerat");
  });
});
