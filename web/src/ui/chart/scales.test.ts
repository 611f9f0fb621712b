import { describe, expect, it } from "vitest";
import { extent, linear, uprightAxis, uprightDomain, yearTicks } from "./scales";

describe("the upright axis", () => {
  it("starts at nought when the lowest figure is far below the highest", () => {
    expect(uprightDomain([75, 440])).toEqual([0, 440]);
  });
  it("does not make a small change look great", () => {
    const [low, high] = uprightDomain([4180, 4220]);
    expect(high - low).toBeGreaterThanOrEqual(0.1 * 4220 - 1e-9);
    expect(low).toBeLessThan(4180);
    expect(high).toBeGreaterThan(4220);
  });
  it("yet leaves a change of a few per cent to be seen", () => {
    const [low, high] = uprightAxis([[3993, 4221]]);
    expect((4221 - 3993) / (high - low)).toBeGreaterThan(0.35);
  });
  it("ends at even values", () => {
    expect(uprightAxis([[3993, null, 4221]])).toEqual([3800, 4400]);
  });
  it("stands even when everything is nought", () => {
    expect(uprightDomain([0, 0])).toEqual([0, 1]);
  });
});

describe("the extent", () => {
  it("passes over what is unknown", () => {
    expect(
      extent([
        [null, 3],
        [7, null],
      ]),
    ).toEqual([3, 7]);
  });
  it("is something even when nothing is known", () => {
    expect(extent([[null]])).toEqual([0, 1]);
  });
});

describe("the years under the chart", () => {
  it("are all there when there is room", () => {
    expect(yearTicks(2026, 2030, 800)).toEqual([2026, 2027, 2028, 2029, 2030]);
  });
  it("are fewer on a phone, and even", () => {
    expect(yearTicks(2015, 2035, 300)).toEqual([2015, 2020, 2025, 2030, 2035]);
  });
  it("are whole when the data start in the middle of a year", () => {
    expect(yearTicks(2020.5, 2023.9, 800)).toEqual([2021, 2022, 2023]);
  });
});

describe("a scale", () => {
  it("puts the lowest at the start and the highest at the end, also upside down", () => {
    const scale = linear([100, 200], [300, 20]);
    expect([scale(100), scale(150), scale(200)]).toEqual([300, 160, 20]);
  });
  it("marks even values only", () => {
    expect(linear([0, 500], [0, 1]).ticks(5)).toEqual([0, 100, 200, 300, 400, 500]);
  });
  it("stands when there is one value only", () => {
    expect(linear([2026, 2026], [10, 90])(2026)).toBe(10);
  });
});
