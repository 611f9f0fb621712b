import { words } from "../../base/words";

/** The acts that the log writes, by the code they carry there. */
const acts: Record<string, () => string> = {
  "access.log_in": words("Loggade in", "Logged in"),
  "access.log_out": words("Loggade ut", "Logged out"),
  "access.password_changed": words("Bytte lösenord", "Changed password"),
  "access.language_chosen": words("Valde språk", "Chose language"),
  "access.read": words("Ville läsa", "Wanted to read"),
  "administration.account_created": words("Skapade ett konto", "Created an account"),
  "administration.account_changed": words("Ändrade ett konto", "Changed an account"),
  "administration.role_changed": words("Ändrade en roll", "Changed a role"),
  "administration.database_copied": words("Säkerhetskopierade databasen", "Backed up the database"),
  "administration.database_restored": words("Återläste en säkerhetskopia", "Restored a backup"),
  "organisation.person_read": words("Läste om en person", "Read about a person"),
  "organisation.people_exported": words("Hämtade personer som fil", "Downloaded people as a file"),
  "organisation.file_uploaded": words("Lämnade en fil", "Handed in a file"),
  "organisation.profile_saved": words("Sparade en importprofil", "Saved an import profile"),
  "organisation.import_checked": words("Kontrollerade filer", "Checked files"),
  "organisation.import_ordered": words("Beställde en inläsning", "Ordered an import"),
  "organisation.import_applied": words("Läste in uppgifter", "Applied an import"),
  "organisation.import_undone": words("Ångrade en inläsning", "Undid an import"),
  "organisation.faults_fetched": words("Hämtade felen i en inläsning", "Downloaded the faults of an import"),
  "organisation.identity_key_rotated": words("Bytte identitetsnyckel", "Changed the identity key"),
  "planning.assumptions_changed": words(
    "Ändrade prognosens antaganden",
    "Changed the forecast's assumptions",
  ),
  "planning.scenario_fetched": words("Räknade på ett scenario", "Computed a scenario"),
  "planning.run_saved": words("Sparade en körning", "Saved a run"),
  "planning.run_removed": words("Tog bort en sparad körning", "Removed a saved run"),
  "planning.scenario_saved": words("Sparade ett scenario", "Saved a scenario"),
  "planning.scenario_removed": words("Tog bort ett sparat scenario", "Removed a saved scenario"),
  "planning.forecast_fetched": words("Hämtade prognosen", "Downloaded the forecast"),
  "planning.rates_fetched": words("Hämtade avgångstakter", "Downloaded the rates"),
  "planning.backtest_fetched": words(
    "Prövade prognosen mot gångna år",
    "Tested the forecast against past years",
  ),
  "planning.need_fetched": words("Hämtade behovet", "Downloaded the need"),
  "planning.need_loaded": words("Läste in behov eller bemanningsmål", "Loaded needs or an establishment"),
  "planning.population_loaded": words("Läste in en befolkning", "Loaded a population"),
  "reports.report_fetched": words("Hämtade en rapport", "Downloaded a report"),
};

/** The acts to choose among. */
export const choosableActs = (): string[] => Object.keys(acts);

/** An act in words; an act without words of its own keeps its code, so that nothing in the log is hidden. */
export const actWords = (code: string): string => acts[code]?.() ?? code;

const kinds: Record<string, () => string> = {
  account: words("konto", "account"),
  role: words("roll", "role"),
  person: words("person", "person"),
  unit: words("enhet", "unit"),
  profession: words("yrke", "profession"),
  file: words("fil", "file"),
  profile: words("profil", "profile"),
  intake: words("kontroll", "check"),
  import: words("inläsning", "import"),
  path: words("sidan", "page"),
};

/** One thing that an act was about: a kind, its number or code, and its name where the log may tell it. */
export interface Subject {
  kind: string;
  key: string;
  name?: string | null;
}

/** "konto 5 (Eva Ek)", as the log's page writes it. */
export function subjectWords({ kind, key, name }: Subject): string {
  const plain = `${kinds[kind]?.() ?? kind} ${key}`;
  return name ? `${plain} (${name})` : plain;
}
