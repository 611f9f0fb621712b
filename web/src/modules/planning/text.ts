import { words } from "../../base/words";

export const text = {
  overview: words("Översikt", "Overview"),
  forecast: words("Framtid", "Future"),
  need: words("Behov och gap", "Need and gap"),
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
  yearOrMonth: words("År eller månad", "Year or month"),
  year: words("År", "Year"),
  yearByYear: words("År för år", "Year by year"),
  yearByYearLead: words(
    "Anställda vid årets slut, och de som börjat, slutat eller flyttat under året.",
    "Employees at the end of the year, and those who joined, left or moved during it.",
  ),
  yearByYearNoMovesLead: words(
    "Anställda vid årets slut, och de som börjat eller slutat under året.",
    "Employees at the end of the year, and those who joined or left during it.",
  ),
  reasons: words("Varför man slutat", "Why people left"),
  reason: words("Orsak", "Reason"),
  noReasons: words("Ingen har slutat under de år som visas.", "Nobody has left in the years shown."),
  orUnknown: words("Det kan också vara okänt.", "It may also be unknown."),
  reasonsWithheld: words(
    "Orsakerna visas inte: färre än tre slutade av varje orsak, eller så kunde ett sådant tal räknas ut.",
    "The reasons are not shown: fewer than three left for each, or such a figure could be worked out.",
  ),
  yearsWithheld: words(
    (years: string) => `${years}: ingen orsak visas.`,
    (years: string) => `${years}: no reason is shown.`,
  ),
  agesWithheld: words(
    (bands: string) =>
      `${bands} år visas inte: färre än fem i varje grupp, eller så kunde ett sådant tal räknas ut.`,
    (bands: string) =>
      `Ages ${bands} are not shown: fewer than five in each group, or such a figure could be worked out.`,
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
  othersMean: words(
    "Övriga yrken är de som är för få för att visas var för sig.",
    "Other professions are those too few to be shown one by one.",
  ),
  shownInstead: words(
    (name: string) => `Se i stället ${name}`,
    (name: string) => `See ${name} instead`,
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
