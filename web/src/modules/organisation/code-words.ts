import { words } from "../../base/words";

/** The words that records are translated into, and how they read on screen: as modules/organisation/src/codes.cpp. */
export const sexCodes = {
  woman: words("Kvinna", "Woman"),
  man: words("Man", "Man"),
  unknown: words("Okänt", "Unknown"),
};
export const formCodes = {
  permanent: words("Tillsvidare", "Permanent"),
  probation: words("Provanställning", "Probation"),
  fixed_term: words("Visstid", "Fixed term"),
  substitute: words("Vikariat", "Substitute"),
  hourly: words("Timavlönad", "Hourly paid"),
  other: words("Annan", "Other"),
  unknown: words("Okänd", "Unknown"),
};
export const reasonCodes = {
  resignation: words("Egen uppsägning", "Own resignation"),
  retirement: words("Pension", "Retirement"),
  end_of_fixed_term: words("Tidsbegränsad anställning slut", "End of fixed term"),
  other_employer: words("Övergång till annan arbetsgivare", "Transfer to another employer"),
  dismissal: words("Uppsägning från arbetsgivaren", "Dismissal or redundancy"),
  death_or_disability: words("Dödsfall eller sjukersättning", "Death or disability"),
  moved: words("Flyttat inom organisationen", "Moved within the organisation"),
  unknown: words("Okänd orsak", "Unknown reason"),
};
const kindCodes = {
  spells: words("Anställningar", "Employments"),
  snapshots: words("Ögonblicksbilder", "Snapshots"),
  absences: words("Frånvaro", "Absences"),
};

const all: Record<string, () => string> = { ...reasonCodes, ...formCodes, ...sexCodes, ...kindCodes };

/** A code in words; one that is not known here is shown as it stands. */
export const inWords = (code: string | null): string => (code === null ? "–" : (all[code]?.() ?? code));

export const optionsOf = (codes: Record<string, () => string>) =>
  Object.entries(codes).map(([value, name]) => ({ value, name: name() }));

const yesNo = { yes: words("Ja", "Yes"), no: words("Nej", "No") };

const meanings: Record<string, Record<string, () => string>> = {
  "person.sex": sexCodes,
  "person.is_protected": yesNo,
  "employment.form": formCodes,
  "employment.reason": reasonCodes,
};

/** The words of ours that a source's codes can mean at a place; none where any text will do. */
export const meaningsOf = (target: string) => {
  const codes = meanings[target];
  return codes && optionsOf(codes);
};

/** The places whose code lists are nearly always needed: they stand on the page itself. */
export const codedInSight = ["person.sex", "employment.form", "employment.reason"];
