import { choiceOf } from "./lever-kinds";
import { leverText as text } from "./lever-text";
import { numberIn, type Draft } from "./what-if-rules";

/** One measure in short: "10 % färre slutar, Sjuksköterska, från 2027, fullt ut efter 2 år". */
export function leverInShort(draft: Draft, unit?: string, profession?: string): string {
  const { kind, written, interval, from, ramp } = draft;
  return [
    choiceOf(kind).short(written.size?.trim() ?? ""),
    interval && text.unsure(interval.low.trim(), interval.high.trim()),
    unit,
    profession,
    text.from(from.trim()),
    numberIn(ramp) ? text.ramp(ramp.trim()) : undefined,
  ]
    .filter(Boolean)
    .join(", ");
}
