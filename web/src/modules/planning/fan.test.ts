import { afterEach, describe, expect, it } from "vitest";
import { speak } from "../../base/words";
import type { Workforce } from "../../api/planning";
import { fanPoints, fanReading, fanRows, fanSentence, nowOf, quantileLine } from "./fan";

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
  delivered_fte: null,
});
const future = (year: number, heads: number) => ({
  year,
  heads: quantiles(heads),
  fte: quantiles(heads * 0.9),
  joiners: null,
  leavers: null,
  delivered_fte: null,
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
    expect(fanSentence(points, "fte")).toContain("214 årsarbetare");
  });

  it("tells what is delivered where it is known, and nothing of today", () => {
    const delivered = { ...future(2035, 238), delivered_fte: quantiles(200) };
    const now = { day: "2026-10-31", heads: 376, fte: 338.4 };
    const points = fanPoints(
      { history: [{ ...past(2025, 380), delivered_fte: 310.5 }], years: [delivered] },
      "delivered_fte",
      now,
    );
    expect(points.map((point) => point.observed)).toEqual([310.5, null]);
    expect(fanSentence(points, "delivered_fte")).toContain("200 utförda årsarbetare");
  });
  it("speaks English when the reader does", () => {
    speak("en");
    expect(fanSentence(toward(238), "heads")).toContain("In 2035 we expect 238 employees.");
  });
  it("is silent when there is nothing expected", () => {
    expect(fanSentence(fanPoints({ history: [past(2025, 380)], years: [] }, "heads"), "heads")).toBe("");
  });
});

describe("a year that is not over", () => {
  const found = { history: [past(2025, 380)], years: [future(2026, 370), future(2027, 360)] };
  const now = { day: "2026-10-31", heads: 376, fte: 338.4 };
  const points = fanPoints(found, "heads", now);

  it("has what is known of it before its expected end, and the fan opens from there", () => {
    expect(points.map((point) => point.observed)).toEqual([380, 376, null, null]);
    expect(points[1]?.x).toBeCloseTo(2025 + 10 / 12);
    expect(quantileLine(points, "p50")).toEqual([null, 376, 370, 360]);
  });
  it("has one row in the table, with what is known so far", () => {
    expect(fanRows(points).map((row) => [row.year, row.observed, row.until])).toEqual([
      [2025, 380, null],
      [2026, 376, "2026-10-31"],
      [2027, null, null],
    ]);
  });
  it("is what the sentence compares with", () => {
    expect(fanSentence(points, "heads").replaceAll("\u2060", "")).toContain(
      "16 färre än de 376 den 2026-10-31.",
    );
  });
  it("is read out with its day", () => {
    const [, soFar] = points;
    expect(soFar && fanReading(soFar)).toBe("2026-10-31: utfall 376");
  });
  it("tells nothing so far where the figure is not known", () => {
    expect(fanPoints(found, "fte", { ...now, fte: null })).toHaveLength(3);
  });
});

describe("the stock now", () => {
  const part = { unit: { id: 1, name: "A" }, profession: null, as_of: "2026-10-31" };
  const month = { month: "2026-10", heads: 376, fte: 338.4 };
  const workforce = { ...part, months: [month] } as unknown as Workforce;
  const forecast = { ...part, run: { as_of: "2026-10-31" } } as unknown as Parameters<typeof nowOf>[0];

  it("is the latest month of the same part on the same day", () => {
    expect(nowOf(forecast, workforce)).toMatchObject({ day: "2026-10-31", heads: 376 });
  });
  it("is not taken from another part, another day or an older month", () => {
    expect(nowOf(forecast, { ...workforce, unit: { id: 2, name: "B" } })).toBeNull();
    expect(nowOf(forecast, { ...workforce, as_of: "2026-09-30" })).toBeNull();
    expect(nowOf(forecast, { ...workforce, months: [{ ...month, month: "2026-09" }] })).toBeNull();
    expect(nowOf(forecast)).toBeNull();
  });
});

describe("one year read out", () => {
  it("names all three intervals, never the median alone", () => {
    const [point] = fanPoints({ history: [], years: [future(2030, 300)] }, "heads");
    expect(point && fanReading(point)).toBe(
      "2030: median 300. Hälften av fallen 290–310 (50\u00a0%), åtta av tio 280–320 (80\u00a0%), " +
        "nitton av tjugo 270–330 (95\u00a0%).",
    );
  });
  it("says that an observed year is observed", () => {
    const [point] = fanPoints({ history: [past(2024, 390)], years: [] }, "heads");
    expect(point && fanReading(point)).toBe("2024: utfall 390");
  });
});
