import assert from "node:assert/strict";
import { test } from "node:test";
import { violations } from "./support/axe.mjs";
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

async function toRecognised(page, upload, told) {
  await open(page, "/import/new");
  await page.locator('input[type="file"]').setInputFiles(upload);
  await page.getByRole("table", { name: "Filer" }).waitFor();
  if (told) await page.getByRole("alert").getByText(told).waitFor();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByLabel("Vad en rad är").waitFor();
}

async function toColumns(page, upload) {
  await toRecognised(page, upload);
  // The columns are called Start and Slut, and a Grad is beyond 1,5: the first profile has understood that.
  assert.equal(await page.getByLabel("Vad en rad är").inputValue(), "spells");
  assert.equal(await page.getByLabel("Sysselsättningsgrad skrivs som").inputValue(), "percent");
  await picture(page, "import-recognised");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("table", { name: "Kolumner" }).waitFor();
  for (const [column, field] of Object.entries(choices))
    await page.getByLabel(`Fält för ${column}`, { exact: true }).first().selectOption({ label: field });
  await page.getByLabel("Profilens namn").fill("resa");
  await picture(page, "import-columns");
}

const profileText = (page) => page.getByRole("textbox", { name: "Profilen som text" });

async function tryOut(page) {
  await page.getByRole("button", { name: "Provläs hela filen" }).click();
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

test("a profile is written by clicking alone, what is rare included; what is wrong or missing is told at its place", async () => {
  const page = await pageWith("organisation.import");
  const bad = { name: "tom.csv", mimeType: "text/csv", buffer: Buffer.alloc(0) };
  await toRecognised(page, [file([row("19800101-2387", "Avdelning A", "2021-03-01")]), bad], "tom.csv togs inte emot");
  await page.getByText("Fler inställningar").click();
  const pivot = page.getByLabel("Årtal med två siffror är 20xx till och med");
  await pivot.fill("200");
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByText("ska ligga inom 0–99").first().waitFor();
  assert.equal(await pivot.getAttribute("aria-invalid"), "true");
  await picture(page, "import-more-settings");
  await pivot.fill("30");
  await page.getByLabel("Det som inte finns i filen").selectOption({ label: "gäller inte längre" });
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("button", { name: "Så läses Yrke, namn" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Lägg till städning" }).click();
  await dialog.getByLabel("Steg 1", { exact: true }).selectOption({ label: "de första tecknen" });
  await dialog.getByLabel("Antal tecken").fill("12");
  await dialog.getByRole("button", { name: "Klar" }).click();
  await page.getByLabel("Nivå 2 kallas").fill("Avdelning");
  await page.getByRole("button", { name: "Visa profilen som text" }).click();
  const written = await profileText(page).inputValue();
  for (const part of ["covers: whole", "pivot: 30", '- "first:12"', "level: Avdelning", "fte_in: percent"])
    assert.ok(written.includes(part), `${part} in\n${written}`);
  await page.getByRole("button", { name: "Tillbaka utan att ändra" }).click();
  await page.getByLabel("Fält för Start", { exact: true }).selectOption({ label: "Används inte" });
  await page.getByText("Det saknas en kolumn för: Startdag.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Provläs hela filen" }).isDisabled(), true);
});

test("a profile is edited as text, and a fault in it is told at its line", async () => {
  const page = await pageWith("organisation.import");
  await toRecognised(page, file([row("19800101-2387", "Avdelning A", "2021-03-01")]));
  await page.getByRole("button", { name: "Visa profilen som text" }).click();
  const text = profileText(page);
  const sound = await text.inputValue();
  await text.fill(`${sound}manger: {column: Chef}\n`);
  await page.getByRole("button", { name: "Använd texten" }).click();
  await page.getByRole("alert").getByText("manger").waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, "import-profile-text");
  await text.fill(`${sound}manager: {column: Namn}\n`);
  await page.getByRole("button", { name: "Använd texten" }).click();
  await page.getByRole("button", { name: "Fortsätt" }).click();
  await page.getByRole("table", { name: "Kolumner" }).waitFor();
  const filled = await page.getByLabel("Fält för Namn", { exact: true }).evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(filled, ["person.name", "manager"]);
});

test("earlier imports are listed", async () => {
  const page = await pageWith("organisation.import");
  await open(page, "/import");
  await page.getByRole("table", { name: "Tidigare inläsningar" }).waitFor();
  await picture(page, "imports");
});
