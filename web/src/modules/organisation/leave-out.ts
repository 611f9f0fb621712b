import type { LeaveOut } from "../../api/imports";

export type Condition = "is" | "starts" | "contains" | "empty";

export const conditionOf = (rule: LeaveOut): Condition => {
  if (rule.empty) return "empty";
  if (rule.starts && rule.starts.length > 0) return "starts";
  return rule.contains && rule.contains.length > 0 ? "contains" : "is";
};

export const valuesOf = (rule: LeaveOut): string =>
  [...(rule.is ?? []), ...(rule.starts ?? []), ...(rule.contains ?? [])].join("; ");

/** The rule with one condition; values are typed with semicolons between them. */
export function withCondition({ rule, field }: LeaveOut, condition: Condition, typed: string): LeaveOut {
  if (condition === "empty") return { rule, field, empty: true };
  const values = typed.split(";").map((value) => value.trim());
  return { rule, field, [condition]: values.length > 1 ? values.filter((value) => value !== "") : values };
}
