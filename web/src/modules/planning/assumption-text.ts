import { words } from "../../base/words";

export const text = {
  title: words("Antaganden", "Assumptions"),
  lead: words(
    "Det här vilar prognosen på: vad som är uppmätt, vad som är valt och hur säkert det är.",
    "What the forecast rests on: what is measured, what is chosen and how sure it is.",
  ),
  back: words("Till Framtid", "To Future"),
  chosen: words("Går att välja", "Can be chosen"),
  chosenLead: words(
    "De här talen är val. En ändring gäller alla sidor och rapporter, sparas med namn och skäl och kan tas tillbaka.",
    "These numbers are choices. A change holds for all pages and reports, is kept with name and reason and can be taken back.",
  ),
  measured: words("Uppmätt", "Measured"),
  measuredLead: words(
    "De här talen kommer ur uppgifterna och går inte att ändra här. Pröva i stället en åtgärd i Tänk om.",
    "These numbers come from the data and cannot be changed here. Try a measure in What if instead.",
  ),
  assumption: words("Antagande", "Assumption"),
  value: words("Värde", "Value"),
  interval: words("80\u00a0% intervall", "80% interval"),
  source: words("Kommer från", "Comes from"),
  meaning: words("Vad det betyder", "What it means"),
  sources: {
    history: words(
      (day: string) => `Personaldata till och med ${day}`,
      (day: string) => `Staff data up to ${day}`,
    ),
    rules: words("Regelpaketet", "The pack of rules"),
    program: words("Programmets förval", "The program's own"),
    chosen: words(
      (found: string) => `Ändrat. Var ${found}`,
      (found: string) => `Changed. Was ${found}`,
    ),
  },
  change: words("Ändra antaganden", "Change assumptions"),
  changing: words("Ändra antaganden", "Change assumptions"),
  changingLead: words(
    "Lämna ett fält tomt för att använda det som är uppmätt eller föreslaget.",
    "Leave a field empty to use what is measured or proposed.",
  ),
  hint: words(
    (least: string, most: string, found: string) => `${least} till ${most}. Tomt: ${found}.`,
    (least: string, most: string, found: string) => `${least} to ${most}. Empty: ${found}.`,
  ),
  notWithin: words(
    (least: string, most: string) => `Skriv ett tal mellan ${least} och ${most}, eller lämna tomt.`,
    (least: string, most: string) => `Write a number between ${least} and ${most}, or leave it empty.`,
  ),
  notWhole: words("Skriv ett helt tal, eller lämna tomt.", "Write a whole number, or leave it empty."),
  reason: words("Skäl", "Reason"),
  reasonHint: words(
    "Till exempel vilket beslut det bygger på. Syns för alla som ser prognosen.",
    "For instance the decision it rests on. Everybody who sees the forecast sees it.",
  ),
  reasonWanted: words("Skriv varför, med minst tre tecken.", "Write why, with at least three characters."),
  save: words("Spara och räkna om", "Save and compute anew"),
  takeBack: words("Ta tillbaka alla ändringar", "Take back all changes"),
  cancel: words("Avbryt", "Cancel"),
  saved: words(
    "Antagandena är sparade. Prognosen räknas om.",
    "The assumptions are saved. The forecast is being computed anew.",
  ),
  notComputed: words("Prognosen kunde inte räknas om", "The forecast could not be computed anew"),
  notComputedWhy: words("Det som visas är från räkningen innan.", "What is shown is of the one before."),
  computing: words("Prognosen räknas om", "The forecast is being computed anew"),
  computingWhy: words(
    "Uppgifter eller antaganden har ändrats. Tills den nya prognosen är klar visas den förra. Sidan förnyas av sig själv.",
    "Data or assumptions have been changed. Until the new forecast is ready the former is shown. The page renews itself.",
  ),
  versions: words("Ändringar", "Changes"),
  noVersions: words("Ingen har ändrat något antagande.", "Nobody has changed any assumption."),
  when: words("När", "When"),
  who: words("Av", "By"),
  what: words("Vad", "What"),
  takenBack: words("Alla ändringar togs tillbaka", "All changes were taken back"),
  marked: words("Räknat med ändrade antaganden", "Computed with changed assumptions"),
  markedWhy: words(
    (count: number) =>
      count === 1
        ? "Ett antagande är satt av någon i stället för det som är uppmätt eller föreslaget."
        : `${count} antaganden är satta av någon i stället för det som är uppmätt eller föreslaget.`,
    (count: number) =>
      count === 1
        ? "One assumption is set by somebody in place of what is measured or proposed."
        : `${count} assumptions are set by somebody in place of what is measured or proposed.`,
  ),
  show: words("Visa antagandena", "Show the assumptions"),
};
