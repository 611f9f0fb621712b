import type { LevelScore } from "../../api/planning";

export type Verdict = "better" | "even" | "worse" | "unknown";

/** Closer than this to the best simple method, a share of its score, is neither better nor worse. */
const even = 0.02;

/** How our forecast did beside the best of the simple ones. */
export function verdictOf({ skill }: Pick<LevelScore, "skill">): Verdict {
  if (skill === null) return "unknown";
  if (skill > even) return "better";
  return skill < -even ? "worse" : "even";
}

/** The scores level by level, as they came. */
export function byLevel(scores: LevelScore[]): LevelScore[][] {
  const levels = new Map<string, LevelScore[]>();
  for (const score of scores) levels.set(score.level, [...(levels.get(score.level) ?? []), score]);
  return [...levels.values()];
}

interface Place {
  id: number;
  parent: number | null;
}

/** The level that a group was tested at: the only topmost unit is the whole. Some kinds are not tested. */
export function levelOf(unit: number | null, profession: number | null, units: Place[]): string | undefined {
  const tops = units.filter((place) => place.parent === null);
  const whole = unit === null || (tops.length === 1 && tops[0]?.id === unit);
  if (whole) return profession === null ? "whole" : "profession";
  if (units.some((place) => place.parent === unit)) return profession === null ? "division" : undefined;
  return profession === null ? "unit" : "unit_profession";
}

/** What is known of a level the most years ahead. */
export const farthest = (scores: LevelScore[], level: string | undefined) =>
  scores.filter((score) => score.level === level).at(-1);

/** How many of so many a share is: 0.75 of 8 is 6. */
export const timesOf = (share: number, of: number) => Math.round(share * of);
