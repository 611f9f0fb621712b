import { words } from "../../base/words";

interface Told {
  year: number;
  staff: string;
  need: string;
  gap: string;
}
interface Short {
  years: number;
  of: number;
  first: number;
  most: string;
  worst: number;
}

export const text = {
  lead: words(
    "Hur många årsarbetare som väntas finnas, hur många som behövs och vad det vilar på.",
    "How many full-time equivalents are expected, how many are needed and what that rests on.",
  ),
  staff: words("Väntas finnas", "Expected"),
  need: words("Behov", "Need"),
  use: words("Efterfrågan", "Use of care"),
  establishment: words("Bemanningsmål", "Establishment"),
  mapped: words("Kartlagt behov", "Mapped need"),
  gap: words("Skillnad", "Difference"),
  needBand: words("Behov, 80\u00a0% sannolikhet", "Need, 80% probability"),
  staffMedian: words("Väntas finnas, median", "Expected, median"),
  sentence: words(
    ({ year, staff, need, gap }: Told) =>
      `År ${year} väntas ${staff} årsarbetare finnas och ${need} behövas: ${gap}.`,
    ({ year, staff, need, gap }: Told) =>
      `In ${year} we expect ${staff} full-time equivalents, and ${need} are needed: ${gap}.`,
  ),
  missing: words(
    (count: string) => `${count} fattas`,
    (count: string) => `${count} are missing`,
  ),
  above: words(
    (count: string) => `${count} fler än behovet`,
    (count: string) => `${count} more than the need`,
  ),
  even: words("lika många", "as many"),
  overlapping: words(
    "Intervallen med 80\u00a0% sannolikhet överlappar varandra: det kan bli för få och det kan räcka.",
    "The intervals with 80% probability overlap: there may be too few, and there may be enough.",
  ),
  apart: words(
    "Intervallen med 80\u00a0% sannolikhet överlappar inte varandra.",
    "The intervals with 80% probability do not overlap.",
  ),
  short: words(
    ({ years, of, first, most, worst }: Short) =>
      `Räknat på medianerna fattas det årsarbetare ${years} av ${of} år, först ${first}. Mest fattas ${worst}: ${most}.`,
    ({ years, of, first, most, worst }: Short) =>
      `By the medians full-time equivalents are missing in ${years} of ${of} years, first in ${first}. Most are missing in ${worst}: ${most}.`,
  ),
  shortOnce: words(
    ({ of, first, most }: Short) =>
      `Räknat på medianerna fattas det årsarbetare 1 av ${of} år: ${first}, då ${most} fattas.`,
    ({ of, first, most }: Short) =>
      `By the medians full-time equivalents are missing in 1 of ${of} years: in ${first}, when ${most} are missing.`,
  ),
  neverShort: words(
    "Räknat på medianerna fattas det inte årsarbetare något av åren.",
    "By the medians no full-time equivalents are missing in any of the years.",
  ),
  median80: words(
    (median: string, range: string) => `${median} (80\u00a0%: ${range})`,
    (median: string, range: string) => `${median} (80%: ${range})`,
  ),
  readNeed: words(
    (spread: string) => `Behov ${spread}.`,
    (spread: string) => `Need ${spread}.`,
  ),
  readGap: words(
    (gap: string) => `Skillnad ${gap}.`,
    (gap: string) => `Difference ${gap}.`,
  ),
  readPosts: words(
    (posts: string) => `Bemanningsmål ${posts}.`,
    (posts: string) => `Establishment ${posts}.`,
  ),
  inWords: words("Skillnaden i ord", "The difference in words"),
  tableTitle: words("Behov och gap år för år", "Need and gap year by year"),
  tableLead: words(
    "Årsarbetare. Överst medianen, under den var antalet hamnar med 80 procents sannolikhet. Skillnad är de två medianernas; minus betyder att det fattas.",
    "Full-time equivalents. The median comes first, and below it where the number ends up with 80 per cent probability. The difference is that of the two medians; minus means that some are missing.",
  ),
  meanings: words("Fyra storheter som inte blandas", "Four quantities that are never mixed"),
  needMeans: words(
    "Det som befolkningen kräver och det som cheferna har kartlagt, vägda efter hur säkra de är.",
    "What the population requires and what managers have mapped, weighed by how sure they are.",
  ),
  useMeans: words(
    "Det som vården kommer att fråga efter med dagens bemanning, efter hur många människor det finns i varje ålder.",
    "What care will ask for with today's staffing, by how many people of each age there will be.",
  ),
  establishmentMeans: words(
    "De årsarbetare som betalas. Målet är bestämt och har inget intervall.",
    "The full-time equivalents that are paid for. They are decided and have no interval.",
  ),
  mappedMeans: words(
    "Det som cheferna anger, bara i de grupper som är kartlagda. Därför kan det vara mycket mindre än behovet.",
    "What managers state, only in the groups that have been mapped. It can therefore be much less than the need.",
  ),
  absentMeans: words(
    "Där ett streck står har ingen uppgift lästs in. Det är inte noll.",
    "A dash means that nothing has been loaded. It is not nought.",
  ),
  assumptions: words("Vad behovet vilar på", "What the need rests on"),
  toForecast: words("Vad prognosen vilar på", "What the forecast rests on"),
  withheldTitle: words("Behovet visas inte", "The need is not shown"),
  none: words("Det finns inget behov att visa", "There is no need to show"),
  noneWhy: words(
    "Behovet räknas när ett underlag har lästs in. Välj en annan enhet eller ett annat yrke.",
    "The need is computed when data has been loaded. Choose another unit or profession.",
  ),
  noStaff: words("Skillnaden kan inte räknas", "The difference cannot be counted"),
  noStaffWhy: words(
    "Underlaget säger inte hur mycket var och en arbetar. Därför är de väntade årsarbetarna inte kända.",
    "The source does not tell how much each person works. The expected full-time equivalents are therefore not known.",
  ),
};
