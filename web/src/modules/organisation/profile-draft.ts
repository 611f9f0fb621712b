import type { Field, LevelForm, Profile } from "../../api/imports";

/** A place in the profile that a column can fill, such as "employment.from" or "units.0.name". */
export type Target = string;

const deepestUnit = 6;

export const targets = {
  person: [
    "person.key",
    "person.name",
    "person.birth_date",
    "person.birth_year",
    "person.sex",
    "person.is_protected",
  ],
  units: Array.from({ length: deepestUnit }, (_, at) => [`units.${at}.name`, `units.${at}.code`]).flat(),
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

export const allTargets: Target[] = Object.values(targets).flat();

/** The places that make sense for a kind of source. */
export function targetsFor(kind: string): Target[] {
  if (kind === "absences") return [...targets.person, ...targets.absence];
  const common = [...targets.person, ...targets.units, ...targets.work];
  return kind === "snapshots" ? [...common, ...targets.snapshot] : common;
}

type Tree = { [key: string]: unknown };

export function fieldAt(profile: Profile, target: Target): Field | null {
  let at: unknown = profile;
  for (const key of target.split(".")) at = (at as Tree | undefined)?.[key];
  return (at as Field | null | undefined) ?? null;
}

const isEmptyLevel = ({ code, name }: LevelForm) => !code && !name;

/** The profile with one place filled or emptied. Levels that are left empty at the bottom of the tree go away. */
export function withField(profile: Profile, target: Target, field: Field | null): Profile {
  const [section = "", key = "", part = ""] = target.split(".");
  if (key === "") return { ...profile, [section]: field };
  if (section !== "units")
    return { ...profile, [section]: { ...((profile as unknown as Tree)[section] as Tree), [key]: field } };
  const units: LevelForm[] = [...(profile.units ?? [])];
  while (units.length <= Number(key)) units.push({});
  units[Number(key)] = { ...units[Number(key)], [part]: field };
  while (units.length > 0 && isEmptyLevel(units.at(-1) ?? {})) units.pop();
  return { ...profile, units };
}

const columnsOf = (field: Field | null): string[] =>
  field?.column ? [field.column] : (field?.columns ?? []);

/** What a column fills. One column may fill several places. */
export const targetsOf = (profile: Profile, column: string): Target[] =>
  allTargets.filter((target) => columnsOf(fieldAt(profile, target)).includes(column));

function withColumns(field: Field | null, columns: string[]): Field | null {
  const { column: _one, columns: _many, constant: _constant, ...rest } = field ?? {};
  if (columns.length === 0) return null;
  return columns.length === 1 ? { ...rest, column: columns[0] } : { ...rest, columns };
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
  allTargets.filter((target) => typeof fieldAt(profile, target)?.constant === "string");

/** What must be filled before the files can be tried, by kind. */
export function lacking(profile: Profile): Target[] {
  const filled = (target: Target) => fieldAt(profile, target) !== null;
  const always: Target[] = ["person.key"];
  const byKind: Record<string, Target[]> = {
    spells: ["employment.from"],
    snapshots: [],
    absences: ["absence.type", "absence.from"],
  };
  return [...always, ...(byKind[profile.kind] ?? [])].filter((target) => !filled(target));
}

/** A profile as the server wants it: what is null is left out. */
export const cleaned = (profile: Profile): Profile =>
  JSON.parse(JSON.stringify(profile, (_, value: unknown) => (value === null ? undefined : value))) as Profile;
