import type { LeaveOut } from "../../api/imports";

export const conditionKinds = ["is", "starts", "contains", "empty"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** One thing that the column must meet; the values are typed with semicolons between. */
export interface Condition {
  kind: ConditionKind;
  typed: string;
}

/** What a rule asks of its column. A row is left out when it meets all of it. */
export const conditionsOf = (rule: LeaveOut): Condition[] =>
  conditionKinds.flatMap((kind): Condition[] => {
    if (kind === "empty") return rule.empty ? [{ kind, typed: "" }] : [];
    const values = rule[kind] ?? [];
    return values.length > 0 ? [{ kind, typed: values.join("; ") }] : [];
  });

/** The rule with exactly these conditions. */
export function withConditions({ rule, field }: LeaveOut, conditions: Condition[]): LeaveOut {
  const next: LeaveOut = { rule, field };
  for (const { kind, typed } of conditions) {
    if (kind === "empty") {
      next.empty = true;
      continue;
    }
    const values = typed.split(";").map((value) => value.trim());
    next[kind] = values.length > 1 ? values.filter((value) => value !== "") : values;
  }
  return next;
}

/** The conditions that a rule does not have yet. */
export const unusedKinds = (conditions: Condition[]): ConditionKind[] =>
  conditionKinds.filter((kind) => !conditions.some((condition) => condition.kind === kind));
