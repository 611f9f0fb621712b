import { words } from "../../base/words";

interface Changed {
  year: number;
  change: string;
  between: string;
}

export const text = {
  title: words("Tänk om", "What if"),
  lead: words(
    "Välj upp till tre åtgärder. Du får se hur mycket de ändrar, jämfört med om allt fortsätter som förut.",
    "Choose up to three measures. You see how much they change, compared with going on as before.",
  ),
  back: words("Till Framtid", "To Future"),
  measures: words("Åtgärder", "Measures"),
  measuresLead: words(
    "De gäller enheten och yrket som är valda ovan.",
    "They hold for the unit and profession chosen above.",
  ),
  measure: words(
    (number: number) => `Åtgärd ${number}`,
    (number: number) => `Measure ${number}`,
  ),
  add: words("Lägg till en åtgärd", "Add a measure"),
  remove: words(
    (number: number) => `Ta bort åtgärd ${number}`,
    (number: number) => `Remove measure ${number}`,
  ),
  from: words("Från år", "From year"),
  compute: words("Räkna", "Compute"),
  computing: words("Räknar. Det tar oftast några sekunder.", "Computing. It usually takes a few seconds."),
  correctFirst: words(
    "Rätta det som är markerat, så går det att räkna.",
    "Correct what is marked, and it can be computed.",
  ),
  resignations: words("Färre slutar, utom pension", "Fewer leave, retirement aside"),
  resignationsSize: words("Procent färre", "Per cent fewer"),
  laterRetirement: words("Senare pension", "Later retirement"),
  laterRetirementSize: words("År senare", "Years later"),
  fillMore: words("Fler tjänster tillsätts när någon slutat", "More posts are filled when somebody has left"),
  fillMoreSize: words("Procentenheter fler", "Percentage points more"),
  training: words("Fler utbildningsplatser", "More training places"),
  trainingSize: words("Fler platser om året", "More places a year"),
  trainingCompletes: words("Procent som tar examen", "Per cent who complete"),
  trainingComes: words("Procent av dem som börjar hos oss", "Per cent of those who come to us"),
  trainingDelay: words("År från kursstart till anställning", "Years from start to employment"),
  longerHours: words("Längre arbetstid för dem vi har", "Longer hours for those we have"),
  longerHoursSize: words("Procent fler timmar", "Per cent more hours"),
  within: words(
    (least: string, most: string) => `${least}–${most}`,
    (least: string, most: string) => `${least}–${most}`,
  ),
  notWithin: words(
    (least: string, most: string) => `Skriv ett tal mellan ${least} och ${most}.`,
    (least: string, most: string) => `Write a number between ${least} and ${most}.`,
  ),
  wholeYear: words("Skriv ett helt år.", "Write a whole year."),
  professionWanted: words(
    "Välj ett yrke ovan: utbildningsplatser är för ett yrke.",
    "Choose a profession above: training places are for one profession.",
  ),
  more: {
    heads: words(
      ({ year, change, between }: Changed) => `${year}: ${change} fler anställda än annars (${between}).`,
      ({ year, change, between }: Changed) =>
        `${year}: ${change} more employees than otherwise (${between}).`,
    ),
    fte: words(
      ({ year, change, between }: Changed) => `${year}: ${change} fler årsarbetare än annars (${between}).`,
      ({ year, change, between }: Changed) =>
        `${year}: ${change} more full-time equivalents than otherwise (${between}).`,
    ),
  },
  fewer: {
    heads: words(
      ({ year, change, between }: Changed) => `${year}: ${change} färre anställda än annars (${between}).`,
      ({ year, change, between }: Changed) =>
        `${year}: ${change} fewer employees than otherwise (${between}).`,
    ),
    fte: words(
      ({ year, change, between }: Changed) => `${year}: ${change} färre årsarbetare än annars (${between}).`,
      ({ year, change, between }: Changed) =>
        `${year}: ${change} fewer full-time equivalents than otherwise (${between}).`,
    ),
  },
  same: {
    heads: words(
      ({ year, between }: Changed) => `${year}: lika många anställda som annars (${between}).`,
      ({ year, between }: Changed) => `${year}: as many employees as otherwise (${between}).`,
    ),
    fte: words(
      ({ year, between }: Changed) => `${year}: lika många årsarbetare som annars (${between}).`,
      ({ year, between }: Changed) => `${year}: as many full-time equivalents as otherwise (${between}).`,
    ),
  },
  between: words(
    (low: string, high: string) => `mellan ${low} och ${high} med 80\u00a0% sannolikhet`,
    (low: string, high: string) => `between ${low} and ${high} with 80% probability`,
  ),
  chart: words(
    (about: string) => `Vad åtgärderna ändrar: ${about}`,
    (about: string) => `What the measures change: ${about}`,
  ),
  difference: words("Skillnad, median", "Difference, median"),
  asBefore: words("Som förut", "As before"),
  band: words("80\u00a0% sannolikhet", "80% probability"),
  reading: words(
    (year: number, median: string, range: string) =>
      `${year}: skillnad ${median}, med 80\u00a0% sannolikhet ${range}`,
    (year: number, median: string, range: string) =>
      `${year}: difference ${median}, with 80% probability ${range}`,
  ),
  range: words(
    (low: string, high: string) => `${low} till ${high}`,
    (low: string, high: string) => `${low} to ${high}`,
  ),
  table: words("År för år", "Year by year"),
  tableLead: words(
    "Medianer, och inom parentes var antalet hamnar med 80\u00a0% sannolikhet.",
    "Medians, and in brackets where the number ends up with 80% probability.",
  ),
  withMeasures: words("Med åtgärderna", "With the measures"),
  change: words("Skillnad", "Difference"),
  shareMore: words("Dragningar med fler", "Draws with more"),
  how: words(
    (draws: string) =>
      `Båda sidorna är räknade med vår egen modell på samma ${draws} dragningar. Det är färre än i Framtid, där en enkel metod också kan visas i stället. Därför kan talen skilja sig något.`,
    (draws: string) =>
      `Both sides are computed by our own model on the same ${draws} draws. Future has more, and may show a simple method instead. The figures can therefore differ somewhat.`,
  ),
  certain: words(
    "Bandet visar slumpen, inte om åtgärden går att genomföra eller ger den verkan du skrivit.",
    "The band shows chance, not whether the measure can be carried out or has the effect you wrote.",
  ),
  withheldTitle: words("Skillnaden visas inte", "The difference is not shown"),
};
