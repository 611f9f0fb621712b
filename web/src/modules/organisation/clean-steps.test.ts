import { describe, expect, it } from "vitest";
import { cleanKinds, stepOf, written } from "./clean-steps";

describe("a step of cleaning", () => {
  it.each(["collapse", "first:3", "before:(", "after::", "trim"])("is written as it was read: %s", (step) => {
    expect(written(stepOf(step))).toBe(step);
  });
  it("loses its part when it becomes a step without one", () => {
    expect(written({ ...stepOf("first:3"), kind: "upper" })).toBe("upper");
    expect(cleanKinds).toContain("digits");
  });
});
