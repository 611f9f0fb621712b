import { words } from "../../base/words";

interface Held {
  times: string;
  of: string;
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
    "Hela fördelningen jämförs med utfallet (CRPS): både hur nära prognosen låg och om osäkerheten var lagom. Grupper med färre än fem personer då prognosen gjordes är inte med.",
    "The whole distribution is compared with what came (CRPS): both how near the forecast was and whether its uncertainty was right. Groups of fewer than five when the forecast was made are not included.",
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
  inYears: words(
    (years: number) => (years === 1 ? "ett år fram" : `${years} år fram`),
    (years: number) => (years === 1 ? "one year ahead" : `${years} years ahead`),
  ),
  none: words("Prognosen är inte prövad än", "The forecast has not been tested yet"),
  back: words("Till Framtid", "To Future"),
};
