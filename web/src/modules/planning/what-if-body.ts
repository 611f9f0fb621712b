import type { LeverAsked, ScenarioAsked } from "../../api/planning";
import { choiceOf, choices, sizeOf, type NumberField } from "./lever-kinds";
import type { Scope } from "./queries";
import { decimal, draftOf, mostLevers, numberIn, type Draft } from "./what-if-rules";

const sentOf = (field: NumberField, written: string) => field.sent(numberIn(written) ?? 0);

function intervalOf({ kind, interval }: Draft): Pick<LeverAsked, "low" | "high"> {
  if (!interval) return {};
  const size = sizeOf(kind);
  const ends = [sentOf(size, interval.low), sentOf(size, interval.high)].sort((a, b) => a - b);
  return { low: ends[0], high: ends[1] };
}

/** The measure as the server wants it; call it for sound ones. */
export function leverOf(draft: Draft): LeverAsked {
  const ramp = numberIn(draft.ramp) ?? 0;
  const fields = choiceOf(draft.kind).fields.map(
    (field) => [field.key, sentOf(field, draft.written[field.key] ?? "")] as const,
  );
  return {
    kind: draft.kind,
    from: Number(draft.from.trim()),
    size: 0,
    ...Object.fromEntries(fields),
    ...intervalOf(draft),
    ...(draft.unit === null ? {} : { unit: draft.unit }),
    ...(draft.profession === null ? {} : { profession: draft.profession }),
    ...(ramp === 0 ? {} : { ramp }),
    ...(draft.to === null ? {} : { to: draft.to }),
    ...(draft.by ? { by: draft.by } : {}),
    ...(draft.on ? {} : { off: true }),
  };
}

/** All that the page says, as the comparison takes it: what is saved and sent on. */
export const bodyOf = (scope: Scope, drafts: Draft[]): ScenarioAsked => ({
  ...(scope.unit === null ? {} : { unit: scope.unit }),
  ...(scope.profession === null ? {} : { profession: scope.profession }),
  levers: drafts.map(leverOf),
});

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const numberOr = (value: unknown): number | null => (isNumber(value) ? value : null);

function draftFrom(lever: Partial<LeverAsked>): Draft | null {
  const choice = choices.find(({ kind }) => kind === lever.kind);
  if (!choice || !isNumber(lever.from) || !isNumber(lever.size)) return null;
  const draft = draftOf(choice.kind, String(lever.from));
  for (const { key, written } of choice.fields) {
    const sent = lever[key];
    if (isNumber(sent)) draft.written[key] = decimal(written(sent));
  }
  const size = sizeOf(choice.kind);
  if (isNumber(lever.low) && isNumber(lever.high)) {
    const [low, high] = [size.written(lever.low), size.written(lever.high)].sort((a, b) => a - b);
    draft.interval = { low: decimal(low ?? 0), high: decimal(high ?? 0) };
  }
  return {
    ...draft,
    on: lever.off !== true,
    unit: numberOr(lever.unit),
    profession: numberOr(lever.profession),
    ramp: decimal(numberOr(lever.ramp) ?? 0),
    to: numberOr(lever.to),
    ...(lever.by ? { by: lever.by } : {}),
  };
}

/** What the page says, from a body that was saved or sent; nothing when it is none. */
export function stateOf(body: unknown): { scope: Scope; drafts: Draft[] } | null {
  const { unit, profession, levers } = (body ?? {}) as Partial<ScenarioAsked>;
  if (!Array.isArray(levers) || levers.length === 0 || levers.length > mostLevers) return null;
  const drafts = levers.map((lever) => draftFrom((lever ?? {}) as Partial<LeverAsked>));
  const sound = drafts.filter((draft) => draft !== null);
  return sound.length === drafts.length
    ? { scope: { unit: numberOr(unit), profession: numberOr(profession) }, drafts: sound }
    : null;
}

/** The body as the end of an address, readable where it can be. */
export const hashOf = (body: ScenarioAsked) => `#${encodeURIComponent(JSON.stringify(body))}`;

export function bodyIn(hash: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(hash.replace(/^#/, ""))) as unknown;
  } catch {
    return null;
  }
}
