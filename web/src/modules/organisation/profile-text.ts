import { counted, number } from "../../base/format";
import { words } from "../../base/words";

/** The words about a profile: its settings, how a field is read, and the profile as text. */
export const profileText = {
  more: words("Fler inställningar", "More settings"),
  settingsSaid: words(
    (said: number) => `${counted(said, "gjord", "gjorda")}`,
    (said: number) => `${number(said)} made`,
  ),
  wholeWanted: words("Skriv ett helt tal.", "Write a whole number."),
  numberWanted: words("Skriv ett tal.", "Write a number."),
  lookAgain: words("Läs filen så", "Read the file so"),
  lookingAgain: words("Läser filen på nytt …", "Reading the file again …"),
  seenAgain: words("Filen är läst på nytt.", "The file has been read again."),
  profileFaults: words(
    (total: number) => `Profilen har ${counted(total, "fel", "fel")}`,
    (total: number) => `The profile has ${counted(total, "fault", "faults")}`,
  ),
  line: words(
    (line: number) => `Rad ${line}`,
    (line: number) => `Line ${line}`,
  ),
  howRead: words(
    (name: string) => `Så läses ${name}`,
    (name: string) => `How ${name} is read`,
  ),
  columnNumber: words(
    (at: number) => `Kolumn ${at}`,
    (at: number) => `Column ${at}`,
  ),
  joinColumn: words("Sätt ihop med en kolumn till", "Join with another column"),
  joinWith: words("Tecken mellan kolumnerna", "Mark between the columns"),
  joinHint: words("Ett blanksteg om inget annat skrivs.", "A blank unless something else is written."),
  whenEmpty: words("När cellen är tom", "When the cell is empty"),
  fixedValue: words("Fast värde", "Fixed value"),
  cleaning: words("Städning", "Cleaning"),
  cleaningLead: words(
    "Görs i ordning, innan värdet tolkas. Blanksteg i ändarna tas alltid bort.",
    "Done in order, before the value is understood. Blanks at the ends are always removed.",
  ),
  cleanStep: words(
    (at: number) => `Steg ${at}`,
    (at: number) => `Step ${at}`,
  ),
  addCleaning: words("Lägg till städning", "Add cleaning"),
  cleanings: {
    trim: words("ta bort blanksteg i ändarna", "remove blanks at the ends"),
    collapse: words("flera blanksteg blir ett", "several blanks become one"),
    upper: words("stora bokstäver", "capital letters"),
    lower: words("små bokstäver", "small letters"),
    digits: words("bara siffror", "digits only"),
    first: words("de första tecknen", "the first characters"),
    last: words("de sista tecknen", "the last characters"),
    before: words("texten före ett tecken", "the text before a mark"),
    after: words("texten efter ett tecken", "the text after a mark"),
  },
  characters: words("Antal tecken", "Number of characters"),
  mark: words("Tecken", "Mark"),
  done: words("Klar", "Done"),
  isCleaned: words(
    (steps: number) => `städas i ${counted(steps, "steg", "steg")}`,
    (steps: number) => `cleaned in ${counted(steps, "step", "steps")}`,
  ),
  hasCodes: words(
    (codes: number) => counted(codes, "kod", "koder"),
    (codes: number) => counted(codes, "code", "codes"),
  ),
  hasOtherwise: words("andra koder tas emot", "other codes are taken"),
  hasConstant: words(
    (value: string) => `tomt blir ${value}`,
    (value: string) => `empty becomes ${value}`,
  ),
  levels: words("Enhetens nivåer", "Levels of the unit"),
  levelsLead: words(
    "Vad nivåerna kallas, uppifrån. Till exempel förvaltning, område, enhet.",
    "What the levels are called, from the top. For example division, department, unit.",
  ),
  levelName: words(
    (level: number) => `Nivå ${level} kallas`,
    (level: number) => `Level ${level} is called`,
  ),
  addCondition: words("Lägg till ett villkor", "Add a condition"),
  allConditions: words(
    "Raden läses inte när alla villkor stämmer.",
    "The row is not read when all conditions hold.",
  ),
  asText: words("Visa profilen som text", "Show the profile as text"),
  profileText: words("Profilen som text", "The profile as text"),
  profileTextLead: words(
    "Samma profil som i stegen, så som kommandoraden läser den. Ändra här, eller ta in en fil.",
    "The same profile as in the steps, as the command line reads it. Change it here, or take in a file.",
  ),
  useText: words("Använd texten", "Use the text"),
  takeFile: words("Ta in en profilfil", "Take in a profile file"),
  saveFile: words("Hämta som fil", "Download as a file"),
  textUsed: words("Profilen är ändrad.", "The profile is changed."),
  withoutUsing: words("Tillbaka utan att ändra", "Back without changing"),
  shownAs: words("Visas som", "Shown as"),
  shownAsHint: words("Till exempel HR-systemets uttag.", "For example Extract of the HR system."),
  overwrites: words(
    "Det finns redan en sparad profil med det namnet. Sparar du ersätts den.",
    "A saved profile has that name already. Saving replaces it.",
  ),
};
