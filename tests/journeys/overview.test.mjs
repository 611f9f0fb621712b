import assert from "node:assert/strict";
import { test } from "node:test";
import { open, pageAs, picture, settled, useBrowser } from "./support/browser.mjs";

useBrowser();

test("the HR strategist sees how many, how it has moved and why people left", async () => {
  const page = await pageAs("hr");
  await open(page, "/");
  for (const heading of ["Utveckling", "Ålder", "År för år", "Yrken"])
    await page.getByRole("heading", { name: heading, exact: true }).waitFor();
  const heads = await page.locator(".figure-value").first().innerText();
  assert.match(heads, /^\d[\d\s\u00a0]*$/);
  await picture(page, "overview");
});

test("a unit chosen in the tree stands in the address and survives a reload", async () => {
  const page = await pageAs("hr");
  await open(page, "/");
  await page.getByRole("button", { name: /^Enhet:/ }).click();
  const tree = page.getByRole("treegrid");
  await tree.waitFor();
  const name = await tree.getByRole("row").nth(1).locator(".tree-name").innerText();
  await tree.getByRole("row").nth(1).click();
  await page.waitForURL(/unit=\d+/);
  await page.reload();
  await settled(page);
  assert.equal(await page.getByRole("button", { name: /^Enhet:/ }).innerText(), name);
});

test("the tree is searched by typing, letter case aside", async () => {
  const page = await pageAs("hr");
  await open(page, "/");
  await page.getByRole("button", { name: /^Enhet:/ }).click();
  const tree = page.getByRole("treegrid");
  await tree.waitFor();
  const name = await tree.getByRole("row").nth(1).locator(".tree-name").innerText();
  await page.getByRole("searchbox", { name: "Sök" }).fill(name.toLocaleUpperCase("sv"));
  await tree.getByText(name, { exact: true }).first().waitFor();
  await page.getByRole("searchbox", { name: "Sök" }).fill("finns inte alls");
  await page.getByText("Ingen träff").first().waitFor();
});

test("every key figure has its definition one press away, and focus goes back", async () => {
  const page = await pageAs("hr");
  await open(page, "/");
  const info = page.getByRole("button", { name: /^Vad är/ }).first();
  await info.click();
  const told = page.getByRole("dialog");
  await told.waitFor();
  assert.ok((await told.innerText()).length > 20);
  await page.keyboard.press("Escape");
  await told.waitFor({ state: "detached" });
  assert.ok(await info.evaluate((element) => element === document.activeElement));
});

test("the trend can be read as a table", async () => {
  const page = await pageAs("hr");
  await open(page, "/");
  await page.getByRole("button", { name: "Visa som tabell" }).click();
  await page.getByRole("table", { name: "Utveckling" }).waitFor();
});

test("a group of few is told as withheld, never as nobody", async () => {
  const page = await pageAs("manager");
  await open(page, "/");
  await page.getByRole("row", { name: /^Övriga yrken/ }).waitFor();
  const few = await page.evaluate(async () => {
    const told = (await (await fetch("/api/workforce")).json()).professions.map(({ id }) => id);
    const { professions } = await (await fetch("/api/professions")).json();
    return professions.find(({ id }) => !told.includes(id)).id;
  });
  await open(page, `/?profession=${few}`);
  await page.getByText("En del visas inte").waitFor();
  await settled(page);
  assert.equal(await page.getByText("Ingen har slutat").count(), 0);
  assert.equal(await page.getByText("Det finns inga anställda att visa").count(), 0);
  await picture(page, "overview-withheld");
  await page.getByRole("link", { name: /^Se i stället / }).click();
  await page.getByRole("heading", { name: "År för år" }).waitFor();
  assert.equal(await page.getByText("En del visas inte").count(), 0, "what is pointed to is shown");
});
