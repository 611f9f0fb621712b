import { readFileSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { number } from "./format";
import { speak } from "./words";

afterEach(() => speak("sv"));

/** The reports' numbers are held to the same table (modules/reports/tests/figures_test.cpp). */
const cases = readFileSync("../base/tests/figures.tsv", "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as [string, string, string, string]);

it("numbers are written as in the reports, halves rounded up", () => {
  expect(cases.length).toBeGreaterThan(15);
  for (const [value, decimals, sv, en] of cases) {
    speak("sv");
    expect(number(Number(value), Number(decimals)), value).toBe(sv);
    speak("en");
    expect(number(Number(value), Number(decimals)), value).toBe(en);
  }
});
