import { expect, test } from "vitest";
import type { LevelScore } from "../../api/planning";
import { byLevel, farthest, levelOf, timesOf, verdictOf } from "./backtest-rules";

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

test("a group is of the level that it was tested at", () => {
  const units = [
    { id: 1, parent: null },
    { id: 2, parent: 1 },
    { id: 3, parent: 2 },
  ];
  expect(levelOf(null, null, units)).toBe("whole");
  expect(levelOf(1, null, units)).toBe("whole");
  expect(levelOf(1, 7, units)).toBe("profession");
  expect(levelOf(2, null, units)).toBe("division");
  expect(levelOf(2, 7, units)).toBeUndefined();
  expect(levelOf(3, null, units)).toBe("unit");
  expect(levelOf(3, 7, units)).toBe("unit_profession");
  expect(levelOf(1, null, [...units, { id: 9, parent: null }])).toBe("division");
});

test("of a level the most years ahead are asked for", () => {
  const score = (level: string, ahead: number) => ({ level, ahead }) as LevelScore;
  const scores = [score("whole", 1), score("whole", 5), score("unit", 1)];
  expect(farthest(scores, "whole")?.ahead).toBe(5);
  expect(farthest(scores, undefined)).toBeUndefined();
});

test("a share is told as so many times", () => {
  expect(timesOf(0.75, 8)).toBe(6);
  expect(timesOf(1, 8)).toBe(8);
});
