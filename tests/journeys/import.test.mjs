import assert from "node:assert/strict";
import { test } from "node:test";
import { open, pageWith, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

const header = "Personnummer;Namn;Klinik;Avdelning;Befattning;Grad;Start;Slut";
const row = (number, unit, from) => `${number};Journey Person;Resekliniken;${unit};Sjuksköterska;100;${from};`;
const file = (rows) => ({
  name: "resa.csv",
  mimeType: "text/csv",
  buffer: Buffer.from([header, ...rows].join("\r\n"), "utf8"),
});

const choices = {
  Personnummer: "Personens nyckel",
  Namn: "Namn",
  Klinik: "Enhet nivå 1, namn",
  Avdelning: "Enhet nivå 2, namn",
  Befattning: "Yrke, namn",
  Grad: "Sysselsättningsgrad",
  Start: "Startdag",
  Slut: "Slutdag",
};

async function toColumns(page, upload) {
  await open(page, "/import/new");
  await page.locator('input[type="file"]').setInputFiles(upload);
  await page.getByRole("table", { name: "Filer" }).waitFor();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByText("Teckenkodning").waitFor();
  await picture(page, "import-recognised");
  await page.getByLabel("Vad en rad är").selectOption({ label: "En anställning med start och slut" });
  await page.getByLabel("Sysselsättningsgrad skrivs som").selectOption({ label: "procent" });
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("table", { name: "Kolumner" }).waitFor();
  for (const [column, field] of Object.entries(choices))
    await page.getByLabel(`Fält för ${column}`, { exact: true }).first().selectOption({ label: field });
  await page.getByLabel("Profilens namn").fill("resa");
  await picture(page, "import-columns");
}

async function tryOut(page) {
  await page.getByRole("button", { name: "Provkör hela filen" }).click();
  await page.waitForURL(/\/import\/\d+/);
  await page.getByRole("heading", { name: "Det här kommer att hända" }).waitFor({ timeout: 60_000 });
}

test("a file goes through the wizard to a receipt, and is undone", async () => {
  const page = await pageWith("organisation.import");
  await toColumns(page, file([row("19800101-2387", "Avdelning A", "2021-03-01"), row("19751212-9870", "Avdelning B", "2019-08-15")]));
  await tryOut(page);
  const people = page.getByRole("row", { name: /^Personer/ });
  assert.equal(await people.getByRole("cell").first().innerText(), "2");
  await picture(page, "import-dry-run");
  await page.getByRole("button", { name: "Läs in", exact: true }).click();
  await page.getByRole("heading", { name: "Det här hände" }).waitFor({ timeout: 60_000 });
  await picture(page, "import-receipt");
  await page.getByRole("button", { name: "Ångra inläsningen" }).click();
  await page.getByText("Inläsningen är ångrad.").first().waitFor();
});

test("a faulty row is shown with row, column, value and what was expected; nothing is loaded by itself", async () => {
  const page = await pageWith("organisation.import");
  await toColumns(page, file([row("19800101-2387", "Avdelning A", "2021-13-41"), row("19751212-9870", "Avdelning B", "2019-08-15")]));
  await tryOut(page);
  const faults = page.getByRole("table", { name: /^1 fel/ });
  const told = await faults.getByRole("row").nth(1).innerText();
  assert.match(told, /2021-13-41/);
  assert.match(told, /Start/);
  await page.getByRole("button", { name: "Läs in utan 1 felaktig rad" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Hämta felen (CSV)" }).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.csv$/);
  await picture(page, "import-faults");
});

test("without a start column the dry run is not offered, and the page says what is missing", async () => {
  const page = await pageWith("organisation.import");
  await toColumns(page, file([row("19800101-2387", "Avdelning A", "2021-03-01")]));
  await page.getByLabel("Fält för Start", { exact: true }).selectOption({ label: "Används inte" });
  await page.getByText("Det saknas en kolumn för: Startdag.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Provkör hela filen" }).isDisabled(), true);
});

test("earlier imports are listed", async () => {
  const page = await pageWith("organisation.import");
  await open(page, "/import");
  await page.getByRole("table", { name: "Tidigare inläsningar" }).waitFor();
  await picture(page, "imports");
});
