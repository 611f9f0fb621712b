import type { AssumptionTold, ChosenAsked, ChosenVersion } from "../../api/planning";
import { number, span, unbroken } from "../../base/format";
import { both } from "../../base/words";
import { text } from "./assumption-text";
import { decimal, numberIn } from "./what-if-rules";

type Chosen = ChosenAsked["chosen"];
export type Code = keyof Chosen & string;

/** What is written so far, by assumption; empty: as found. */
export type Written = Partial<Record<Code, string>>;

const decimalsOf = ({ told, limits }: AssumptionTold) =>
  limits?.whole || (Number.isInteger(told.value) && !told.unit_en.startsWith("per cent")) ? 0 : 1;

/** A year and a seed are names rather than amounts: without spaces between thousands. */
const isName = (code: string) => code === "last_year" || code === "seed";

/** A limit as it is written, without decimals. */
export const limitTold = ({ told }: AssumptionTold, limit: number) =>
  isName(told.code) ? String(limit) : number(limit);

export function valueTold(of: AssumptionTold, value = of.told.value): string {
  const shown = isName(of.told.code) ? String(value) : number(value, decimalsOf(of));
  return [shown, both(of.told, "unit")].filter(Boolean).join(" ");
}

export const intervalTold = (of: AssumptionTold): string =>
  of.low === null || of.high === null ? "" : span(of.low, of.high, Math.max(1, decimalsOf(of)));

export function sourceTold(of: AssumptionTold, asOf: string): string {
  if (of.source === "history") return text.sources.history(unbroken(asOf));
  return of.source === "chosen"
    ? text.sources.chosen(valueTold(of, of.found ?? 0))
    : text.sources[of.source]();
}

/** What is in force, as it is written in the fields. */
export function writtenOf(version: ChosenVersion | undefined): Written {
  const entries = Object.entries(version?.chosen ?? {}) as [Code, number | null][];
  return Object.fromEntries(
    entries.flatMap(([code, value]) => (value === null ? [] : [[code, decimal(value)]])),
  ) as Written;
}

export function faultOf(of: AssumptionTold, written: string): string | undefined {
  const { limits } = of;
  if (!limits || written.trim() === "") return undefined;
  const value = numberIn(written);
  if (value === null || value < limits.least || value > limits.most)
    return text.notWithin(limitTold(of, limits.least), limitTold(of, limits.most));
  return limits.whole && !Number.isInteger(value) ? text.notWhole() : undefined;
}

/** The new version, whole: only what is written. */
export const chosenOf = (written: Written): Chosen =>
  Object.fromEntries(
    Object.entries(written)
      .filter(([, value]) => value.trim() !== "")
      .map(([code, value]) => [code, numberIn(value) ?? 0]),
  );

/** What a version sets, each assumption by its name: "Återbesättning 80,0 procent". */
export function versionTold({ chosen }: ChosenVersion, all: AssumptionTold[]): string {
  const set = Object.entries(chosen) as [string, number | null][];
  const told = set.flatMap(([code, value]) => {
    if (value === null) return [];
    const of = all.find((one) => one.told.code === code);
    return [of ? `${both(of.told, "name")} ${valueTold(of, value)}` : `${code} ${decimal(value)}`];
  });
  return told.length === 0 ? text.takenBack() : told.join("; ");
}
