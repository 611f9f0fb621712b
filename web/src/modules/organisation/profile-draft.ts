import type { Field, LevelForm, Profile } from "../../api/imports";

/** A place in the profile that a column can fill, such as "employment.from" or "units.0.name". */
export type Target = string;

const targets = {
  person: [
    "person.key",
    "person.name",
    "person.birth_date",
    "person.birth_year",
    "person.sex",
    "person.is_protected",
  ],
  work: [
    "profession.name",
    "profession.code",
    "profession.group",
    "employment.key",
    "employment.form",
    "employment.fte",
    "employment.from",
    "employment.to",
    "employment.hired",
    "employment.reason",
    "manager",
  ],
  snapshot: ["snapshot.date", "snapshot.year", "snapshot.month"],
  absence: ["absence.type", "absence.extent", "absence.from", "absence.to"],
} satisfies Record<string, Target[]>;

const fewestLevels = 3;

/** The levels in use and one more, so that a tree may be as deep as the source has it. */
function unitTargets({ units = [] }: Profile): Target[] {
  const levels = Math.max(fewestLevels, units.length + 1);
  return Array.from({ length: levels }, (_, at) => [`units.${at}.name`, `units.${at}.code`]).flat();
}

const allTargets = (profile: Profile): Target[] => [
  ...targets.person,
  ...unitTargets(profile),
  ...targets.work,
  ...targets.snapshot,
  ...targets.absence,
];

/** The places that make sense for the profile's kind of source. Spells may carry an absence on the same row. */
export function targetsFor(profile: Profile): Target[] {
  if (profile.kind === "absences") return [...targets.person, ...targets.absence];
  const common = [...targets.person, ...unitTargets(profile), ...targets.work];
  return [...common, ...(profile.kind === "snapshots" ? targets.snapshot : targets.absence)];
}

type Tree = { [key: string]: unknown };

/** What stands at a place such as "values.pivot"; null when nothing does. */
export function valueAt(profile: Profile, place: string): unknown {
  let at: unknown = profile;
  for (const key of place.split(".")) at = (at as Tree | null | undefined)?.[key];
  return at ?? null;
}

/** The profile with another value at a place of one or two steps. */
export function withValue(profile: Profile, place: string, value: unknown): Profile {
  const [section = "", key] = place.split(".");
  if (key === undefined) return { ...profile, [section]: value };
  return { ...profile, [section]: { ...((profile as unknown as Tree)[section] as Tree), [key]: value } };
}

export const fieldAt = (profile: Profile, target: Target) => valueAt(profile, target) as Field | null;

const isEmptyLevel = ({ code, name }: LevelForm) => !code && !name;

export const columnsOf = (field: Field | null): string[] =>
  field?.column ? [field.column] : (field?.columns ?? []);

/** The profile with one place filled or emptied. Levels that are left empty at the bottom of the tree go away. */
export function withField(profile: Profile, target: Target, field: Field | null): Profile {
  const [section = "", key = "", part = ""] = target.split(".");
  if (section !== "units") return withValue(profile, target, field);
  const units: LevelForm[] = [...(profile.units ?? [])];
  while (units.length <= Number(key)) units.push({});
  units[Number(key)] = { ...units[Number(key)], [part]: field };
  while (units.length > 0 && isEmptyLevel(units.at(-1) ?? {})) units.pop();
  return { ...profile, units };
}

/** What a column fills. One column may fill several places. */
export const targetsOf = (profile: Profile, column: string): Target[] =>
  allTargets(profile).filter((target) => columnsOf(fieldAt(profile, target)).includes(column));

/** The field read from other columns. What it holds for empty cells stays; a value that stood alone does not. */
export function withColumns(field: Field | null, columns: string[]): Field | null {
  const { column: _one, columns: _many, constant, ...rest } = field ?? {};
  if (columns.length === 0) return null;
  const kept = columnsOf(field).length > 0 && typeof constant === "string" ? { ...rest, constant } : rest;
  return columns.length === 1 ? { ...kept, column: columns[0] } : { ...kept, columns };
}

/** Lets a column fill a place. Two columns that fill the same place are joined. */
export function connect(profile: Profile, column: string, target: Target): Profile {
  const field = fieldAt(profile, target);
  const columns = columnsOf(field);
  return columns.includes(column)
    ? profile
    : withField(profile, target, withColumns(field, [...columns, column]));
}

export function disconnect(profile: Profile, column: string, target: Target): Profile {
  const field = fieldAt(profile, target);
  return withField(
    profile,
    target,
    withColumns(
      field,
      columnsOf(field).filter((other) => other !== column),
    ),
  );
}

/** The places that hold a fixed value instead of a column. */
export const constantTargets = (profile: Profile): Target[] =>
  allTargets(profile).filter((target) => {
    const field = fieldAt(profile, target);
    return typeof field?.constant === "string" && columnsOf(field).length === 0;
  });

/** The day of a snapshot stands in a column, in the file's name, or is the same for all rows. It is never guessed. */
const hasDay = ({ snapshot }: Profile) => Boolean(snapshot?.date ?? snapshot?.year ?? snapshot?.file_name);

/** What must be filled before the files can be tried, by kind. */
export function lacking(profile: Profile): Target[] {
  const stocksOnly = profile.kind === "snapshots" && profile.person?.lasting === false;
  const wanted: Record<string, Target[]> = {
    spells: ["person.key", "employment.from"],
    snapshots: stocksOnly ? [] : ["person.key"],
    absences: ["person.key", "absence.type", "absence.from"],
  };
  const empty = (wanted[profile.kind] ?? []).filter((target) => fieldAt(profile, target) === null);
  return profile.kind === "snapshots" && !hasDay(profile) ? [...empty, "snapshot.date"] : empty;
}

/** The columns that the profile reads and the file lacks. */
export function missingColumns(profile: Profile, columns: string[]): string[] {
  const known = columns.map((name) => name.trim().toLowerCase());
  const rules = (profile.leave_out ?? []).flatMap(({ field }) => columnsOf(field));
  const read = [...allTargets(profile).flatMap((target) => columnsOf(fieldAt(profile, target))), ...rules];
  return [...new Set(read)].filter((name) => !known.includes(name.trim().toLowerCase()));
}

/** A profile as the server wants it: what is null, and a level that nothing fills, is left out. */
export function cleaned(profile: Profile): Profile {
  const filled = profile.units
    ? { ...profile, units: profile.units.filter((level) => !isEmptyLevel(level)) }
    : profile;
  const text = JSON.stringify(filled, (_, value: unknown) => (value === null ? undefined : value));
  return JSON.parse(text) as Profile;
}

/** The name of a new profile, out of the file's: "Uttag_2024-11.csv" gives "uttag", and so will next month's. */
export function nameFrom(file: string): string {
  const plain = file
    .replace(/\.[a-z]+$/i, "")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  return plain
    .replace(/[^a-z]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60);
}
