import { expect, test } from "vitest";
import type { LevelScore } from "../../api/planning";
import { byLevel, timesOf, verdictOf } from "./backtest-rules";

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

test("a share is told as so many times", () => {
  expect(timesOf(0.75, 8)).toBe(6);
  expect(timesOf(1, 8)).toBe(8);
});
