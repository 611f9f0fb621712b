import { words } from "../../base/words";

interface Held {
  times: string;
  of: string;
}

interface OwnSays {
  year: number;
  median: string;
  range: string;
  what: string;
}

interface SimpleShown {
  what: string;
  method: string;
  loss: string;
  years: number;
}

interface Drifted {
  what: string;
  outside: string;
  groups: string;
  most: string;
}

interface SimpleBetter {
  what: string;
  years: string;
  miss: string;
  best: string;
  bestMiss: string;
}

export const text = {
  title: words("Hur väl har vi gissat?", "How well have we guessed?"),
  lead: words(
    "Prognosen gjord om från gångna år, med det som fanns att veta då, och jämförd med hur det blev.",
    "The forecast made again from past years, with what there was to know then, and compared with what came.",
  ),
  inShort: words("I korthet", "In short"),
  tested: words(
    (from: number, to: number, count: number) => `Prövad från ${count} år, ${from}–${to}.`,
    (from: number, to: number, count: number) => `Tested from ${count} years, ${from}–${to}.`,
  ),
  testedOnce: words(
    (year: number) => `Prövad från ett enda år, ${year}.`,
    (year: number) => `Tested from one single year, ${year}.`,
  ),
  missed: words(
    (ahead: string, miss: string, what: string) =>
      `${ahead} låg prognosen för hela organisationen i medeltal ${miss} ${what} fel.`,
    (ahead: string, miss: string, what: string) =>
      `${ahead} the forecast of the whole organisation was off by ${miss} ${what} on average.`,
  ),
  beaten: words(
    (name: string, miss: string) => `En enkel metod hade varit bättre (${name}, ${miss} fel).`,
    (name: string, miss: string) => `A simple method would have been better (${name}, off by ${miss}).`,
  ),
  held: words(
    ({ times, of }: Held) => `Intervallet på 80\u00a0% höll ${times} gånger av ${of}.`,
    ({ times, of }: Held) => `The 80% interval held ${times} times of ${of}.`,
  ),
  yearsAhead: words(
    (years: number) => (years === 1 ? "Ett år fram" : `${years} år fram`),
    (years: number) => (years === 1 ? "One year ahead" : `${years} years ahead`),
  ),
  fewYears: words(
    (count: number) =>
      `${count} år är få: alla grupper ett visst år får samma tur eller otur, så andelen träffar är osäker.`,
    (count: number) =>
      `${count} years are few: all groups share the luck of a year, so the share of hits is uncertain.`,
  ),
  compared: words(
    (count: string, years: number) => `${count} jämförelser från ${years} år.`,
    (count: string, years: number) => `${count} comparisons from ${years} years.`,
  ),
  comparedAtMost: words(
    (count: string, years: number) => `Upp till ${count} jämförelser från ${years} år.`,
    (count: string, years: number) => `Up to ${count} comparisons from ${years} years.`,
  ),
  ahead: words("År fram", "Years ahead"),
  miss: words("Fel i medeltal", "Mean miss"),
  bias: words("För högt (+) eller lågt (−)", "Too high (+) or low (−)"),
  in80: words("Inom 80\u00a0%", "Within 80%"),
  in95: words("Inom 95\u00a0%", "Within 95%"),
  best: words("Bästa enkla metod", "Best simple method"),
  bestMiss: words("Dess fel", "Its miss"),
  verdict: words("Jämfört med den", "Beside it"),
  better: words(
    (share: string) => `${share} bättre`,
    (share: string) => `${share} better`,
  ),
  worse: words(
    (share: string) => `${share} sämre`,
    (share: string) => `${share} worse`,
  ),
  even: words("Lika bra", "As good"),
  whatHeads: words("anställda", "employees"),
  whatFte: words("årsarbetare", "full-time equivalents"),
  whatDeliveredFte: words("utförda årsarbetare", "delivered full-time equivalents"),
  whatJoiners: words("som började", "joiners"),
  whatLeavers: words("som slutade", "leavers"),
  how: words("Så är det prövat", "How it was tested"),
  known: words("Det som fanns att veta", "What there was to know"),
  knownAll: words(
    "Alla år är prövade med det som var inläst då.",
    "All years were tested with what had been loaded by then.",
  ),
  knownDated: words(
    "Inget var inläst då. Det som är daterat till och med varje år har använts, så avgångar som registrerades sent räknas som kända för tidigt.",
    "Nothing had been loaded then. What is dated up to each year was used, so leavings that were registered late count as known too early.",
  ),
  knownSome: words(
    (count: number) =>
      `${count} av åren är prövade med det som var inläst då, de andra med det som är daterat till och med året.`,
    (count: number) =>
      `${count} of the years were tested with what had been loaded by then, the others with what is dated up to the year.`,
  ),
  fit: words("Bättre och sämre", "Better and worse"),
  fitMeans: words(
    "Hela fördelningen jämförs med utfallet (CRPS, för antal samma sak som RPS): både hur nära prognosen låg och om osäkerheten var lagom. Inom parentes står vad andelen träffar kan vara i längden, med 95\u00a0% säkerhet när varje år räknas som ett försök. Grupper med färre än fem personer då prognosen gjordes är inte med.",
    "The whole distribution is compared with what came (CRPS, for counts the same as RPS): both how near the forecast was and whether its uncertainty was right. In brackets stands what the share of hits may be in the long run, with 95% confidence when each year counts as one trial. Groups of fewer than five when the forecast was made are not included.",
  ),
  simple: words("Enkla metoder", "Simple methods"),
  simpleMeans: words(
    "Sex sätt att räkna som vem som helst kan använda, prövade på samma grupper och år. Vinner en av dem är vår prognos inte värd mer än den där.",
    "Six ways of reckoning that anybody can use, tested on the same groups and years. Where one of them wins, our forecast is worth no more than it there.",
  ),
  leftOut: words("Utelämnade år", "Years left out"),
  recorded: words("Prövad", "Tested"),
  simpleBetter: words("En enkel metod har gissat bättre här", "A simple method has guessed better here"),
  simpleBetterWhy: words(
    ({ what, years, miss, best, bestMiss }: SimpleBetter) =>
      `${what}: ${years} har vår prognos legat ${miss} fel i medeltal, ”${best}” ${bestMiss}. Läs prognosen tillsammans med hur det har varit.`,
    ({ what, years, miss, best, bestMiss }: SimpleBetter) =>
      `${what}: ${years} our forecast was off by ${miss} on average, "${best}" by ${bestMiss}. Read it together with how it has been.`,
  ),
  simpleShown: words("Här visas en enkel metod", "A simple method is shown here"),
  simpleShownWhy: words(
    ({ what, method, loss, years }: SimpleShown) =>
      `${what}: ”${method}” har gissat ${loss} bättre än vår modell, prövat från ${years} år. Skillnaden är större än vad slumpen brukar ge, så därför visas den. Den räknas för varje grupp för sig, så delarna behöver inte summera till helheten.`,
    ({ what, method, loss, years }: SimpleShown) =>
      `${what}: "${method}" has guessed ${loss} better than our model, tested from ${years} years. The difference is greater than chance usually gives, so it is shown. It is reckoned group by group, so the parts need not add up to the whole.`,
  ),
  ownSays: words(
    ({ year, median, range, what }: OwnSays) =>
      `Vår modell säger ${median} ${what} år ${year}, med 80\u00a0% sannolikhet ${range}.`,
    ({ year, median, range, what }: OwnSays) =>
      `Our model says ${median} ${what} in ${year}, with 80% probability ${range}.`,
  ),
  drifted: words(
    (year: number) => `${year} blev inte som väntat`,
    (year: number) => `${year} did not turn out as expected`,
  ),
  driftedWhole: words(
    (year: number) =>
      `Antalet för hela organisationen hamnade ${year} utanför det som ett år tidigare hade 95\u00a0% sannolikhet.`,
    (year: number) =>
      `In ${year} the whole organisation ended up outside what a year earlier had 95% probability.`,
  ),
  driftedGroups: words(
    ({ what, outside, groups, most }: Drifted) =>
      `${what}: ${outside} av ${groups} hamnade utanför intervallet på 80\u00a0% från året före. Slumpen brukar ge högst ${most}.`,
    ({ what, outside, groups, most }: Drifted) =>
      `${what}: ${outside} of ${groups} ended up outside the 80% interval of the year before. Chance usually gives at most ${most}.`,
  ),
  driftedSide: {
    fewer: words(
      "De flesta av dem blev lägre än väntat. Något kan ha ändrats som prognosen inte vet om än.",
      "Most of them became lower than expected. Something may have changed that the forecast does not know of yet.",
    ),
    more: words(
      "De flesta av dem blev högre än väntat. Något kan ha ändrats som prognosen inte vet om än.",
      "Most of them became higher than expected. Something may have changed that the forecast does not know of yet.",
    ),
    both: words(
      "Något kan ha ändrats som prognosen inte vet om än.",
      "Something may have changed that the forecast does not know of yet.",
    ),
  },
  whatIsShown: words("Det som visas", "What is shown"),
  shownLead: words(
    (year: number) =>
      `Där en enkel metod har gissat bättre, med mer än vad slumpen brukar ge, visas den i stället för vår modell. Avgjort med det som hade hänt till och med ${year}.`,
    (year: number) =>
      `Where a simple method has guessed better, by more than chance usually gives, it is shown instead of our model. Decided by what had happened up to ${year}.`,
  ),
  level: words("Grupper", "Groups"),
  width: words("Intervallens bredd", "Width of the intervals"),
  why: words("Varför", "Why"),
  times: words(
    (factor: string) => `× ${factor}`,
    (factor: string) => `× ${factor}`,
  ),
  timesFromTo: words(
    (from: string, to: string) => `× ${from} till × ${to}`,
    (from: string, to: string) => `× ${from} to × ${to}`,
  ),
  asComputed: words("Som uträknad", "As computed"),
  tooFewYears: words(
    "För få år för att skilja en förlust från slumpen.",
    "Too few years to tell a loss from chance.",
  ),
  won: words(
    (best: string, share: string) => `Vår modell har gissat ${share} bättre än ”${best}”.`,
    (best: string, share: string) => `Our model has guessed ${share} better than "${best}".`,
  ),
  lostSurely: words(
    (best: string, share: string) => `”${best}” har gissat ${share} bättre, mer än vad slumpen brukar ge.`,
    (best: string, share: string) => `"${best}" has guessed ${share} better, more than chance usually gives.`,
  ),
  lostPerhaps: words(
    (best: string, share: string) =>
      `”${best}” har gissat ${share} bättre, men det kan vara slump med så få år.`,
    (best: string, share: string) =>
      `"${best}" has guessed ${share} better, but that may be chance with so few years.`,
  ),
  tested80: words("Så breda är intervallen", "How wide the intervals are"),
  widthMeans: words(
    "Intervallen multipliceras med det som prövningen mot gångna år har visat behövas, från ett år fram till det sista prövade. Över 1 är de bredare än uträkningen, under 1 smalare. Ju färre år som är prövade, desto närmare 1.",
    "Intervals are multiplied by what the test against past years has shown to be needed, from one year ahead to the last one tested. Above 1 they are wider than computed, below 1 narrower. The fewer years tested, the nearer 1.",
  ),
  tried: words("Prövat på de två sista åren", "Tried on the last two years"),
  triedLead: words(
    "De åren har inte fått avgöra vad som visas. Avståndet är hela fördelningens till utfallet (CRPS): lägre är bättre.",
    "Those years have had no part in deciding what is shown. The distance is that of the whole distribution to what came (CRPS): lower is better.",
  ),
  ownDistance: words("Vår modells avstånd", "Our model's distance"),
  shownDistance: words("Det visades avstånd", "Distance of what is shown"),
  own80: words("Vår inom 80\u00a0%", "Ours within 80%"),
  shown80: words("Det visade inom 80\u00a0%", "What is shown within 80%"),
  together: words("Alla grupper på en gång", "All groups at once"),
  togetherLead: words(
    "Hur långt hela bilden låg från utfallet (energipoäng), i anställda. Lägre är bättre. Här räknas också om grupperna väntades följas åt som de gjorde.",
    "How far the whole picture was from what came (energy score), in employees. Lower is better. It also counts whether groups were expected to go together as they did.",
  ),
  ourScore: words("Vår prognos", "Our forecast"),
  itsScore: words("Dess poäng", "Its score"),
  inYears: words(
    (years: number) => (years === 1 ? "ett år fram" : `${years} år fram`),
    (years: number) => (years === 1 ? "one year ahead" : `${years} years ahead`),
  ),
  none: words("Prognosen är inte prövad än", "The forecast has not been tested yet"),
  back: words("Till Framtid", "To Future"),
};
