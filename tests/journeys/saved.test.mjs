import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { open, pageAs, phone, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

test("a run is saved by name, made again to the same bytes, read and removed", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  await page.getByRole("link", { name: "Sparat" }).click();
  await page.waitForURL(/\/forecast\/saved$/);
  await page.getByLabel("Namn").fill("Budget 2027");
  await page.getByRole("button", { name: "Spara den senaste" }).click();
  await page.getByRole("rowheader", { name: "Budget 2027" }).waitFor();
  await page.getByRole("button", { name: "Gör om Budget 2027" }).click();
  await page.getByRole("heading", { name: "Det blev precis likadant" }).waitFor({ timeout: 120_000 });
  assert.deepEqual(await violations(page), []);
  await picture(page, "saved");
  const { runs } = await page.evaluate(async () => (await fetch("/api/runs")).json());
  await open(page, `/forecast?run=${runs[0].id}`);
  await page.getByText("Du läser en sparad prognos: Budget 2027").waitFor();
  await open(page, "/forecast/saved");
  await page.getByRole("button", { name: "Ta bort Budget 2027" }).click();
  await page.getByRole("button", { name: "Spara den senaste" }).waitFor();
});

test("measures are saved by name under What if, opened anew and removed", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast/what-if");
  await page.getByLabel("Namn").fill("Färre slutar");
  await page.getByRole("button", { name: "Spara åtgärderna" }).click();
  await page.getByText("Sparad", { exact: true }).first().waitFor();
  await open(page, "/forecast/saved");
  await page.getByRole("link", { name: "Öppna Färre slutar" }).click();
  await page.waitForURL(/\/forecast\/what-if/);
  await page.getByText("Färdigräknat").first().waitFor({ timeout: 120_000 });
  await open(page, "/forecast/saved");
  await page.getByRole("button", { name: "Ta bort Färre slutar" }).click();
  await page.getByText("Inga åtgärder är sparade.").waitFor();
});

test("a manager reads what is saved, and neither saves nor makes again; on a phone the page fits", async () => {
  const page = await pageAs("manager", { viewport: phone });
  await open(page, "/forecast/saved");
  await page.getByRole("rowheader", { name: "Den senaste" }).waitFor();
  assert.equal(await page.getByRole("button", { name: /Gör om/ }).count(), 0);
  assert.equal(await page.getByLabel("Namn").count(), 0);
  assert.ok((await overflow(page)) <= 0);
  assert.deepEqual(await violations(page), []);
  await picture(page, "saved-phone");
});
