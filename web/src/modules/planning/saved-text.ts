import { words } from "../../base/words";

export const text = {
  title: words("Sparat", "Saved"),
  lead: words(
    "Prognoser och åtgärder som någon har sparat. En sparad prognos går att läsa som den var och att göra om.",
    "Forecasts and measures that somebody has saved. A saved forecast can be read as it was, and made again.",
  ),
  runs: words("Prognoser", "Forecasts"),
  runsLead: words(
    "En körning är en prognos med det underlag den gjordes på. Den senaste visas på sidorna; de sparade finns kvar när nya kommer.",
    "A run is a forecast with the data that it was made from. The newest is shown on the pages; those saved stay when new ones come.",
  ),
  run: words("Körning", "Run"),
  newest: words("Den senaste", "The newest"),
  unnamed: words("utan namn", "without a name"),
  dataDate: words("Data till och med", "Data until"),
  made: words("Gjord", "Made"),
  savedBy: words("Sparad av", "Saved by"),
  made_from: words("Gjord av", "Made from"),
  facts: words(
    (draws: string, seed: number, version: string, method: number) =>
      `${draws} dragningar, frö ${seed}, version ${version}, metod ${method}`,
    (draws: string, seed: number, version: string, method: number) =>
      `${draws} draws, seed ${seed}, version ${version}, method ${method}`,
  ),
  result: words(
    (hash: string) => `Resultat ${hash}`,
    (hash: string) => `Result ${hash}`,
  ),
  act: words("Gör", "Do"),
  open: words("Läs", "Read"),
  openNamed: words(
    (name: string) => `Läs ${name}`,
    (name: string) => `Read ${name}`,
  ),
  again: words("Gör om", "Make again"),
  againNamed: words(
    (name: string) => `Gör om ${name}`,
    (name: string) => `Make ${name} again`,
  ),
  remove: words("Ta bort", "Remove"),
  removeNamed: words(
    (name: string) => `Ta bort ${name}`,
    (name: string) => `Remove ${name}`,
  ),
  removed: words("Borttagen", "Removed"),
  saveScenario: words("Spara åtgärderna", "Save the measures"),
  scenarioHint: words("Till exempel Fler platser 2028", "For instance More places 2028"),
  save: words("Spara den senaste", "Save the newest"),
  name: words("Namn", "Name"),
  nameHint: words("Till exempel Budget 2027", "For instance Budget 2027"),
  saved: words("Sparad", "Saved"),
  making: words("Körningen görs om …", "The run is being made again …"),
  same: words("Det blev precis likadant", "It came out exactly the same"),
  sameMeans: words(
    (name: string) => `${name} gjordes om från samma underlag, och varje siffra är densamma.`,
    (name: string) => `${name} was made again from the same data, and every figure is the same.`,
  ),
  other: words("Det blev inte likadant", "It did not come out the same"),
  otherMeans: words(
    (name: string) => `${name} gjordes om från det som var känt då, men resultatet är ett annat.`,
    (name: string) => `${name} was made again from what was known then, but the result is another.`,
  ),
  notComparable: words("Det går inte att jämföra", "It cannot be compared"),
  notComparableMeans: words(
    "Körningen gjordes av ett äldre program, som inte sparade något fingeravtryck av resultatet.",
    "The run was made by an older program, which kept no fingerprint of the result.",
  ),
  changedIs: words(
    (what: string) => `Det här är inte som det var då: ${what}.`,
    (what: string) => `This is not as it was then: ${what}.`,
  ),
  nothingChanged: words(
    "Allt den gjordes av är som då. Säg till den som sköter systemet: det ska bli likadant.",
    "Everything it was made from is as it was. Tell those who run the system: it ought to be the same.",
  ),
  data: words("personalunderlaget", "the staff data"),
  need: words("behovsunderlaget", "the data about need"),
  settings: words("pensionsregler och vårdtal", "pension rules and care figures"),
  method: words("räknesättet", "the method"),
  version: words("programmets version", "the program's version"),
  scenarios: words("Åtgärder", "Measures"),
  scenariosLead: words(
    "Det som sparats under Tänk om. Det räknas på den senaste prognosen när det öppnas.",
    "What has been saved under What if. It is computed on the newest forecast when it is opened.",
  ),
  noScenarios: words("Inga åtgärder är sparade.", "No measures have been saved."),
  scenario: words("Scenario", "Scenario"),
  about: words("Gäller", "About"),
  measures: words(
    (count: number, from: number) => `${count} ${count === 1 ? "åtgärd" : "åtgärder"}, från ${from}`,
    (count: number, from: number) => `${count} ${count === 1 ? "measure" : "measures"}, from ${from}`,
  ),
  compute: words("Öppna", "Open"),
  computeNamed: words(
    (name: string) => `Öppna ${name}`,
    (name: string) => `Open ${name}`,
  ),
  reading: words(
    (name: string) => `Du läser en sparad prognos: ${name}`,
    (name: string) => `You are reading a saved forecast: ${name}`,
  ),
  readingMeans: words(
    (day: string, made: string) => `Data till och med ${day}. Gjord ${made}. Den ändras inte.`,
    (day: string, made: string) => `Data until ${day}. Made ${made}. It does not change.`,
  ),
  toNewest: words("Till den senaste", "To the newest"),
};
