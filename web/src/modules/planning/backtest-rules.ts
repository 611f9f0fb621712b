import type { DriftNote, EnergyScore, LevelScore, ShownLevel } from "../../api/planning";

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

/** How a group's measure is shown, where anything has been tested. */
export const shownOf = (shown: ShownLevel[], measure: string) => shown.find((one) => one.measure === measure);

/** Whether a simple method stands in the place of our own forecast. */
export const isSimple = (shown: Pick<ShownLevel, "method"> | undefined) =>
  shown !== undefined && shown.method !== "model";

export type Side = "fewer" | "more" | "both";

/** Which way most of those went that fell outside; both when neither is twice the other. */
export function sideOf({ below_80, above_80 }: Pick<DriftNote, "below_80" | "above_80">): Side {
  if (below_80 >= 2 * above_80) return "fewer";
  return above_80 >= 2 * below_80 ? "more" : "both";
}

/** Ours and the best of the simple ones, of all groups of a level together so many years ahead. */
export interface Together {
  level: string;
  ahead: number;
  ours: EnergyScore;
  best: EnergyScore;
}
export function together(scores: EnergyScore[]): Together[] {
  const ours = scores.filter((score) => score.method === "model");
  return ours.flatMap((one) => {
    const [best] = scores
      .filter((score) => score.level === one.level && score.ahead === one.ahead && score.method !== "model")
      .sort((a, b) => a.score - b.score);
    return best ? [{ level: one.level, ahead: one.ahead, ours: one, best }] : [];
  });
}

/** What is known of a level the most years ahead. */
export const farthest = (scores: LevelScore[], level: string | null) =>
  scores.filter((score) => score.level === level).at(-1);

/** How many of so many a share is: 0.75 of 8 is 6. */
export const timesOf = (share: number, of: number) => Math.round(share * of);
