import { expect, test } from "vitest";
import type { SavedRun, SavedScenario } from "../../api/planning";
import { changedWords, firstYear, nameOfRun, questionOf } from "./saved-rules";

const run = (told: Partial<SavedRun>) => ({ name: null, newest: false, ...told }) as SavedRun;

test("a run is called by its name, and the newest is said to be so", () => {
  expect(nameOfRun(run({ name: "Budget", newest: true }))).toBe("Budget");
  expect(nameOfRun(run({ newest: true }))).toBe("Den senaste");
  expect(nameOfRun(run({}))).toBe("utan namn");
});

test("what is not as it was is said in words", () => {
  const remade = { id: 1, comparable: true, same: false, kept_sha256: "", sha256: "" };
  expect(changedWords({ ...remade, changed: ["data", "method"] })).toBe("personalunderlaget och räknesättet");
  expect(changedWords({ ...remade, changed: ["weather"] })).toBe("weather");
});

test("a saved scenario is asked as it was said, and what was not said is left out", () => {
  const saved = {
    unit: { id: 4, name: "A" },
    profession: null,
    horizon: null,
    levers: [
      { kind: "resignations", from: 2028, size: 0.8, unit: null, ramp: null },
      { kind: "hires", from: 2027, size: 0, unit: 7, ramp: 2 },
    ],
  } as unknown as SavedScenario;
  expect(questionOf(saved)).toEqual({
    unit: 4,
    levers: [
      { kind: "resignations", from: 2028, size: 0.8 },
      { kind: "hires", from: 2027, size: 0, unit: 7, ramp: 2 },
    ],
  });
  expect(firstYear(saved)).toBe(2027);
});
