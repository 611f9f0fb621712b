import { words } from "../../base/words";

/** The acts that the log writes, by the code they carry there. */
const acts: Record<string, () => string> = {
  "access.log_in": words("Loggade in", "Logged in"),
  "access.log_out": words("Loggade ut", "Logged out"),
  "access.password_changed": words("Bytte lösenord", "Changed password"),
  "access.language_chosen": words("Valde språk", "Chose language"),
  "administration.account_created": words("Skapade ett konto", "Created an account"),
  "administration.account_changed": words("Ändrade ett konto", "Changed an account"),
  "administration.role_changed": words("Ändrade en roll", "Changed a role"),
  "organisation.person_read": words("Läste om en person", "Read about a person"),
  "organisation.people_exported": words("Hämtade personer som fil", "Downloaded people as a file"),
  "organisation.import": words("Läste in från kommandoraden", "Loaded from the command line"),
  "POST /api/imports/files": words("Lämnade en fil", "Handed in a file"),
  "PUT /api/imports/profiles/{name}": words("Sparade en importprofil", "Saved an import profile"),
  "POST /api/imports": words("Kontrollerade filer", "Checked files"),
  "POST /api/imports/{id}/apply": words("Verkställde en inläsning", "Applied an import"),
  "POST /api/imports/{id}/undo": words("Ångrade en inläsning", "Undid an import"),
};

/** The acts to choose among. The server finds what begins as asked, so one that begins another is not offered. */
export const choosableActs = (): string[] =>
  Object.keys(acts).filter(
    (code) => !Object.keys(acts).some((other) => other !== code && other.startsWith(code)),
  );

const reading = words(
  (path: string) => `Läste ${path}`,
  (path: string) => `Read ${path}`,
);

/** An act in words; an act without words of its own keeps its code, so that nothing in the log is hidden. */
export function actWords(code: string): string {
  const known = acts[code];
  if (known) return known();
  return code.startsWith("GET ") ? reading(code.slice(4)) : code;
}

const subjects: Record<string, () => string> = {
  account: words("konto", "account"),
  role: words("roll", "role"),
  person: words("person", "person"),
  file: words("fil", "file"),
  profile: words("profil", "profile"),
  intake: words("inläsning", "import"),
  import: words("inläsning", "import"),
};

/** "account:5" as "användare 5": what an act was about is a kind and its number or name. */
export function subjectWords(subject: string): string {
  const read = subject.match(/^\/api\/people\/(\d+)/)?.[1];
  if (read) return subjectWords(`person ${read}`);
  const [, kind = "", which = ""] = subject.match(/^([a-z]+)[: ](.+)$/) ?? [];
  const known = subjects[kind];
  return known ? `${known()} ${which}` : subject;
}
