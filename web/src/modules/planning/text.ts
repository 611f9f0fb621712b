import { words } from "../../base/words";

export const text = {
  overview: words("Översikt", "Overview"),
  forecast: words("Framtid", "Future"),
  overviewLead: words(
    (unit: string, day: string) => `${unit}. Läget den ${day}.`,
    (unit: string, day: string) => `${unit}. As of ${day}.`,
  ),
  unit: words("Enhet", "Unit"),
  wholeReach: words("Alla mina enheter", "All my units"),
  profession: words("Yrke", "Profession"),
  allProfessions: words("Alla yrken", "All professions"),
  heads: words("Anställda", "Employees"),
  fte: words("Årsarbetare", "Full-time equivalents"),
  joiners: words("Började", "Joined"),
  leavers: words("Slutade", "Left"),
  movesIn: words("Flyttade in", "Moved in"),
  movesOut: words("Flyttade ut", "Moved out"),
  since: words(
    (change: string, year: number) => `${change} sedan slutet av ${year}`,
    (change: string, year: number) => `${change} since the end of ${year}`,
  ),
  thatYear: words(
    (year: number, count: string) => `jämfört med ${count} under ${year}`,
    (year: number, count: string) => `against ${count} in ${year}`,
  ),
  notKnown: words("Går inte att veta ur underlaget", "Cannot be known from the source"),
  wholeYear: words(
    (year: number) => `hela ${year}`,
    (year: number) => `all of ${year}`,
  ),
  until: words(
    (day: string) => `till och med ${day}`,
    (day: string) => `until ${day}`,
  ),
  measure: words("Mått", "Measure"),
  trend: words("Utveckling", "Trend"),
  trendSentence: words(
    (what: string, first: string, from: string, last: string, to: string) =>
      `${what}: från ${from} (${first}) till ${to} (${last}).`,
    (what: string, first: string, from: string, last: string, to: string) =>
      `${what}: from ${from} (${first}) to ${to} (${last}).`,
  ),
  month: words("Månad", "Month"),
  year: words("År", "Year"),
  yearByYear: words("År för år", "Year by year"),
  yearByYearLead: words(
    "Anställda vid årets slut, och de som börjat, slutat eller flyttat under året.",
    "Employees at the end of the year, and those who joined, left or moved during it.",
  ),
  reasons: words("Varför man slutat", "Why people left"),
  reason: words("Orsak", "Reason"),
  noReasons: words("Ingen har slutat under de år som visas.", "Nobody has left in the years shown."),
  masked: words("för få för att visas", "too few to show"),
  dashMeans: words(
    "– betyder att det är för få för att visas, eller att det inte går att veta.",
    "– means too few to show, or not known.",
  ),
  reasonsWithheld: words(
    "För få har slutat för att visa orsakerna.",
    "Too few have left for the reasons to be shown.",
  ),
  yearsWithheld: words(
    (years: string) => `${years}: för få slutade för att visa någon orsak.`,
    (years: string) => `${years}: too few left for any reason to be shown.`,
  ),
  ages: words("Ålder", "Age"),
  agesLead: words("Anställda efter ålder och kön.", "Employees by age and sex."),
  women: words("Kvinnor", "Women"),
  men: words("Män", "Men"),
  unknownSex: words("Okänt", "Unknown"),
  byProfession: words("Yrken", "Professions"),
  byProfessionLead: words(
    (shown: string) => `${shown}. Välj ett yrke för att se det för sig.`,
    (shown: string) => `${shown}. Choose a profession to see it alone.`,
  ),
  stocksOnly: words("Underlaget visar hur många, inte vilka", "The source shows how many, not who"),
  stocksOnlyWhy: words(
    "Personernas nycklar byts mellan filerna. Därför går det inte att säga vilka som börjat eller slutat, bara hur antalet ändrats.",
    "The keys of people change between the files. So it cannot be said who joined or left, only how the number changed.",
  ),
  withheld: words("En del visas inte", "Some figures are not shown"),
  shownInstead: words(
    (name: string) => `Siffrorna visas för ${name} i stället.`,
    (name: string) => `The figures are shown for ${name} instead.`,
  ),
  allProfessionsAt: words(
    (unit: string) => `${unit}, alla yrken`,
    (unit: string) => `${unit}, all professions`,
  ),
  noData: words("Det finns inga anställda att visa", "There are no employees to show"),
  noDataWhy: words(
    "Inget underlag är inläst för enheten och yrket. Välj en annan enhet eller ett annat yrke.",
    "No data has been loaded for this unit and profession. Choose another unit or profession.",
  ),
  toForecast: words("Se framtiden", "See the future"),
};
