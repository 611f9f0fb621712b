import { words } from "../../base/words";

interface Told {
  year: number;
  what: string;
  median: string;
  low: string;
  high: string;
  now: string | null;
}

export const text = {
  lead: words(
    "Hur många vi väntas ha, hur säkert det är och vad det vilar på.",
    "How many we expect to have, how certain that is and what it rests on.",
  ),
  chartTitle: words(
    (about: string, from: number, to: number) => `${about} ${from}–${to}`,
    (about: string, from: number, to: number) => `${about} ${from}–${to}`,
  ),
  sentence: words(
    ({ year, what, median, low, high, now }: Told) =>
      `År ${year} väntas ${median} ${what}. Sannolikheten är 80\u00a0% att det blir mellan ${low} och ${high}.${now ? ` ${now}` : ""}`,
    ({ year, what, median, low, high, now }: Told) =>
      `In ${year} we expect ${median} ${what}. The probability is 80% that it will be between ${low} and ${high}.${now ? ` ${now}` : ""}`,
  ),
  fewer: words(
    (change: string, known: string, when: string) => `Det är ${change} färre än de ${known} ${when}.`,
    (change: string, known: string, when: string) => `That is ${change} fewer than the ${known} ${when}.`,
  ),
  more: words(
    (change: string, known: string, when: string) => `Det är ${change} fler än de ${known} ${when}.`,
    (change: string, known: string, when: string) => `That is ${change} more than the ${known} ${when}.`,
  ),
  same: words(
    (known: string, when: string) => `Det är lika många som de ${known} ${when}.`,
    (known: string, when: string) => `That is as many as the ${known} ${when}.`,
  ),
  onDay: words(
    (day: string) => `den ${day}`,
    (day: string) => `on ${day}`,
  ),
  atEndOf: words(
    (year: number) => `vid slutet av ${year}`,
    (year: number) => `at the end of ${year}`,
  ),
  soFar: words("hittills", "so far"),
  contractedFte: words("Årsarbetare enligt avtal", "Contracted full-time equivalents"),
  deliveredFte: words("Utförda årsarbetare", "Delivered full-time equivalents"),
  whatHeads: words("anställda", "employees"),
  whatFte: words("årsarbetare", "full-time equivalents"),
  whatDeliveredFte: words("utförda årsarbetare", "delivered full-time equivalents"),
  observed: words("Utfall", "Observed"),
  expected: words("Väntat", "Expected"),
  median: words("Median", "Median"),
  medianOf: words(
    (value: string) => `median ${value}`,
    (value: string) => `median ${value}`,
  ),
  band: words(
    (share: string) => `${share} sannolikhet`,
    (share: string) => `${share} probability`,
  ),
  tableTitle: words("Samma siffror som tabell", "The same figures as a table"),
  tableLead: words(
    "Intervallen visar var antalet hamnar med 50, 80 och 95 procents sannolikhet. För år som inte är slut är Började och Slutade medianer för hela året.",
    "The intervals show where the number ends up with 50, 80 and 95 per cent probability. For years that are not over, Joined and Left are medians for the whole year.",
  ),
  readingObserved: words(
    (when: string, value: string) => `${when}: utfall ${value}`,
    (when: string, value: string) => `${when}: observed ${value}`,
  ),
  readingExpected: words(
    (year: number, median: string, fifty: string, eighty: string, most: string) =>
      `${year}: median ${median}. Hälften av fallen ${fifty} (50\u00a0%), åtta av tio ${eighty} (80\u00a0%), nitton av tjugo ${most} (95\u00a0%).`,
    (year: number, median: string, fifty: string, eighty: string, most: string) =>
      `${year}: median ${median}. Half of the cases ${fifty} (50%), eight in ten ${eighty} (80%), nineteen in twenty ${most} (95%).`,
  ),
  csv: words("Hämta CSV", "Download CSV"),
  xlsx: words("Hämta Excel", "Download Excel"),
  print: words("Skriv ut", "Print"),
  whatIf: words("Tänk om", "What if"),
  assumptions: words("Vad prognosen vilar på", "What the forecast rests on"),
  allAssumptions: words("Alla antaganden", "All assumptions"),
  assumptionsLead: words(
    "Värdena gäller hela organisationen, även när en enhet eller ett yrke visas. Prognosen fortsätter det som hänt. Den vet inget om beslut som inte syns i historiken.",
    "The values hold for the whole organisation, also when a unit or profession is shown. The forecast continues what has happened. It knows nothing of decisions that do not show in the history.",
  ),
  assumption: words("Antagande", "Assumption"),
  value: words("Värde", "Value"),
  meaning: words("Betydelse", "Meaning"),
  definitions: words("Så räknas siffrorna", "How the figures are counted"),
  run: words("Så är prognosen uträknad", "How the forecast was computed"),
  dataDate: words("Underlag till och med", "Data up to"),
  recorded: words("Uträknad", "Computed"),
  howWell: words("Hur väl har vi gissat?", "How well have we guessed?"),
  forRecount: words("För den som vill räkna om", "For those who want to compute it again"),
  draws: words("Dragningar", "Draws"),
  seed: words("Slumpfrö", "Seed"),
  version: words("Metodversion", "Method version"),
  inputs: words("Underlagets kontrollsumma", "Checksum of the input"),
  check: words("Kontroll mot exakt beräkning", "Check against an exact computation"),
  checkPassed: words(
    (z: string) => `Stämmer (största avvikelsen är ${z} medelfel)`,
    (z: string) => `Agrees (greatest deviation ${z} standard errors)`,
  ),
  parts: words("Delarna", "The parts"),
  partsLead: words(
    (year: number) =>
      `Hur enheterna eller yrkena väntas ändras till ${year}. Välj en rad för att se den för sig.`,
    (year: number) =>
      `How units or professions are expected to change by ${year}. Choose a row to see it alone.`,
  ),
  partsBy: words("Dela upp efter", "Break down by"),
  now: words("Nu", "Now"),
  then: words(
    (year: number) => `Median ${year}`,
    (year: number) => `Median ${year}`,
  ),
  thenSpan: words("80\u00a0% sannolikhet", "80% probability"),
  change: words("Ändring", "Change"),
  noParts: words("Här finns inga delar att visa.", "There are no parts to show here."),
  withheldTitle: words("Prognosen visas inte", "The forecast is not shown"),
  noForecast: words("Det finns ingen prognos än", "There is no forecast yet"),
  noForecastWhy: words(
    "Prognosen räknas när ett underlag har lästs in. Be den som läser in underlag att göra det, eller välj en annan enhet.",
    "The forecast is computed when data has been loaded. Ask whoever loads data to do so, or choose another unit.",
  ),
};
