import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, pageAs, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

const saved = async (page, button) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
};

test("the fan tells its end year in one sentence and in the table", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  const sentence = await page.getByText(/^År \d{4} väntas/).first().innerText();
  const [, year, median] = sentence.match(/^År (\d{4}) väntas ([\d\s\u00a0]+) anställda/) ?? [];
  const row = page.getByRole("table", { name: "Samma siffror som tabell" }).getByRole("row", { name: new RegExp(`^${year}`) });
  const cells = await row.getByRole("cell").allInnerTexts();
  assert.equal(cells[1], median);
  assert.match(sentence, /Sannolikheten är 80\s%/);
  await picture(page, "forecast");
});

test("the fan is read year by year with the arrow keys", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  const chart = page.getByRole("slider");
  await chart.focus();
  await page.keyboard.press("End");
  const last = await chart.getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  const before = await chart.getAttribute("aria-valuetext");
  assert.equal(Number(last?.slice(0, 4)) - Number(before?.slice(0, 4)), 1);
  assert.match(last ?? "", /median .*50\s%.*80\s%.*95\s%/);
  await page.keyboard.press("Home");
  assert.match((await chart.getAttribute("aria-valuetext")) ?? "", /utfall|median/);
});

test("full-time equivalents are shown when asked for, and the address remembers", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  await page.getByText("Årsarbetare enligt avtal", { exact: true }).first().click();
  await page.waitForURL(/measure=fte/);
  await page.getByText(/årsarbetare\. Sannolikheten/).waitFor();
});

test("the figures go home as CSV and Excel, the drawing as SVG", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  const csv = await saved(page, "Hämta CSV");
  assert.match(csv.name, /\.csv$/);
  assert.ok(csv.bytes.toString("utf8").split("\n").length > 5);
  const xlsx = await saved(page, "Hämta Excel");
  assert.equal(xlsx.bytes.subarray(0, 2).toString(), "PK");
  const svg = await saved(page, "Spara som bild");
  assert.match(svg.bytes.toString("utf8"), /^<svg.*<title>/s);
});

test("a row among the parts leads to its own forecast", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  const link = page.getByRole("table", { name: "Delarna" }).getByRole("link").first();
  await link.click();
  await page.waitForURL(/unit=\d+/);
  await page.getByRole("heading", { name: "Framtid" }).waitFor();
});

test("the board prints the fan on paper without menus", async () => {
  const page = await pageAs("board");
  await open(page, "/forecast");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".rail").isVisible(), false);
  assert.equal(await page.locator(".chart svg").isVisible(), true);
  await picture(page, "forecast-print");
});

test("how well we have guessed is told in short, and level by level beside simple methods", async () => {
  const page = await pageAs("board");
  await open(page, "/forecast");
  await page.getByRole("link", { name: "Hur väl har vi gissat?" }).first().click();
  // The server makes the test after it has started: it may not be done yet.
  for (let tries = 0; tries < 60 && !(await page.getByText("I korthet").isVisible()); tries++) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await page.getByText(/Ett år fram låg prognosen för hela organisationen i medeltal \d+ anställda fel/).waitFor();
  const whole = page.getByRole("table", { name: "Hela organisationen" });
  assert.equal(await whole.getByRole("row").count(), 6);
  await page.getByRole("table", { name: "Det som visas" }).getByRole("row", { name: /^Hela organisationen/ }).waitFor();
  await page.getByRole("table", { name: "Prövat på de två sista åren" }).waitFor();
  await page.getByRole("table", { name: "Alla grupper på en gång" }).waitFor();
  await picture(page, "backtest-heads");
  await page.getByText("Slutade", { exact: true }).first().click();
  await page.waitForURL(/measure=leavers/);
  await page.getByText(/som slutade fel/).first().waitFor();
  await picture(page, "backtest");
});

test("a forecast says whose it is and how wide its intervals were made", async () => {
  const page = await pageAs("hr");
  // The run is made anew when the server has tested it, which may not be done yet.
  await open(page, "/forecast");
  const width = page.getByRole("table", { name: "Så breda är intervallen" });
  for (let tries = 0; tries < 60 && !(await width.isVisible()); tries++) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await width.getByRole("row", { name: /^Anställda/ }).getByText(/×/).waitFor();
  const shown = await page.evaluate(async () => (await fetch("/api/forecast")).json());
  assert.equal(shown.level, "whole");
  const parts = await page.evaluate(async () => (await fetch("/api/forecast/parts?by=profession")).json());
  const one = await page.evaluate(
    async (unit) => (await fetch(`/api/forecast?unit=${unit}`)).json(),
    shown.unit.id,
  );
  assert.deepEqual(one.shown, shown.shown);
  assert.ok(parts.rows.length > 0);
});

test("where a simple method is shown the page says so, with our own beside", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast/backtest");
  for (let tries = 0; tries < 60 && !(await page.getByText("I korthet").isVisible()); tries++) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  const tested = await page.evaluate(async () => (await fetch("/api/forecast/backtest")).json());
  const simple = tested.shown.find((row) => row.level === "unit" && row.method !== "model");
  const { units } = await page.evaluate(async () => (await fetch("/api/units")).json());
  const leaf = units.find((unit) => unit.heads !== null && unit.heads > 20 && !units.some((below) => below.parent === unit.id));
  assert.ok(leaf, "a unit without units below it");
  let forecast;
  for (let tries = 0; tries < 60; tries++) {
    forecast = await page.evaluate(async (unit) => (await fetch(`/api/forecast?unit=${unit}`)).json(), leaf.id);
    if (forecast.shown.length > 0) break;
    await page.waitForTimeout(500);
  }
  assert.equal(forecast.level, "unit");
  const heads = forecast.shown.find((row) => row.measure === "heads");
  await open(page, `/forecast?unit=${leaf.id}`);
  const note = page.getByRole("heading", { name: "Här visas en enkel metod" });
  assert.equal(await note.count(), heads.method === "model" ? 0 : 1);
  if (heads.method !== "model") {
    assert.equal(simple?.method, heads.method);
    await page.getByText(/Vår modell säger [\d\s\u00a0]+ anställda år \d{4}/).waitFor();
    const csv = await saved(page, "Hämta CSV");
    assert.ok(csv.bytes.toString("utf8").includes(heads.method_sv));
  }
  await picture(page, "forecast-simple");
});
