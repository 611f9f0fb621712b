import type { LeverAsked } from "../../api/planning";
import { leverText as text } from "./lever-text";

export type Kind = LeverAsked["kind"];
export type FieldKey = "size" | "follows" | "completes" | "comes" | "delay" | "now" | "ratio";
export type Group = keyof typeof text.groups;

/** A number that the reader writes, with its limits, and how the server has it. */
export interface NumberField {
  key: FieldKey;
  name: () => string;
  least: number;
  most: number;
  usual: number;
  /** Where the slider ends; beyond it one writes. */
  slide: [number, number];
  sent: (written: number) => number;
  written: (sent: number) => number;
}

export interface Choice {
  kind: Kind;
  group: Group;
  name: () => string;
  short: (size: string) => string;
  fields: NumberField[];
  /** It is for one profession. */
  oneProfession?: true;
  /** Its size cannot be uncertain. */
  sure?: true;
  /** It says what is, so that two cannot both hold for the same people. */
  saysWhatIs?: true;
}

type Scale = Pick<NumberField, "sent" | "written">;

// What is sent has no more decimals than a reader can write, so that a scenario read back is the same.
const tidy = (value: number) => Number(value.toPrecision(12));
const asIs: Scale = { sent: (value) => value, written: (value) => value };
const share: Scale = { sent: (value) => tidy(value / 100), written: (value) => tidy(value * 100) };
const fewer: Scale = {
  sent: (value) => tidy((100 - value) / 100),
  written: (value) => tidy(100 - value * 100),
};
const more: Scale = {
  sent: (value) => tidy((100 + value) / 100),
  written: (value) => tidy(value * 100 - 100),
};

const field = (
  key: FieldKey,
  name: () => string,
  [least, usual, most]: [number, number, number],
  scale: Scale,
  slide: [number, number] = [least, most],
): NumberField => ({ key, name, least, usual, most, slide, ...scale });

/** What a reader can choose, and what is asked about each. */
export const choices: Choice[] = [
  {
    kind: "resignations",
    group: "leave",
    ...text.resignations,
    fields: [field("size", text.resignations.size, [-100, 10, 100], fewer, [-50, 50])],
  },
  {
    kind: "later_retirement",
    group: "leave",
    ...text.later_retirement,
    saysWhatIs: true,
    fields: [
      field("size", text.later_retirement.size, [-5, 1, 5], asIs),
      field("follows", text.later_retirement.follows, [0, 100, 100], share),
    ],
  },
  {
    kind: "moves",
    group: "leave",
    ...text.moves,
    fields: [field("size", text.moves.size, [-100, 10, 100], fewer, [-50, 50])],
  },
  {
    kind: "fill_more",
    group: "come",
    ...text.fill_more,
    saysWhatIs: true,
    fields: [field("size", text.fill_more.size, [-100, 5, 100], share, [-30, 30])],
  },
  {
    kind: "fill_rate",
    group: "come",
    ...text.fill_rate,
    saysWhatIs: true,
    fields: [field("size", text.fill_rate.size, [0, 100, 100], share)],
  },
  {
    kind: "hires",
    group: "come",
    ...text.hires,
    fields: [field("size", text.hires.size, [-100, 20, 900], more, [-100, 100])],
  },
  {
    kind: "more_hires",
    group: "come",
    ...text.more_hires,
    fields: [field("size", text.more_hires.size, [0, 10, 100_000], asIs, [0, 200])],
  },
  {
    kind: "training",
    group: "come",
    ...text.training,
    oneProfession: true,
    fields: [
      field("size", text.training.size, [0, 20, 100_000], asIs, [0, 200]),
      field("completes", text.training.completes, [0, 80, 100], share),
      field("comes", text.training.comes, [0, 60, 100], share),
      field("delay", text.training.delay, [0, 3, 20], asIs, [0, 10]),
    ],
  },
  {
    kind: "hires_cap",
    group: "come",
    ...text.hires_cap,
    saysWhatIs: true,
    sure: true,
    fields: [field("size", text.hires_cap.size, [0, 100, 1_000_000], asIs, [0, 500])],
  },
  {
    kind: "contract_degree",
    group: "time",
    ...text.contract_degree,
    fields: [field("size", text.contract_degree.size, [-80, 2, 100], more, [-20, 20])],
  },
  {
    kind: "absence",
    group: "time",
    ...text.absence,
    saysWhatIs: true,
    fields: [
      field("now", text.absence.now, [0, 6, 90], share, [0, 30]),
      field("size", text.absence.size, [0, 5, 90], share, [0, 30]),
    ],
  },
  {
    kind: "task_shift",
    group: "need",
    ...text.task_shift,
    oneProfession: true,
    fields: [
      field("size", text.task_shift.size, [0, 5, 1_000_000], asIs, [0, 100]),
      field("ratio", text.task_shift.ratio, [0, 1, 10], asIs, [0, 3]),
    ],
  },
  {
    kind: "agency",
    group: "need",
    ...text.agency,
    oneProfession: true,
    fields: [field("size", text.agency.size, [0, 10, 1_000_000], asIs, [0, 100])],
  },
];

const byKind = new Map(choices.map((choice) => [choice.kind, choice]));

export function choiceOf(kind: Kind): Choice {
  const found = byKind.get(kind);
  if (!found) throw new Error(`no measure is called ${kind}`);
  return found;
}

export const sizeOf = (kind: Kind): NumberField => {
  const found = choiceOf(kind).fields.find(({ key }) => key === "size");
  if (!found) throw new Error(`${kind} has no size`);
  return found;
};
