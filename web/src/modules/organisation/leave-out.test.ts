import { describe, expect, it } from "vitest";
import { conditionOf, valuesOf, withCondition } from "./leave-out";

const rule = { rule: "feriearbete", field: { column: "Titel" } };

describe("a rule for rows that are not read", () => {
  it("takes several values with semicolons between", () => {
    const typed = withCondition(rule, "starts", "Ferie; Sommar");
    expect(typed).toEqual({ ...rule, starts: ["Ferie", "Sommar"] });
    expect([conditionOf(typed), valuesOf(typed)]).toEqual(["starts", "Ferie; Sommar"]);
  });
  it("forgets the values when the condition is that the column is empty", () => {
    const empty = withCondition(withCondition(rule, "is", "x"), "empty", "x");
    expect(empty).toEqual({ ...rule, empty: true });
    expect(conditionOf(empty)).toBe("empty");
  });
  it("keeps the values when the condition changes", () => {
    const is = withCondition(rule, "is", "A;B");
    expect(withCondition(is, "contains", valuesOf(is))).toEqual({ ...rule, contains: ["A", "B"] });
  });
});
