import { describe, expect, it } from "vitest";
import { conditionsOf, unusedKinds, withConditions } from "./leave-out";

const rule = { rule: "feriearbete", field: { column: "Titel" } };

describe("a rule for rows that are not read", () => {
  it("takes several values with semicolons between", () => {
    const typed = withConditions(rule, [{ kind: "starts", typed: "Ferie; Sommar" }]);
    expect(typed).toEqual({ ...rule, starts: ["Ferie", "Sommar"] });
    expect(conditionsOf(typed)).toEqual([{ kind: "starts", typed: "Ferie; Sommar" }]);
  });
  it("keeps every condition that a written profile has", () => {
    const written = { ...rule, is: ["A"], contains: ["B", "C"], empty: true };
    expect(withConditions(written, conditionsOf(written))).toEqual(written);
    expect(unusedKinds(conditionsOf(written))).toEqual(["starts"]);
  });
  it("has no condition left of one that was taken away", () => {
    expect(withConditions({ ...rule, is: ["A"], empty: true }, [{ kind: "empty", typed: "" }])).toEqual({
      ...rule,
      empty: true,
    });
  });
});
