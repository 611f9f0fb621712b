import { words } from "../../base/words";

export const text = {
  title: words("Vad osäkerheten beror på", "What the uncertainty comes from"),
  lead: words(
    (year: number, name: string, share: string) =>
      `År ${year}, i årsarbetare. Mest beror den på ${name}: ${share} av osäkerheten.`,
    (year: number, name: string, share: string) =>
      `In ${year}, in full-time equivalents. It comes mostly from ${name}: ${share} of the uncertainty.`,
  ),
  source: words("Källa", "Source"),
  share: words("Procent", "Per cent"),
  means: words("Vad det är", "What it is"),
  how: words(
    "Andelarna är av prognosens varians och blir tillsammans 100 procent. De visas för grupper med minst 20 anställda.",
    "The shares are of the forecast's variance and sum to 100 per cent. They are shown for groups of at least 20 employees.",
  ),
  chance: words("Slumpen", "Chance"),
  chanceMeans: words(
    "Vem som slutar, flyttar eller börjar just då. I stora grupper jämnar det ut sig.",
    "Who happens to leave, move or join. In large groups it evens out.",
  ),
  rates: words("Takten vi har skattat", "The rates that we have estimated"),
  ratesMeans: words(
    "Hur ofta man slutar och anställer är räknat ur åren som gått. Ju färre som har slutat, desto osäkrare.",
    "How often people leave and are hired is reckoned from past years. The fewer that have left, the less sure.",
  ),
  leaving: words("Gemensamma år", "Common years"),
  leavingMeans: words(
    "Vissa år slutar fler överallt, till exempel när det finns gott om andra jobb.",
    "In some years more people leave everywhere, for instance when there are many other jobs.",
  ),
  growth: words("Gemensamma år för hela antalet", "Common years of the number as a whole"),
  growthMeans: words(
    "Vissa år växer eller minskar alla grupper samtidigt.",
    "In some years all groups grow or shrink at once.",
  ),
  retirement: words("Pensionerna", "Retirement"),
  retirementMeans: words(
    "Vissa år går fler eller färre i pension än vad åldrarna säger, till exempel när reglerna ändras.",
    "In some years more or fewer retire than their ages say, for instance when the rules change.",
  ),
  hiring: words("Rekryteringen", "Recruitment"),
  hiringMeans: words(
    "Hur många som anställs växlar mellan åren, och vart det är på väg är inte säkert.",
    "How many are hired varies between years, and where it is heading is not certain.",
  ),
  workingTime: words("Arbetstiden", "Working time"),
  workingTimeMeans: words(
    "Hur mycket var och en arbetar kan ändras.",
    "How much each person works may change.",
  ),
};
