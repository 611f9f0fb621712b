import { counted, number } from "../../base/format";
import { words } from "../../base/words";
import type { Target } from "./profile-draft";

const targetNames: Record<Target, () => string> = {
  "person.key": words("Personens nyckel", "Person's key"),
  "person.name": words("Namn", "Name"),
  "person.birth_date": words("Födelsedag", "Date of birth"),
  "person.birth_year": words("Födelseår", "Year of birth"),
  "person.sex": words("Kön", "Sex"),
  "person.is_protected": words("Skyddad identitet", "Protected identity"),
  "profession.name": words("Yrke, namn", "Profession, name"),
  "profession.code": words("Yrke, kod", "Profession, code"),
  "profession.group": words("Yrkesgrupp", "Profession group"),
  "employment.key": words("Anställningens nummer", "Employment's number"),
  "employment.form": words("Anställningsform", "Form of employment"),
  "employment.fte": words("Sysselsättningsgrad", "Degree of employment"),
  "employment.from": words("Startdag", "Start"),
  "employment.to": words("Slutdag", "End"),
  "employment.hired": words("Anställd sedan", "Hired on"),
  "employment.reason": words("Slutorsak", "Reason for leaving"),
  manager: words("Chefens nyckel", "Manager's key"),
  "snapshot.date": words("Bildens dag", "Day of the snapshot"),
  "snapshot.year": words("Bildens år", "Year of the snapshot"),
  "snapshot.month": words("Bildens månad", "Month of the snapshot"),
  "absence.type": words("Frånvarons typ", "Type of absence"),
  "absence.extent": words("Frånvarons omfattning", "Extent of absence"),
  "absence.from": words("Frånvaro från", "Absent from"),
  "absence.to": words("Frånvaro till", "Absent until"),
};
const unitName = words(
  (level: number) => `Enhet nivå ${level}, namn`,
  (level: number) => `Unit level ${level}, name`,
);
const unitCode = words(
  (level: number) => `Enhet nivå ${level}, kod`,
  (level: number) => `Unit level ${level}, code`,
);

export function targetName(target: Target): string {
  const [, level, part] = target.match(/^units\.(\d)\.(name|code)$/) ?? [];
  if (level) return (part === "name" ? unitName : unitCode)(Number(level) + 1);
  return targetNames[target]?.() ?? target;
}

export const targetGroups: Record<string, () => string> = {
  person: words("Person", "Person"),
  units: words("Enhet", "Unit"),
  profession: words("Yrke", "Profession"),
  employment: words("Anställning", "Employment"),
  manager: words("Anställning", "Employment"),
  snapshot: words("Ögonblicksbild", "Snapshot"),
  absence: words("Frånvaro", "Absence"),
};

export const text = {
  title: words("Import", "Import"),
  lead: words(
    "Läs in personalunderlag från filer. Inget ändras förrän du har sett vad som händer.",
    "Load staff data from files. Nothing changes until you have seen what will happen.",
  ),
  start: words("Läs in filer", "Load files"),
  earlier: words("Tidigare inläsningar", "Earlier imports"),
  none: words("Inget är inläst än.", "Nothing has been loaded yet."),
  steps: {
    files: words("Filer", "Files"),
    recognised: words("Igenkänt", "Recognised"),
    columns: words("Kolumner", "Columns"),
    trial: words("Provkörning", "Dry run"),
    receipt: words("Kvitto", "Receipt"),
  },
  choose: words("Välj filer", "Choose files"),
  chooseHint: words(
    "CSV, Excel (xlsx) eller OpenDocument (ods). Filer av samma slag kan läsas in tillsammans.",
    "CSV, Excel (xlsx) or OpenDocument (ods). Files of the same kind can be loaded together.",
  ),
  sending: words(
    (name: string) => `Skickar ${name}`,
    (name: string) => `Sending ${name}`,
  ),
  reading: words("Läser vad filen innehåller …", "Reading what the file holds …"),
  continue: words("Fortsätt", "Continue"),
  back: words("Tillbaka", "Back"),
  action: words("Åtgärd", "Action"),
  remove: words("Ta bort", "Remove"),
  file: words("Fil", "File"),
  size: words("Storlek", "Size"),
  rows: words("Rader", "Rows"),
  format: words("Format", "Format"),
  encoding: words("Teckenkodning", "Encoding"),
  delimiter: words("Skiljetecken", "Delimiter"),
  tab: words("tabb", "tab"),
  sheet: words("Blad", "Sheet"),
  header: words("Rubrikrad", "Header row"),
  columnsFound: words("Kolumner", "Columns"),
  recognisedLead: words(
    "Så har filerna lästs. Stämmer det inte väljer du en sparad profil eller ändrar här.",
    "This is how the files were read. If it is wrong, choose a saved profile or change it here.",
  ),
  profile: words("Profil", "Profile"),
  newProfile: words("Ny profil ur filen", "New profile from the file"),
  profileName: words("Profilens namn", "Name of the profile"),
  profileNameHint: words(
    "Små bokstäver a–z, siffror och understreck.",
    "Lower-case letters a–z, digits and underscore.",
  ),
  kind: words("Vad en rad är", "What a row is"),
  kinds: {
    spells: words("En anställning med start och slut", "An employment with start and end"),
    snapshots: words(
      "En person eller tjänst den dagen filen visar",
      "A person or post on the day the file shows",
    ),
    absences: words("En frånvaroperiod", "A period of absence"),
  },
  lasting: words(
    "Personens nyckel är densamma från fil till fil",
    "The person's key stays the same from file to file",
  ),
  dates: words("Datum skrivs", "Dates are written"),
  dateForms: {
    ymd: words("år, månad, dag", "year, month, day"),
    dmy: words("dag, månad, år", "day, month, year"),
    mdy: words("månad, dag, år", "month, day, year"),
  },
  decimal: words("Decimaltecken", "Decimal sign"),
  decimals: {
    "": words("känns igen", "recognised"),
    ",": words("komma", "comma"),
    ".": words("punkt", "point"),
  },
  fteIn: words("Sysselsättningsgrad skrivs som", "Degree of employment is written as"),
  fteForms: {
    share: words("andel, 1 är heltid", "share, 1 is full time"),
    percent: words("procent", "per cent"),
    weekly_hours: words("timmar i veckan", "hours a week"),
  },
  snapshotName: words("Dag i filens namn", "Day in the file's name"),
  snapshotNameHint: words(
    "Till exempel *YYYY_MM*. Lämna tomt om dagen står i en kolumn.",
    "For example *YYYY_MM*. Leave empty if the day stands in a column.",
  ),
  columnsLead: words(
    "Filens kolumn till vänster, vårt fält till höger. Två kolumner till samma fält slås ihop.",
    "The file's column on the left, our field on the right. Two columns to the same field are joined.",
  ),
  column: words("Filens kolumn", "The file's column"),
  examples: words("Exempel", "Examples"),
  field: words("Vårt fält", "Our field"),
  fieldFor: words(
    (column: string) => `Fält för ${column}`,
    (column: string) => `Field for ${column}`,
  ),
  notUsed: words("Används inte", "Not used"),
  alsoFor: words("Använd även till", "Use for another field too"),
  codes: words("Kodlistor", "Code lists"),
  codesLead: words(
    "Vad filens koder betyder. Finns inte koden i listan blir raden ett fel, om du inte väljer något annat.",
    "What the file's codes mean. A code that is not listed makes the row a fault, unless you choose otherwise.",
  ),
  source: words("I filen", "In the file"),
  ours: words("Betyder", "Means"),
  addCode: words("Lägg till en kod", "Add a code"),
  otherwise: words("Alla andra koder", "All other codes"),
  otherwiseFault: words("är fel", "are faults"),
  constants: words("Fasta värden", "Fixed values"),
  constantsLead: words(
    "Det som är lika för alla rader och inte står i filen.",
    "What is the same for all rows and is not in the file.",
  ),
  addConstant: words("Lägg till ett fast värde", "Add a fixed value"),
  value: words("Värde", "Value"),
  leaveOut: words("Rader som inte läses", "Rows that are not read"),
  leaveOutLead: words(
    "Till exempel feriearbetare. De räknas på kvittot.",
    "For example summer jobs. They are counted on the receipt.",
  ),
  addRule: words("Lägg till en regel", "Add a rule"),
  rule: words("Regelns namn", "Name of the rule"),
  condition: words("När kolumnen", "When the column"),
  conditions: {
    is: words("är", "is"),
    starts: words("börjar med", "starts with"),
    contains: words("innehåller", "contains"),
    empty: words("är tom", "is empty"),
  },
  ruleValues: words("Något av (skilj med semikolon)", "Any of (separate with semicolon)"),
  lacking: words(
    (names: string) => `Det saknas en kolumn för: ${names}.`,
    (names: string) => `A column is missing for: ${names}.`,
  ),
  saveProfile: words("Spara profilen", "Save the profile"),
  profileSaved: words("Profilen är sparad.", "The profile is saved."),
  tryRun: words("Provkör hela filen", "Try the whole file"),
  checking: words("Filerna provkörs. Inget ändras än.", "The files are being tried. Nothing changes yet."),
  applying: words(
    "Inläsningen pågår. Allt läses in, eller inget.",
    "Loading. Everything is loaded, or nothing.",
  ),
  reviewTitle: words("Det här kommer att hända", "This is what will happen"),
  receiptTitle: words("Det här hände", "This is what happened"),
  rowsRead: words("Lästa rader", "Rows read"),
  leftOut: words(
    (rule: string) => `Inte lästa: ${rule}`,
    (rule: string) => `Not read: ${rule}`,
  ),
  refused: words("Rader med fel", "Rows with faults"),
  what: words("Vad", "What"),
  created: words("Nya", "Created"),
  changed: words("Ändrade", "Changed"),
  ended: words("Avslutade", "Ended"),
  unchanged: words("Oförändrade", "Unchanged"),
  units: words("Enheter", "Units"),
  people: words("Personer", "People"),
  professions: words("Yrken", "Professions"),
  absences: words("Frånvaroperioder", "Absences"),
  posts: words("Tjänster", "Posts"),
  fte: words("Årsarbetare", "Full-time equivalents"),
  day: words("Dag", "Day"),
  snapshots: words(
    (days: number) => `Filerna visar ${counted(days, "dag", "dagar")}`,
    (days: number) => `The files show ${counted(days, "day", "days")}`,
  ),
  employments: words("Anställningar", "Employments"),
  joiners: words("Börjar", "Joiners"),
  leavers: words("Slutar", "Leavers"),
  moves: words("Flyttar", "Moves"),
  stocksOnly: words("Bara antal, inte vilka", "Numbers only, not who"),
  stocksOnlyWhy: words(
    "Nycklarna varar inte mellan filerna. Inga som börjar eller slutar räknas fram.",
    "The keys do not last between the files. No joiners or leavers are derived.",
  ),
  faultsTitle: words(
    (total: number) => counted(total, "fel", "fel"),
    (total: number) => counted(total, "fault", "faults"),
  ),
  faultsLead: words(
    (shown: number, total: number) =>
      `Visar ${number(shown)} av ${number(total)}. Hämta filen för att se alla.`,
    (shown: number, total: number) =>
      `Showing ${number(shown)} of ${number(total)}. Download the file to see all.`,
  ),
  downloadFaults: words("Hämta felen", "Download the faults"),
  row: words("Rad", "Row"),
  expected: words("Väntat", "Expected"),
  apply: words("Läs in", "Load"),
  applyLeaveOut: words(
    (rows: number) => `Läs in utan ${counted(rows, "felaktig rad", "felaktiga rader")}`,
    (rows: number) => `Load without ${counted(rows, "faulty row", "faulty rows")}`,
  ),
  refuseAll: words(
    "Med fel i filen läses inget in, om du inte väljer att lämna de raderna utanför. Rätta annars filen och börja om.",
    "With faults in the file nothing is loaded, unless you choose to leave those rows out. Otherwise correct the file and start again.",
  ),
  restart: words("Börja om med rättad fil", "Start again with a corrected file"),
  undo: words("Ångra inläsningen", "Undo the import"),
  undoWhy: words(
    "Det går att ångra tills något nytt läses in. Allt blir då som före inläsningen.",
    "It can be undone until something new is loaded. Everything is then as before.",
  ),
  undone: words("Inläsningen är ångrad.", "The import has been undone."),
  nothingNew: words(
    "Filen ger inget nytt. Allt i den är redan inläst.",
    "The file brings nothing new. All of it has been loaded before.",
  ),
  failed: words("Inläsningen misslyckades", "The import failed"),
  by: words("Av", "By"),
  when: words("När", "When"),
  state: words("Läge", "State"),
  open: words("Öppna", "Open"),
  states: {
    checking: words("provkörs", "being tried"),
    checked: words("provkörd", "tried"),
    refused: words("avvisad", "refused"),
    applying: words("läses in", "loading"),
    applied: words("inläst", "loaded"),
    undone: words("ångrad", "undone"),
    failed: words("misslyckad", "failed"),
  },
  importNumber: words(
    (id: number) => `Inläsning ${id}`,
    (id: number) => `Import ${id}`,
  ),
};
