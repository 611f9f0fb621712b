import { number } from "../../base/format";
import { choiceOf, choices, sizeOf, type FieldKey, type Kind, type NumberField } from "./lever-kinds";
import type { Scope } from "./queries";
import { text } from "./what-if-text";

export const mostLevers = 10;

/** A measure as it is written so far; a unit or profession of its own, or none: the page's. */
export interface Draft {
  kind: Kind;
  on: boolean;
  unit: number | null;
  profession: number | null;
  from: string;
  ramp: string;
  written: Partial<Record<FieldKey, string>>;
  /** 80 % of what the size may be; none: it is certain. */
  interval: { low: string; high: string } | null;
  to: number | null;
  by?: "need_of_hires" | "size";
}

/** The years that a measure may begin. */
export interface Years {
  first: number;
  last: number;
}

export const decimal = (value: number) => String(value).replace(".", ",").replace("-", "−");

export function draftOf(kind: Kind, from: string): Draft {
  const written = Object.fromEntries(
    choiceOf(kind).fields.map(({ key, usual }) => [key, decimal(usual)] as const),
  );
  return {
    kind,
    on: true,
    unit: null,
    profession: null,
    from,
    ramp: "0",
    written,
    interval: null,
    to: null,
  };
}

/** Another kind of measure for the same people and years. */
export const asKind = (kind: Kind, { on, unit, profession, from, ramp }: Draft): Draft => ({
  ...draftOf(kind, from),
  on,
  unit,
  profession,
  ramp,
});

/** The measure that a new line begins with: the first kind that is not there yet. */
export function nextDraft(drafts: Draft[], from: string): Draft | null {
  if (drafts.length >= mostLevers) return null;
  const free = choices.find(({ kind }) => !drafts.some((draft) => draft.kind === kind));
  return draftOf((free ?? choices[0])?.kind ?? "resignations", from);
}

/** What was written as a number; nothing where it is none. Both 2,5 and 2.5 are two and a half. */
export function numberIn(written: string): number | null {
  const plain = written.trim().replace("−", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const isWithin = (value: number | null, least: number, most: number) =>
  value !== null && value >= least && value <= most;

export function fieldFault(field: NumberField, draft: Draft): string | undefined {
  const value = numberIn(draft.written[field.key] ?? "");
  return isWithin(value, field.least, field.most)
    ? undefined
    : text.notWithin(number(field.least), number(field.most));
}

/** An interval that begins here, when the size is first said to be uncertain: a third to each side. */
export function firstInterval({ kind, written }: Draft): Draft["interval"] {
  const { usual, least, most } = sizeOf(kind);
  const size = numberIn(written.size ?? "") ?? usual;
  const ends = [size * 0.7, size * 1.3]
    .map((end) => Math.max(least, Math.min(most, Math.round(end * 10) / 10)))
    .sort((a, b) => a - b);
  return { low: decimal(ends[0] ?? size), high: decimal(ends[1] ?? size) };
}

/** What is wrong with the interval: no number, the size is not inside, or it reaches where nothing is left. */
export function intervalFault({ kind, written, interval }: Draft): string | undefined {
  if (!interval) return undefined;
  const { least, most, sent } = sizeOf(kind);
  const [low, size, high] = [interval.low, written.size ?? "", interval.high].map(numberIn);
  if (!isWithin(low ?? null, least, most) || !isWithin(high ?? null, least, most))
    return text.notWithin(number(least), number(most));
  if (!isWithin(size ?? null, low ?? 0, high ?? 0)) return text.notAround();
  return sent(low ?? 0) * sent(high ?? 0) > 0 ? undefined : text.nothingLeft();
}

export function yearFault({ from }: Draft, { first, last }: Years): string | undefined {
  const year = numberIn(from);
  if (year === null || !Number.isInteger(year)) return text.wholeYear();
  return isWithin(year, first, last) ? undefined : text.notWithin(String(first), String(last));
}

export const rampFault = ({ ramp }: Draft): string | undefined =>
  isWithin(numberIn(ramp), 0, 40) ? undefined : text.notWithin("0", "40");

/** Whom the measure is for: its own unit and profession, or the page's. */
export const groupOf = ({ unit, profession }: Draft, scope: Scope): Scope => ({
  unit: unit ?? scope.unit,
  profession: profession ?? scope.profession,
});

export function professionFault(draft: Draft, scope: Scope): string | undefined {
  const { profession } = groupOf(draft, scope);
  const isOne = profession !== null && profession > 0;
  return choiceOf(draft.kind).oneProfession && !isOne ? text.professionWanted() : undefined;
}

export function toFault(draft: Draft, scope: Scope): string | undefined {
  if (draft.kind !== "task_shift") return undefined;
  if (draft.to === null) return text.toWanted();
  return draft.to === groupOf(draft, scope).profession ? text.toAnother() : undefined;
}

/** A unit and the one it stands under. */
export interface Place {
  id: number;
  parent: number | null;
}

function isUnder(unit: number | null, whole: number | null, units: Place[]): boolean {
  for (let at = unit; at !== null; at = units.find(({ id }) => id === at)?.parent ?? null)
    if (at === whole) return true;
  return whole === null;
}

function meet(a: Scope, b: Scope, units: Place[]): boolean {
  const professions =
    a.profession === b.profession || [a.profession, b.profession].some((id) => id === null || id === 0);
  return professions && (isUnder(a.unit, b.unit, units) || isUnder(b.unit, a.unit, units));
}

const sameKind = (a: Kind, b: Kind) => a === b || (a.startsWith("fill_") && b.startsWith("fill_"));

/** Another measure that is on, of the same kind and for the same people, where only one can hold. */
export function contradictionFault(
  drafts: Draft[],
  at: number,
  scope: Scope,
  units: Place[],
): string | undefined {
  const own = drafts[at];
  if (!own?.on || !choiceOf(own.kind).saysWhatIs) return undefined;
  const other = drafts.findIndex(
    (draft, i) =>
      i !== at &&
      draft.on &&
      sameKind(draft.kind, own.kind) &&
      meet(groupOf(draft, scope), groupOf(own, scope), units),
  );
  return other < 0 ? undefined : text.contradicts(other + 1);
}

export const isSound = (draft: Draft, years: Years, scope: Scope) =>
  ![
    yearFault(draft, years),
    rampFault(draft),
    professionFault(draft, scope),
    toFault(draft, scope),
    intervalFault(draft),
    ...choiceOf(draft.kind).fields.map((field) => fieldFault(field, draft)),
  ].some(Boolean);

/** Those that are on can be reckoned with, and there is one. */
export function canBeAsked(drafts: Draft[], years: Years, scope: Scope, units: Place[]): boolean {
  const on = drafts.filter((draft) => draft.on);
  return (
    on.length > 0 &&
    on.every((draft) => isSound(draft, years, scope)) &&
    drafts.every((_, at) => !contradictionFault(drafts, at, scope, units))
  );
}
