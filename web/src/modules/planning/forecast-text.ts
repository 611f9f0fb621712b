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
    (change: string, now: string, year: number) =>
      `Det är ${change} färre än de ${now} vid slutet av ${year}.`,
    (change: string, now: string, year: number) =>
      `That is ${change} fewer than the ${now} at the end of ${year}.`,
  ),
  more: words(
    (change: string, now: string, year: number) =>
      `Det är ${change} fler än de ${now} vid slutet av ${year}.`,
    (change: string, now: string, year: number) =>
      `That is ${change} more than the ${now} at the end of ${year}.`,
  ),
  same: words(
    (now: string, year: number) => `Det är lika många som de ${now} vid slutet av ${year}.`,
    (now: string, year: number) => `That is as many as the ${now} at the end of ${year}.`,
  ),
  whatHeads: words("anställda", "employees"),
  whatFte: words("årsarbetare", "full-time equivalents"),
  observed: words("Observerat", "Observed"),
  expected: words("Väntat", "Expected"),
  median: words("Median", "Median"),
  band: words(
    (share: string) => `${share} sannolikhet`,
    (share: string) => `${share} probability`,
  ),
  tableTitle: words("Samma siffror som tabell", "The same figures as a table"),
  tableLead: words(
    "Intervallen visar var antalet hamnar med 50, 80 och 95 procents sannolikhet.",
    "The intervals show where the number ends up with 50, 80 and 95 per cent probability.",
  ),
  readingObserved: words(
    (year: number, value: string) => `${year}: ${value} observerat`,
    (year: number, value: string) => `${year}: ${value} observed`,
  ),
  readingExpected: words(
    (year: number, median: string, fifty: string, eighty: string, most: string) =>
      `${year}: median ${median}, 50\u00a0% ${fifty}, 80\u00a0% ${eighty}, 95\u00a0% ${most}`,
    (year: number, median: string, fifty: string, eighty: string, most: string) =>
      `${year}: median ${median}, 50% ${fifty}, 80% ${eighty}, 95% ${most}`,
  ),
  csv: words("Hämta CSV", "Download CSV"),
  xlsx: words("Hämta Excel", "Download Excel"),
  print: words("Skriv ut", "Print"),
  assumptions: words("Vad prognosen vilar på", "What the forecast rests on"),
  assumptionsLead: words(
    "Prognosen fortsätter det som hänt. Den vet inget om beslut som inte syns i historiken.",
    "The forecast continues what has happened. It knows nothing of decisions that do not show in the history.",
  ),
  assumption: words("Antagande", "Assumption"),
  value: words("Värde", "Value"),
  meaning: words("Innebörd", "Meaning"),
  definitions: words("Så räknas siffrorna", "How the figures are counted"),
  run: words("Beräkningen", "The computation"),
  dataDate: words("Underlag till och med", "Data up to"),
  recorded: words("Beräknad", "Computed"),
  draws: words("Dragningar", "Draws"),
  seed: words("Slumpfrö", "Seed"),
  version: words("Metodversion", "Method version"),
  inputs: words("Underlagets kontrollsumma", "Checksum of the input"),
  check: words("Kontroll mot sluten formel", "Check against the closed form"),
  checkPassed: words(
    (z: string) => `Stämmer (största avvikelse ${z} standardfel)`,
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
