import { words } from "../../base/words";

export const text = {
  title: words("Rapport", "Report"),
  name: words("Kompetensförsörjning – läge och prognos", "Competence supply – state and forecast"),
  lead: words(
    "En färdig rapport för en del av organisationen.",
    "A finished report for a part of the organisation.",
  ),
  contents: words(
    "Vad vi har, hur det har ändrats, vad vi väntas ha, var det är tunt och hur siffrorna är räknade. Varje siffra har definition och datum.",
    "What we have, how it has moved, what we expect to have, where it is thin and how the figures are counted. Every figure has its definition and date.",
  ),
  unit: words("Enhet", "Unit"),
  whole: words("Alla mina enheter", "All my units"),
  format: words("Format", "Format"),
  formats: {
    pdf: words("PDF", "PDF"),
    docx: words("Word", "Word"),
    html: words("Webbsida", "Web page"),
  },
  formatHints: {
    pdf: words("PDF för läsning och utskrift.", "PDF for reading and print."),
    docx: words(
      "Word-dokument med samma innehåll, att arbeta vidare i.",
      "Word document with the same content, to work on.",
    ),
    html: words("En fil som öppnas i webbläsaren.", "One file that opens in the browser."),
  },
  chosen: words(
    (count: number) =>
      count === 1
        ? "Ett antagande är satt av regionen. Det står i rapporten."
        : `${count} antaganden är satta av regionen. Det står i rapporten.`,
    (count: number) =>
      count === 1
        ? "One assumption is set by the region. The report says so."
        : `${count} assumptions are set by the region. The report says so.`,
  ),
  make: words("Skapa rapporten", "Make the report"),
  making: words("Rapporten skapas …", "Making the report …"),
  makingWhy: words("Det tar några sekunder.", "This takes a few seconds."),
  done: words(
    (name: string) => `Rapporten är hämtad: ${name}`,
    (name: string) => `The report has been downloaded: ${name}`,
  ),
};
