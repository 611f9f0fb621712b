import type { Profile } from "../../api/imports";
import { words } from "../../base/words";
import { valueAt } from "./profile-draft";

type Words = () => string;
type Kind = Profile["kind"];

/** One thing that a profile says of the whole file, beside which column is what. */
export interface Setting {
  /** Where it stands in the profile: "values.pivot". */
  at: string;
  name: Words;
  hint?: Words;
  as: "text" | "whole" | "number" | "list" | "choice";
  /** For a choice. The empty value is what holds when nothing is said. */
  options?: Record<string, Words>;
  /** For a choice: how what holds anyway is written, when it is. */
  usual?: string;
  /** The kinds of source that it has a meaning for; all when left out. */
  kinds?: Kind[];
}

const same = (text: string): Words => words(text, text);
const recognised = words("känns igen", "recognised");
const periods: Kind[] = ["spells", "snapshots"];

export const commonSettings: Setting[] = [
  {
    at: "person.identity",
    name: words("Personens nyckel är", "The person's key is"),
    as: "choice",
    usual: "other",
    options: {
      "": words("källans eget nummer", "the source's own number"),
      personnummer: words("personnummer (kontrolleras)", "personnummer (checked)"),
    },
  },
  {
    at: "values.dates",
    name: words("Datum skrivs", "Dates are written"),
    as: "choice",
    usual: "ymd",
    options: {
      "": words("år, månad, dag", "year, month, day"),
      dmy: words("dag, månad, år", "day, month, year"),
      mdy: words("månad, dag, år", "month, day, year"),
    },
  },
  {
    at: "values.decimal",
    name: words("Decimaltecken", "Decimal sign"),
    as: "choice",
    options: { "": recognised, ",": words("komma", "comma"), ".": words("punkt", "point") },
  },
  {
    at: "employment.fte_in",
    name: words("Sysselsättningsgrad skrivs som", "Degree of employment is written as"),
    as: "choice",
    usual: "share",
    kinds: periods,
    options: {
      "": words("andel, 1 är heltid", "share, 1 is full time"),
      percent: words("procent", "per cent"),
      weekly_hours: words("timmar i veckan", "hours a week"),
    },
  },
  {
    at: "absence.extent_in",
    name: words("Frånvarons omfattning skrivs som", "The extent of absence is written as"),
    as: "choice",
    usual: "percent",
    kinds: ["absences", "spells"],
    options: {
      "": words("procent", "per cent"),
      share: words("andel, 1 är heltid", "share, 1 is full time"),
    },
  },
  {
    at: "snapshot.file_name",
    name: words("Dag i filens namn", "Day in the file's name"),
    hint: words(
      "Till exempel *_{YYYY}_{MM}*. Lämna tomt om dagen står i en kolumn.",
      "For example *_{YYYY}_{MM}*. Leave empty if the day stands in a column.",
    ),
    as: "text",
    kinds: ["snapshots"],
  },
];

export const moreSettings: { name: Words; settings: Setting[] }[] = [
  {
    name: words("Källan", "The source"),
    settings: [
      {
        at: "source",
        name: words("Källans namn", "Name of the source"),
        hint: words(
          "Filer med samma källa jämförs med varandra. Tomt: profilens namn.",
          "Files of the same source are compared. Empty: the profile's name.",
        ),
        as: "text",
      },
      {
        at: "covers",
        name: words("Det som inte finns i filen", "What is not in the file"),
        as: "choice",
        usual: "part",
        options: {
          "": words("lämnas som det är", "is left as it is"),
          whole: words("gäller inte längre", "no longer holds"),
        },
      },
    ],
  },
  {
    name: words("Filens form", "Form of the file"),
    settings: [
      {
        at: "file.format",
        name: words("Filformat", "File format"),
        as: "choice",
        options: { "": recognised, csv: same("csv"), xlsx: same("xlsx"), ods: same("ods") },
      },
      {
        at: "file.encoding",
        name: words("Teckenkodning", "Encoding"),
        as: "choice",
        options: {
          "": recognised,
          "utf-8": same("utf-8"),
          "windows-1252": same("windows-1252"),
          "iso-8859-1": same("iso-8859-1"),
          "utf-16": same("utf-16"),
        },
      },
      {
        at: "file.delimiter",
        name: words("Skiljetecken", "Delimiter"),
        hint: words("Tecknet, eller tab. Tomt: känns igen.", "The mark, or tab. Empty: recognised."),
        as: "text",
      },
      {
        at: "file.quote",
        name: words("Citattecken", "Quotation mark"),
        hint: words('Tomt: "', 'Empty: "'),
        as: "text",
      },
      {
        at: "file.sheet",
        name: words("Blad", "Sheet"),
        hint: words("Tomt: det första.", "Empty: the first."),
        as: "text",
      },
      {
        at: "file.header_row",
        name: words("Rubrikrad", "Header row"),
        hint: words("1 är den första. Tomt: känns igen.", "1 is the first. Empty: recognised."),
        as: "whole",
      },
    ],
  },
  {
    name: words("Datum", "Dates"),
    settings: [
      {
        at: "values.pivot",
        name: words("Årtal med två siffror är 20xx till och med", "Years of two digits are 20xx up to"),
        hint: words(
          "De andra är 19xx. Tomt: sådana årtal är fel.",
          "The rest are 19xx. Empty: such years are faults.",
        ),
        as: "whole",
      },
      {
        at: "values.serial",
        name: words("Dagnummer ur kalkylblad räknas från", "Day numbers of spreadsheets count from"),
        as: "choice",
        usual: "1900",
        options: { "": same("1900"), "1904": same("1904") },
      },
      {
        at: "values.open_end",
        name: words("Datum som betyder inget slut", "Date that means no end"),
        hint: words("Till exempel 9999-12-31.", "For example 9999-12-31."),
        as: "text",
      },
    ],
  },
  {
    name: words("Personen", "The person"),
    settings: [
      {
        at: "person.key_register",
        name: words("Gemensamt namn på nycklarna", "Common name of the keys"),
        hint: words(
          "När flera källor har samma nycklar: samma namn i allas profiler.",
          "When several sources share keys: the same name in all their profiles.",
        ),
        as: "text",
      },
      {
        at: "person.reserve_numbers",
        name: words("Så ser reservnummer ut", "What reserve numbers look like"),
        hint: words(
          "Till exempel YYYYMMDDNANN: Y M D är födelsedatum, N en siffra, A en bokstav. Skilj flera med semikolon.",
          "For example YYYYMMDDNANN: Y M D is the date of birth, N a digit, A a letter. Separate several with semicolon.",
        ),
        as: "list",
      },
    ],
  },
  {
    name: words("Anställningen", "The employment"),
    settings: [
      {
        at: "employment.fte_most",
        name: words("Största rimliga sysselsättningsgrad", "Greatest believable degree of employment"),
        hint: words("1 är heltid. Tomt: 1,5.", "1 is full time. Empty: 1.5."),
        as: "number",
        kinds: periods,
      },
      {
        at: "employment.fte_beyond",
        name: words("Är graden större än så, eller under noll", "If it is greater, or below zero"),
        as: "choice",
        usual: "refuse",
        kinds: periods,
        options: {
          "": words("är raden fel", "the row is a fault"),
          unknown: words("blir graden okänd", "the degree becomes unknown"),
        },
      },
      {
        at: "employment.rehire_gap",
        name: words("Dagar mellan två anställningar", "Days between two employments"),
        hint: words(
          "Så många räknas som att vara kvar. Tomt: nästa ska börja dagen efter.",
          "So many still count as staying. Empty: the next must begin the day after.",
        ),
        as: "whole",
        kinds: periods,
      },
    ],
  },
  {
    name: words("Ögonblicksbilden", "The snapshot"),
    settings: [
      {
        at: "snapshot.ended",
        name: words("Den som försvinner har slutat", "Who disappears has left"),
        as: "choice",
        usual: "middle",
        kinds: ["snapshots"],
        options: {
          "": words("mitt emellan bilderna", "midway between the snapshots"),
          last_seen: words("sista dagen den syntes", "the last day they were seen"),
          before_next: words("dagen före nästa bild", "the day before the next snapshot"),
        },
      },
    ],
  },
];

const fullTimeHours: Setting = {
  at: "employment.full_time_hours",
  name: words("Heltid, timmar i veckan", "Full time, hours a week"),
  as: "number",
  kinds: periods,
};

const fits = (profile: Profile) => (setting: Setting) => setting.kinds?.includes(profile.kind) ?? true;

export function commonFor(profile: Profile): Setting[] {
  const asked = profile.employment?.fte_in === "weekly_hours" ? [fullTimeHours] : [];
  return [...commonSettings, ...asked].filter(fits(profile));
}

/** The settings that are rarely needed, in their groups; a group without any goes away. */
export const moreFor = (profile: Profile) =>
  moreSettings
    .map(({ name, settings }) => ({ name, settings: settings.filter(fits(profile)) }))
    .filter(({ settings }) => settings.length > 0);

export const allSettings: Setting[] = [
  ...commonSettings,
  fullTimeHours,
  ...moreSettings.flatMap(({ settings }) => settings),
];

/** Whether the profile says something else than what holds anyway. */
export function isSaid(profile: Profile, { at, usual }: Setting): boolean {
  const value = valueAt(profile, at);
  return value !== null && value !== "" && value !== usual && !(Array.isArray(value) && value.length === 0);
}
