import { describe, expect, it } from "vitest";
import { stepPath } from "./steps";

const path = (values: (number | null)[]) =>
  stepPath(
    values,
    (at) => at * 10,
    (value) => 100 - value,
  );

describe("steps", () => {
  it("change at the beginning of a year and then stand still to its end", () => {
    expect(path([30, 30, 42])).toBe("M0 70H0V70H10V58H20");
  });
  it("begin where the first value is told", () => {
    expect(path([null, 30, 42])).toBe("M10 70H10V58H20");
  });
  it("are broken where a value is unknown", () => {
    expect(path([30, null, 42])).toBe("M0 70H0M20 58H20");
  });
});
