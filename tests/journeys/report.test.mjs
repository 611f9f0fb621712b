import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { open, pageAs, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

/** The text of a document, as the programs of others read it. */
const textOf = {
  PDF: (file) =>
    execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }),
  Word: (file) =>
    execFileSync("unzip", ["-p", file, "word/document.xml"], {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    })
      .replaceAll(/<\/w:(p|tc)>/g, "\n")
      .replaceAll(/<[^>]+>/g, ""),
};

const headings = [
  "Kompetensförsörjning – läge och prognos",
  "Det här har vi",
  "Så har det rört sig",
  "Det här väntas vi ha",
  "Så är det räknat",
];

for (const [format, read] of Object.entries(textOf)) {
  test(`the board downloads the report as ${format}, with the figures of the page`, async () => {
    const page = await pageAs("board");
    await open(page, "/report");
    const shown = await page.evaluate(async () =>
      (await fetch("/api/workforce")).json(),
    );
    await page.getByText(format, { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("button", { name: "Skapa rapporten" }).click(),
    ]);
    const text = read(await download.path()).replaceAll(/[\u00a0\u202f]/g, " ");
    for (const heading of headings) assert.ok(text.includes(heading), heading);
    const { name, heads } = shown.professions[0];
    const grouped = new Intl.NumberFormat("sv-SE")
      .format(heads)
      .replaceAll(/[\u00a0\u202f]/g, " ");
    const row = text.slice(text.indexOf(name)).slice(0, 200);
    assert.ok(row.includes(grouped), `${name} ${grouped} is not in: ${row}`);
    assert.ok(text.includes(shown.unit.name));
    await page.getByText("Rapporten är hämtad").waitFor();
    await picture(page, `report-${format.toLowerCase()}`);
  });
}
