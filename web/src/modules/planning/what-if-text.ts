import { words } from "../../base/words";

interface Changed {
  year: number;
  change: string;
  between: string;
}

export const text = {
  title: words("Tänk om", "What if"),
  lead: words(
    "Välj åtgärder. Du får se hur mycket de ändrar, jämfört med om allt fortsätter som förut.",
    "Choose measures. You see how much they change, compared with going on as before.",
  ),
  back: words("Till Framtid", "To Future"),
  measures: words("Åtgärder", "Measures"),
  measuresLead: words(
    "De gäller enheten och yrket som är valda ovan, om inget annat sägs.",
    "They hold for the unit and profession chosen above, unless said otherwise.",
  ),
  kind: words("Vad som görs", "What is done"),
  reckon: words(
    (number: number) => `Räkna med åtgärd ${number}`,
    (number: number) => `Reckon with measure ${number}`,
  ),
  add: words("Lägg till en åtgärd", "Add a measure"),
  noMore: words("Fler än tio åtgärder går inte att räkna på.", "No more than ten measures can be compared."),
  remove: words(
    (number: number) => `Ta bort åtgärd ${number}`,
    (number: number) => `Remove measure ${number}`,
  ),
  slide: words(
    (name: string) => `${name}, skjutreglage`,
    (name: string) => `${name}, slider`,
  ),
  from: words("Från år", "From year"),
  ramp: words("År tills den verkar fullt ut", "Years until it has its full effect"),
  rampHint: words("0 om den verkar fullt ut direkt.", "0 when it has its full effect at once."),
  unsure: words("Det är osäkert hur mycket", "How much is uncertain"),
  low: words("Minst", "At least"),
  high: words("Mest", "At most"),
  intervalHint: words(
    "Med 80\u00a0% sannolikhet mellan minst och mest.",
    "With 80% probability between least and most.",
  ),
  ownGroup: words(
    "Gäller en annan enhet eller ett annat yrke än sidan",
    "Is for another unit or profession than the page",
  ),
  waiting: words("Räknar om. Det tar oftast några sekunder.", "Computing. It usually takes a few seconds."),
  computing: words(
    "Snabb uppskattning. Det exakta svaret kommer om några sekunder.",
    "A quick estimate. The exact answer comes in a few seconds.",
  ),
  quick: words("Snabb uppskattning", "Quick estimate"),
  exact: words("Färdigräknat", "Computed"),
  correctFirst: words(
    "Rätta det som är markerat, så räknas det om.",
    "Correct what is marked, and it is computed anew.",
  ),
  noneOn: words("Alla åtgärder är avstängda.", "All measures are switched off."),
  within: words(
    (least: string, most: string) => `${least} till ${most}.`,
    (least: string, most: string) => `${least} to ${most}.`,
  ),
  notWithin: words(
    (least: string, most: string) => `Skriv ett tal mellan ${least} och ${most}.`,
    (least: string, most: string) => `Write a number between ${least} and ${most}.`,
  ),
  wholeYear: words("Skriv ett helt år.", "Write a whole year."),
  notAround: words(
    "Åtgärdens storlek måste ligga mellan minst och mest.",
    "The size of the measure must lie between least and most.",
  ),
  nothingLeft: words(
    "Så långt kan intervallet inte nå: det får varken nå noll eller gå förbi det som finns.",
    "The interval cannot reach so far: neither to nought nor past what there is.",
  ),
  professionWanted: words(
    "Åtgärden är för ett yrke. Välj ett, här eller överst på sidan.",
    "The measure is for one profession. Choose one, here or at the top of the page.",
  ),
  toWanted: words("Välj vilket yrke som tar över.", "Choose the profession that takes over."),
  toAnother: words(
    "Välj ett annat yrke än det som lämnar uppgifterna.",
    "Choose another profession than the one that gives up the tasks.",
  ),
  contradicts: words(
    (number: number) =>
      `Åtgärd ${number} säger något annat om samma personer. Ta bort eller stäng av en av dem.`,
    (number: number) =>
      `Measure ${number} says otherwise of the same people. Remove or switch off one of them.`,
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
    gap: words(
      ({ year, change, between }: Changed) =>
        `${year}: ${change} årsarbetare bättre mot behovet än annars (${between}).`,
      ({ year, change, between }: Changed) =>
        `${year}: ${change} full-time equivalents better against the need than otherwise (${between}).`,
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
    gap: words(
      ({ year, change, between }: Changed) =>
        `${year}: ${change} årsarbetare sämre mot behovet än annars (${between}).`,
      ({ year, change, between }: Changed) =>
        `${year}: ${change} full-time equivalents worse against the need than otherwise (${between}).`,
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
    gap: words(
      ({ year, between }: Changed) => `${year}: samma läge mot behovet som annars (${between}).`,
      ({ year, between }: Changed) => `${year}: the same against the need as otherwise (${between}).`,
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
  gap: words("Gap", "Gap"),
  need: words("Behov", "Need"),
  notKnownYet: words(
    "Det är inte känt i den snabba uppskattningen. Det kommer med det exakta svaret.",
    "It is not known in the quick estimate. It comes with the exact answer.",
  ),
  shortageShare: words("Risk för brist", "Risk of shortage"),
  never: words("aldrig", "never"),
  becomes: words(
    (before: string, after: string) => `${before} → ${after}`,
    (before: string, after: string) => `${before} → ${after}`,
  ),
  firstShort: words("Första året med brist", "First year of shortage"),
  firstShortNote: words("då brist är troligare än inte", "when a shortage is likelier than not"),
  shortage: words(
    (year: number) => `Risk för brist ${year}`,
    (year: number) => `Risk of shortage ${year}`,
  ),
  shortageNote: words("som förut → med åtgärderna", "as before → with the measures"),
  moreNeeded: words(
    (year: number) => `Årsarbetare som saknas ${year}`,
    (year: number) => `Full-time equivalents missing ${year}`,
  ),
  moreNeededNote: words(
    (sure: string) => `för att det ska räcka i hälften av fallen; i 80\u00a0% av dem ${sure}`,
    (sure: string) => `for enough in half of the cases; in 80% of them ${sure}`,
  ),
  hires: words(
    (year: number) => `Anställningar till och med ${year}`,
    (year: number) => `Hires up to ${year}`,
  ),
  hiresNote: words("fler eller färre än annars, i medeltal", "more or fewer than otherwise, in the mean"),
  quickHow: words(
    "Uppskattningen är räknad med formler, utan dragningar. Det exakta svaret tar dess plats när det är klart.",
    "The estimate is made by formulas, without draws. The exact answer takes its place when it is ready.",
  ),
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
