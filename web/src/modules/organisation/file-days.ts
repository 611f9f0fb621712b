import type { Field, Profile, Recognised } from "../../api/imports";
import { columnsOf, fieldAt } from "./profile-draft";

interface Seen {
  name: string;
  recognised: Recognised;
}

const escaped = (text: string) => text.replace(/[.+?^$()|[\]\\]/g, "\\$&");

/** The parts of a day that a file's name tells by a pattern such as "*_{YYYY}_{MM}.csv". */
function partsInName(pattern: string, name: string): Record<string, string> | undefined {
  const form = escaped(pattern)
    .replaceAll("*", ".*")
    .replace("{YYYY}", "(?<YYYY>\\d{4})")
    .replace("{MM}", "(?<MM>\\d{2})")
    .replace("{DD}", "(?<DD>\\d{2})");
  try {
    return new RegExp(`^${form}$`, "i").exec(name)?.groups;
  } catch {
    return undefined;
  }
}

const two = (part: number) => String(part).padStart(2, "0");
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

function dayOf(year: number, month: number, day = lastOf(year, month)): string | null {
  const real = year > 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lastOf(year, month);
  return real ? `${year}-${two(month)}-${two(day)}` : null;
}

function firstValue(field: Field | null, { recognised }: Seen): string {
  const [column] = columnsOf(field);
  const seen = recognised.columns.find(({ name }) => name.toLowerCase() === column?.toLowerCase());
  return seen?.samples.find(Boolean) ?? field?.constant ?? "";
}

/** Which day a snapshot's file tells about, as far as its name and first rows say; null when they do not. */
export function dayOfFile(profile: Profile, file: Seen): string | null {
  const date = fieldAt(profile, "snapshot.date");
  if (date) return firstValue(date, file) || null;
  const year = fieldAt(profile, "snapshot.year");
  if (year)
    return dayOf(
      Number(firstValue(year, file)),
      Number(firstValue(fieldAt(profile, "snapshot.month"), file) || 12),
    );
  const pattern = profile.snapshot?.file_name;
  const told = pattern ? partsInName(pattern, file.name) : undefined;
  return told?.YYYY
    ? dayOf(Number(told.YYYY), Number(told.MM ?? 12), told.DD ? Number(told.DD) : undefined)
    : null;
}
