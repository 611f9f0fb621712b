import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { open, pageAs, phone, picture, settled, useBrowser } from "./support/browser.mjs";

useBrowser();

const asked = (page, path) => page.evaluate(async (address) => (await fetch(address)).json(), path);
const table = (page) => page.getByRole("table", { name: "Behov och gap år för år" });
const shown = (value, decimals = 0) => new Intl.NumberFormat("sv-SE", { maximumFractionDigits: decimals }).format(value);

test("need stands beside the expected staff, year by year, in the server's own figures", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  await page.getByRole("link", { name: "Behov och gap" }).last().click();
  await page.waitForURL(/\/need$/);
  await table(page).waitFor();
  const [forecast, need] = [await asked(page, "/api/forecast"), await asked(page, "/api/need")];
  assert.equal(await table(page).getByRole("row").count(), 1 + need.years.length);
  const { year, need: needed, use, establishment, mapped } = need.years.at(-1);
  const row = table(page).getByRole("row", { name: new RegExp(`^${year}`) });
  const cells = await row.getByRole("cell").allInnerTexts();
  const staff = forecast.years.find((one) => one.year === year).fte;
  const medians = cells.map((cell) => cell.split("\n")[0]);
  assert.deepEqual(
    [medians[0], medians[1], medians[3], medians[4], medians[5]],
    [shown(staff.p50), shown(needed.p50), shown(use.p50), shown(establishment.p50, 1), shown(mapped.p50)],
  );
  assert.equal(cells[1].split("\n")[1], `${shown(needed.p10)}–${shown(needed.p90)}`);
  assert.match(medians[2], /^[+−±]/);
  for (const note of need.assumptions) await page.getByText(note.text_sv).waitFor();
  await picture(page, "need");
});

test("the gap has its own interval, in full-time equivalents and in people, and the risk is said in words", async () => {
  const page = await pageAs("board");
  await open(page, "/need");
  const sentence = await page.getByText(/^År \d{4} väntas .* årsarbetare finnas och .* behövas/).innerText();
  assert.match(sentence, /(fattas|fler än behovet|lika många)\. Intervallen med 80\s% sannolikhet överlappar/);
  await page.getByText(/Räknat på medianerna fattas det/).waitFor();
  await page.getByText(/är sannolikheten för brist \d+\s%\. I medel väntas .* årsarbetare \(.* personer\) fattas/).waitFor();
  const need = await asked(page, "/api/need");
  const own = page.getByRole("table", { name: "Skillnaden med sitt eget intervall" });
  const last = need.gaps.at(-1);
  const cells = async () => own.getByRole("row", { name: new RegExp(`^${last.year}`) }).getByRole("cell").allInnerTexts();
  const signed = (value) => (value > 0 ? "+" : "−") + shown(Math.abs(value));
  assert.equal((await cells())[0], signed(last.fte.gap.p50));
  assert.equal((await cells())[2], `${signed(last.fte.gap.p10)} till ${signed(last.fte.gap.p90)}`);
  await page.getByText("Personer", { exact: true }).click();
  assert.equal((await cells())[0], signed(last.persons.gap.p50));
});

test("the chart is read with the arrow keys, need included, and no line is told by its colour alone", async () => {
  const page = await pageAs("hr");
  await open(page, "/need");
  const chart = page.getByRole("slider");
  await chart.focus();
  await page.keyboard.press("End");
  assert.match(await chart.getAttribute("aria-valuetext"), /median .* Behov .* Skillnad .* Bemanningsmål/);
  await page.keyboard.press("Home");
  assert.match(await chart.getAttribute("aria-valuetext"), /utfall [\d\s\u00a0]+$/);
  const dashes = await page.locator(".chart .line").evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  assert.equal(dashes.length, 4);
  assert.equal(new Set(dashes).size, dashes.length);
});

test("a profession is chosen, the address remembers, and the way leads back to its forecast", async () => {
  const page = await pageAs("hr");
  await open(page, "/need");
  const profession = page.getByLabel("Yrke");
  await profession.selectOption({ label: "Sjuksköterska" });
  await page.waitForURL(/profession=\d+/);
  await page.getByRole("heading", { name: /, Sjuksköterska \d{4}–\d{4}/ }).waitFor();
  await page.getByRole("link", { name: "Vad prognosen vilar på" }).click();
  await page.waitForURL(/\/forecast\?profession=\d+/);
});

test("a group that is too small is not shown, and the page says why and where to look instead", async () => {
  const page = await pageAs("hr");
  await open(page, "/need");
  const { units } = await asked(page, "/api/units");
  const professions = (await asked(page, "/api/professions")).professions;
  let found;
  for (const unit of units.filter(({ heads }) => heads !== null && heads > 20).slice(-5))
    for (const profession of professions) {
      const path = `unit=${unit.id}&profession=${profession.id}`;
      const need = await asked(page, `/api/need?${path}`);
      if (need.withheld?.shown_instead) found ??= { path, need };
    }
  assert.ok(found, "a group that is withheld");
  assert.deepEqual(found.need.years, []);
  await open(page, `/need?${found.path}`);
  await page.getByRole("heading", { name: "Behovet visas inte" }).waitFor();
  assert.equal(await page.getByRole("slider").count(), 0);
  assert.equal(await table(page).count(), 0);
  await page.getByRole("link", { name: /^Se i stället/ }).click();
  await settled(page);
  await table(page).waitFor();
});

test("on a phone the page stays within the window, and axe finds nothing", async () => {
  const page = await pageAs("hr", { viewport: phone });
  await open(page, "/need");
  await table(page).waitFor();
  assert.ok((await overflow(page)) <= 0);
  assert.deepEqual(await violations(page), []);
  await picture(page, "need-phone");
});
