import { expect, test } from "vitest";
import type { EnergyScore, LevelScore, ShownLevel } from "../../api/planning";
import { byLevel, farthest, isSimple, shownOf, sideOf, timesOf, together, verdictOf } from "./backtest-rules";

test("a forecast is better, even or worse than the best simple method", () => {
  expect(verdictOf({ skill: 0.1 })).toBe("better");
  expect(verdictOf({ skill: 0.02 })).toBe("even");
  expect(verdictOf({ skill: -0.02 })).toBe("even");
  expect(verdictOf({ skill: -0.021 })).toBe("worse");
  expect(verdictOf({ skill: null })).toBe("unknown");
});

test("scores are gathered by level, in their order", () => {
  const score = (level: string, ahead: number) => ({ level, ahead }) as LevelScore;
  const levels = byLevel([score("whole", 1), score("whole", 2), score("unit", 1)]);
  expect(levels.map((rows) => rows.map((row) => row.ahead))).toEqual([[1, 2], [1]]);
});

test("a simple method is shown where ours is not", () => {
  const shown = [
    { measure: "heads", method: "smoothing" },
    { measure: "fte", method: "model" },
  ] as ShownLevel[];
  expect(isSimple(shownOf(shown, "heads"))).toBe(true);
  expect(isSimple(shownOf(shown, "fte"))).toBe(false);
  expect(isSimple(shownOf([], "heads"))).toBe(false);
});

test("those outside became fewer, more, or both", () => {
  expect(sideOf({ below_80: 10, above_80: 5 })).toBe("fewer");
  expect(sideOf({ below_80: 2, above_80: 5 })).toBe("more");
  expect(sideOf({ below_80: 4, above_80: 5 })).toBe("both");
});

test("ours stands beside the best simple method of the same level and years ahead", () => {
  const score = (level: string, ahead: number, method: string, value: number) =>
    ({ level, ahead, method, score: value }) as EnergyScore;
  const rows = together([
    score("division", 1, "drift", 3),
    score("division", 1, "model", 4),
    score("division", 1, "smoothing", 2),
    score("division", 2, "smoothing", 1),
    score("division", 2, "model", 5),
    score("profession", 1, "model", 7),
  ]);
  expect(rows.map((row) => [row.ahead, row.ours.score, row.best.score])).toEqual([
    [1, 4, 2],
    [2, 5, 1],
  ]);
});

test("of a level the most years ahead are asked for", () => {
  const score = (level: string, ahead: number) => ({ level, ahead }) as LevelScore;
  const scores = [score("whole", 1), score("whole", 5), score("unit", 1)];
  expect(farthest(scores, "whole")?.ahead).toBe(5);
  expect(farthest(scores, null)).toBeUndefined();
});

test("a share is told as so many times", () => {
  expect(timesOf(0.75, 8)).toBe(6);
  expect(timesOf(1, 8)).toBe(8);
});
