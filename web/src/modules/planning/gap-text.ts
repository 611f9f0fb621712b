import { words } from "../../base/words";

interface Missing {
  year: number;
  chance: string;
  expected: string;
  persons: string;
}
interface Why {
  missing: string;
  year: number;
  parts: string;
}

export const text = {
  map: words("Karta över vad som fattas", "Map of what is missing"),
  mapLead: words(
    "Enhet för enhet och yrke för yrke: hur många personer som fattas, och hur sannolik en brist är.",
    "Unit by unit and profession by profession: how many people are missing, and how likely a shortage is.",
  ),
  professions: words("Vilka yrken först", "Which professions first"),
  professionsLead: words(
    "De yrken där en brist är mest sannolik står först.",
    "The professions where a shortage is most likely come first.",
  ),
  year: words("År", "Year"),
  chosenUnit: words("Enhet", "Unit"),
  mapTitle: words(
    (unit: string, year: number) => `${unit} ${year}`,
    (unit: string, year: number) => `${unit} ${year}`,
  ),
  mapTableLead: words(
    "Personer: det som väntas finnas minus behovet, i medel. Minus betyder att det fattas. Under står sannolikheten för brist. Välj en enhet för att se dess delar.",
    "People: what is expected less the need, in the mean. Minus means that some are missing. The chance of a shortage stands below. Choose a unit to see its parts.",
  ),
  listTitle: words("Mest bråttom först", "The most urgent first"),
  showAll: words(
    (count: number) => `Visa alla ${count}`,
    (count: number) => `Show all ${count}`,
  ),
  cell: words(
    (gap: string, chance: string) => `${gap} personer, sannolikhet för brist ${chance}`,
    (gap: string, chance: string) => `${gap} people, chance of a shortage ${chance}`,
  ),
  headsCell: words(
    (now: string, then: string) => `${now} anställda nu, ${then} väntas`,
    (now: string, then: string) => `${now} employees now, ${then} expected`,
  ),
  legend: words("Så läser du färgerna", "How to read the colours"),
  legendShort3: words("minst var femte fattas", "at least one in five missing"),
  legendShort2: words("minst var tionde fattas", "at least one in ten missing"),
  legendShort1: words("färre fattas", "fewer missing"),
  legendEnough: words("det räcker", "there are enough"),
  legendHidden: words("visas inte", "not shown"),
  hidden: words("Visas inte", "Not shown"),
  hiddenMeans: words(
    "Visas inte: ingen, färre än fem, eller så kunde ett sådant tal räknas ut.",
    "Not shown: nobody, fewer than five, or such a figure could be worked out.",
  ),
  nobody: words("Ingen här", "Nobody here"),
  noCells: words("Det finns inget att visa här", "There is nothing to show here"),
  noCellsWhy: words(
    "Enheten är tom, för liten att visas eller har inget yrke som får visas. Välj en annan enhet.",
    "The unit is empty, too small to be shown or has no profession that may be. Choose another unit.",
  ),
  noDegrees: words("Bara antalet anställda är känt", "Only the number of employees is known"),
  noDegreesWhy: words(
    "Underlaget säger inte hur mycket var och en arbetar. Därför visas hur antalet väntas ändras, inte vad som fattas.",
    "The source does not tell how much each person works. So the expected change in their number is shown, not what is missing.",
  ),
  change: words(
    (change: string) => `${change} anställda`,
    (change: string) => `${change} employees`,
  ),
  rank: words("Plats", "Rank"),
  profession: words("Yrke", "Profession"),
  now: words("Anställda nu", "Employees now"),
  chance: words("Risk för brist", "Chance of a shortage"),
  expected: words("Väntas fattas", "Expected to be missing"),
  first: words("Första bristår", "First year short"),
  even: words("Jämna odds", "Even odds"),
  sure: words("Fyra av fem", "Four in five"),
  why: words("Varför", "Why"),
  none: words("inget av åren", "none of the years"),
  rankTitle: words(
    (unit: string, year: number) => `${unit} ${year}, personer`,
    (unit: string, year: number) => `${unit} ${year}, people`,
  ),
  rankLead: words(
    "Första bristår är det första då en brist är troligare än inte. Jämna odds är hur många till som behöver finnas det året för att det ska räcka lika gärna som inte; fyra av fem är hur många till som gör att det räcker i fyra fall av fem.",
    "The first year short is the first in which a shortage is likelier than not. Even odds is how many more have to be there that year for enough to be as likely as not; four in five is how many more are enough in four cases of five.",
  ),
  notTold: words(
    (count: string) => `${count} personer har yrken som är för små för att visas här.`,
    (count: string) => `${count} people have professions that are too small to be shown here.`,
  ),
  whyMissing: words(
    ({ missing, year, parts }: Why) => `I medel fattas ${missing} år ${year}: ${parts}.`,
    ({ missing, year, parts }: Why) => `On average ${missing} are missing in ${year}: ${parts}.`,
  ),
  whyEnough: words(
    ({ missing, year, parts }: Why) => `I medel är det ${missing} fler än behovet år ${year}: ${parts}.`,
    ({ missing, year, parts }: Why) =>
      `On average there are ${missing} more than the need in ${year}: ${parts}.`,
  ),
  shortAtFirst: words(
    (count: string, year: number) => `${count} fattas redan ${year}`,
    (count: string, year: number) => `${count} are missing already in ${year}`,
  ),
  aboveAtFirst: words(
    (count: string, year: number) => `${count} fler än behovet ${year}`,
    (count: string, year: number) => `${count} above the need in ${year}`,
  ),
  needGrows: words(
    (count: string) => `behovet växer med ${count}`,
    (count: string) => `the need grows by ${count}`,
  ),
  needFalls: words(
    (count: string) => `behovet minskar med ${count}`,
    (count: string) => `the need falls by ${count}`,
  ),
  staffFalls: words(
    (count: string) => `personalen minskar med ${count}`,
    (count: string) => `the staff falls by ${count}`,
  ),
  staffGrows: words(
    (count: string) => `personalen växer med ${count}`,
    (count: string) => `the staff grows by ${count}`,
  ),
  flows: words(
    (leavers: string, joiners: string) => `Till dess väntas ${leavers} sluta och ${joiners} börja.`,
    (leavers: string, joiners: string) => `By then ${leavers} are expected to leave and ${joiners} to join.`,
  ),
  intervals: words("Skillnaden med sitt eget intervall", "The difference with its own interval"),
  intervalsLead: words(
    "Det som väntas finnas minus behovet. Minus betyder att det fattas. Prognos och behov är dragna tillsammans, så intervallet är skillnadens eget. Medianen kan skilja sig från de två medianernas skillnad.",
    "What is expected less the need. Minus means that some are missing. Forecast and need are drawn together, so the interval is the difference's own. Its median may part from the difference of the two medians.",
  ),
  median: words("Median", "Median"),
  in50: words("50\u00a0%", "50%"),
  in80: words("80\u00a0%", "80%"),
  in95: words("95\u00a0%", "95%"),
  persons: words("Personer", "People"),
  range: words(
    (low: string, high: string) => `${low} till ${high}`,
    (low: string, high: string) => `${low} to ${high}`,
  ),
  risk: words(
    ({ year, chance, expected, persons }: Missing) =>
      `År ${year} är sannolikheten för brist ${chance}. I medel väntas ${expected} årsarbetare (${persons} personer) fattas.`,
    ({ year, chance, expected, persons }: Missing) =>
      `In ${year} the chance of a shortage is ${chance}. On average ${expected} full-time equivalents (${persons} people) are expected to be missing.`,
  ),
  firstYear: words(
    (year: number) => `Första året då en brist är troligare än inte är ${year}.`,
    (year: number) => `The first year in which a shortage is likelier than not is ${year}.`,
  ),
  noYear: words(
    "Inget av åren är en brist troligare än inte.",
    "In none of the years is a shortage likelier than not.",
  ),
  hires: words(
    (even: string, sure: string, year: number) =>
      `För jämna odds behöver ${even} personer till finnas ${year}, och för fyra fall av fem ${sure}. Den som anställs tidigare måste vara kvar då.`,
    (even: string, sure: string, year: number) =>
      `For even odds ${even} more people have to be there in ${year}, and for four cases in five ${sure}. Those hired earlier must still be there.`,
  ),
  inPersons: words(
    "Personer är årsarbetare delat med yrkets medelgrad i hela organisationen.",
    "People are full-time equivalents divided by the profession's mean degree in the whole organisation.",
  ),
  ownModel: words(
    "Skillnaden räknas på vår egen prognos, också där en enklare metod visas. Dess intervall är inte anpassade efter prövningen mot gångna år.",
    "The difference is by our own forecast, also where a simpler method is shown. Its intervals are not adjusted by the test against past years.",
  ),
};
