import type { LeverAsked, ScenarioDifference, ScenarioYear } from "../../api/planning";
import { number, signed } from "../../base/format";
import { decimalsOf, type Measure } from "./fan";
import type { Scope } from "./queries";
import { text } from "./what-if-text";

export type Kind = "resignations" | "later_retirement" | "fill_more" | "training" | "contract_degree";
type FieldKey = "size" | "completes" | "comes" | "delay";

/** A number that the reader writes, with its limits, and as the server wants it. */
export interface NumberField {
  key: FieldKey;
  name: () => string;
  least: number;
  most: number;
  usual: number;
  sent: (written: number) => number;
}

interface Choice {
  kind: Kind;
  name: () => string;
  fields: NumberField[];
}

const asIs = (written: number) => written;
const share = (written: number) => written / 100;

/** What a reader can choose, and what is asked about each. */
export const choices: Choice[] = [
  {
    kind: "resignations",
    name: text.resignations,
    fields: [
      {
        key: "size",
        name: text.resignationsSize,
        least: 0,
        most: 100,
        usual: 10,
        sent: (fewer) => (100 - fewer) / 100,
      },
    ],
  },
  {
    kind: "later_retirement",
    name: text.laterRetirement,
    fields: [{ key: "size", name: text.laterRetirementSize, least: 0, most: 5, usual: 1, sent: asIs }],
  },
  {
    kind: "fill_more",
    name: text.fillMore,
    fields: [{ key: "size", name: text.fillMoreSize, least: 0, most: 100, usual: 10, sent: share }],
  },
  {
    kind: "training",
    name: text.training,
    fields: [
      { key: "size", name: text.trainingSize, least: 0, most: 10_000, usual: 20, sent: asIs },
      { key: "completes", name: text.trainingCompletes, least: 0, most: 100, usual: 80, sent: share },
      { key: "comes", name: text.trainingComes, least: 0, most: 100, usual: 60, sent: share },
      { key: "delay", name: text.trainingDelay, least: 0, most: 20, usual: 3, sent: asIs },
    ],
  },
  {
    kind: "contract_degree",
    name: text.longerHours,
    fields: [
      {
        key: "size",
        name: text.longerHoursSize,
        least: 0,
        most: 100,
        usual: 2,
        sent: (longer) => (100 + longer) / 100,
      },
    ],
  },
];

export const mostLevers = 3;

/** A measure as it is written so far. */
export interface Draft {
  kind: Kind;
  from: string;
  written: Partial<Record<FieldKey, string>>;
}

/** The years that a measure may begin. */
export interface Years {
  first: number;
  last: number;
}

export const fieldsOf = (kind: Kind) => choices.find((choice) => choice.kind === kind)?.fields ?? [];

const decimal = (value: number) => String(value).replace(".", ",");

export function draftOf(kind: Kind, from: string): Draft {
  const written = Object.fromEntries(fieldsOf(kind).map(({ key, usual }) => [key, decimal(usual)]));
  return { kind, from, written };
}

/** Those that no other measure has taken: one of each kind. */
export const kindsLeft = (drafts: Draft[], own?: Kind) =>
  choices.filter(({ kind }) => kind === own || !drafts.some((draft) => draft.kind === kind));

/** The measure that a new line begins with. */
export const nextDraft = (drafts: Draft[], from: string): Draft | null => {
  const free = kindsLeft(drafts)[0];
  return free && drafts.length < mostLevers ? draftOf(free.kind, from) : null;
};

/** What was written as a number; nothing where it is none. Both 2,5 and 2.5 are two and a half. */
export function numberIn(written: string): number | null {
  const plain = written.trim().replace("−", "-").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

export function fieldFault(field: NumberField, draft: Draft): string | undefined {
  const value = numberIn(draft.written[field.key] ?? "");
  const fits = value !== null && value >= field.least && value <= field.most;
  return fits ? undefined : text.notWithin(number(field.least), number(field.most));
}

export function yearFault({ from }: Draft, { first, last }: Years): string | undefined {
  const year = numberIn(from);
  if (year === null || !Number.isInteger(year)) return text.wholeYear();
  return year >= first && year <= last ? undefined : text.notWithin(String(first), String(last));
}

export const professionFault = ({ kind }: Draft, { profession }: Scope): string | undefined =>
  kind === "training" && (profession === null || profession < 0) ? text.professionWanted() : undefined;

export const isSound = (draft: Draft, years: Years, scope: Scope) =>
  !yearFault(draft, years) &&
  !professionFault(draft, scope) &&
  fieldsOf(draft.kind).every((field) => !fieldFault(field, draft));

/** The measure as the server wants it; call it for sound ones. */
export function leverOf(draft: Draft): LeverAsked {
  const sent = fieldsOf(draft.kind).map(
    ({ key, sent }) => [key, sent(numberIn(draft.written[key] ?? "") ?? 0)] as const,
  );
  return { kind: draft.kind, from: Number(draft.from.trim()), size: 0, ...Object.fromEntries(sent) };
}

export interface DifferenceYear {
  year: number;
  difference: ScenarioDifference;
}

/** The years that the measure is known in. */
export const knownYears = (years: ScenarioYear[], measure: Measure) =>
  years.flatMap((row) => {
    const sides = row[measure];
    return sides ? [{ year: row.year, ...sides }] : [];
  });

/** The last year in one sentence: how many more or fewer, and how certain that is. */
export function differenceSentence({ year, difference }: DifferenceYear, measure: Measure): string {
  const decimals = decimalsOf(measure);
  const { p10, p50, p90 } = difference;
  const none = number(0, decimals);
  const change = number(Math.abs(p50), decimals);
  const isSame = change === none;
  const isFewer = p50 < 0 && !isSame;
  // Where all of the band is on one side its ends stand without a sign, as the word before says which.
  const oneSided = isFewer ? p90 <= 0 : !isSame && p10 >= 0;
  const ends = isFewer ? [-p90, -p10] : [p10, p90];
  const [low, high] = oneSided
    ? ends.map((end) => number(end, decimals))
    : [p10, p90].map((end) => signed(end, decimals));
  const said = { year, change, between: text.between(low ?? "", high ?? "") };
  return (isSame ? text.same : isFewer ? text.fewer : text.more)[measure](said);
}

export const signedRange = ({ p10, p90 }: ScenarioDifference, decimals: number) =>
  text.range(signed(p10, decimals), signed(p90, decimals));
