import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { open, pageAs, phone, picture, settled, useBrowser } from "./support/browser.mjs";

useBrowser();

const asked = (page, path) => page.evaluate(async (address) => (await fetch(address)).json(), path);
const map = (page) => page.getByRole("table", { name: /^Region .+ \d{4}$/ });

test("the map is a table whose cells say in words what their colour shows", async () => {
  const page = await pageAs("hr");
  await open(page, "/need");
  await page.getByRole("link", { name: "Karta över vad som fattas" }).click();
  await page.waitForURL(/\/need\/map/);
  await map(page).waitFor();
  const told = await asked(page, "/api/gap/map");
  assert.equal(await map(page).getByRole("columnheader").count(), 1 + told.columns.length);
  assert.equal(await map(page).getByRole("rowheader").count(), told.rows.length);
  const states = told.rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  const words = await map(page).locator("td .unseen").allInnerTexts();
  assert.equal(words.length, states.length);
  states.forEach((state, at) => {
    if (state === "told") assert.match(words[at], /personer, sannolikhet för brist \d+/);
    if (state === "withheld") assert.equal(words[at], "Visas inte");
  });
  assert.ok(states.includes("told") && states.includes("withheld"));
  assert.deepEqual(await violations(page), []);
  await picture(page, "gap-map");
});

test("long names of professions part with a hyphen, and are read as they are written", async () => {
  const page = await pageAs("hr");
  await open(page, "/need/map");
  await map(page).waitFor();
  const torn = await map(page).locator(".heat-name").evaluateAll((names) =>
    names
      .filter((name) => {
        name.style.overflowWrap = "normal";
        return name.scrollWidth > name.clientWidth;
      })
      .map((name) => name.textContent),
  );
  assert.deepEqual(torn, []);
  const { columns } = await asked(page, "/api/gap/map");
  for (const { name } of columns) await map(page).getByRole("columnheader", { name, exact: true }).waitFor();
});

test("the year is moved with the arrow keys, and a unit opens its own parts", async () => {
  const page = await pageAs("hr");
  await open(page, "/need/map");
  const year = page.getByRole("slider");
  await year.focus();
  await page.keyboard.press("Home");
  await page.waitForURL(/year=2026/);
  await page.getByRole("table", { name: /2026$/ }).waitFor();
  const unit = page.getByRole("table").getByRole("rowheader").getByRole("link").nth(1);
  const name = await unit.innerText();
  await unit.click();
  await page.getByRole("table", { name: `${name} 2026` }).waitFor();
  assert.match(page.url(), /unit=\d+/);
});

test("the professions are ranked by how likely a shortage is, and it is said why", async () => {
  const page = await pageAs("board");
  await open(page, "/need/professions");
  const table = page.getByRole("table", { name: /, personer$/ });
  await table.waitFor();
  const { rows } = await asked(page, "/api/gap/professions");
  assert.deepEqual(await table.getByRole("rowheader").allInnerTexts(), rows.map(({ profession }) => profession.name));
  const chances = rows.map(({ then }) => then.shortage);
  assert.deepEqual(chances, chances.toSorted((a, b) => b - a));
  await table.getByText(/^I medel .* år \d{4}: .*(behovet|personalen|fattas redan|fler än behovet)/).first().waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, "gap-professions");
  await table.getByRole("link").first().click();
  await page.waitForURL(/\/need\?.*profession=/);
});

test("on a phone the map is a list with the most urgent first", async () => {
  const page = await pageAs("hr", { viewport: phone });
  await open(page, "/need/map");
  await page.getByRole("heading", { name: "Mest bråttom först" }).waitFor();
  const shares = (await page.locator(".heat-list li").allInnerTexts()).map((line) => Number(/brist (\d+)/.exec(line)?.[1]));
  assert.ok(shares.length > 5);
  assert.deepEqual(shares, shares.toSorted((a, b) => b - a));
  assert.ok((await overflow(page)) <= 0);
  assert.deepEqual(await violations(page), []);
  await picture(page, "gap-map-phone");
  await open(page, "/need/professions");
  await settled(page);
  assert.ok((await overflow(page)) <= 0);
  assert.deepEqual(await violations(page), []);
  await picture(page, "gap-professions-phone");
});

test("the forecast tells what its uncertainty comes from", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  const table = page.getByRole("table", { name: "Vad osäkerheten beror på" });
  await table.waitFor({ timeout: 60_000 });
  const { drivers } = await asked(page, "/api/forecast");
  assert.equal(await table.getByRole("rowheader").count(), drivers.length);
  assert.equal(drivers.reduce((sum, { per_cent }) => sum + per_cent, 0), 100);
});
