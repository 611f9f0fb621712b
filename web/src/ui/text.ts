import { number } from "../base/format";
import { words } from "../base/words";

export const text = {
  close: words("Stäng", "Close"),
  whatIs: words(
    (name: string) => `Vad är ${name}?`,
    (name: string) => `What is ${name}?`,
  ),
  loading: words("Hämtar …", "Loading …"),
  refusedTitle: words("Det gick inte", "That did not work"),
  again: words("Försök igen", "Try again"),
  log: words(
    (id: string) => `Ange ${id} om du hör av dig till supporten.`,
    (id: string) => `Quote ${id} if you contact support.`,
  ),
  asTable: words("Visa som tabell", "Show as table"),
  asChart: words("Visa som diagram", "Show as chart"),
  saveSvg: words("Spara som bild", "Save as picture"),
  notFromNought: words("Skalan börjar inte vid noll.", "The scale does not start at nought."),
  search: words("Sök", "Search"),
  noHits: words("Ingen träff. Prova ett annat ord.", "Nothing found. Try another word."),
  sortBy: words("Sortera efter", "Sort by"),
  rising: words("stigande", "rising"),
  falling: words("fallande", "falling"),
  previous: words("Föregående", "Previous"),
  next: words("Nästa", "Next"),
  pageOf: words(
    (page: number, pages: number) => `Sida ${number(page)} av ${number(pages)}`,
    (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  ),
  pages: words("Sidor", "Pages"),
  stepOf: words("Steg", "Steps"),
  stepDone: words("klart", "done"),
  open: words("Öppna", "Open"),
  point: words("Tidpunkt i diagrammet", "Point in time in the chart"),
  fetching: words("Förbereder filen …", "Preparing the file …"),
  dropHere: words("eller släpp filerna här", "or drop the files here"),
};
