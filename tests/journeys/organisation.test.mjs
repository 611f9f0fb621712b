import assert from "node:assert/strict";
import { test } from "node:test";
import { open, pageAs, picture, settled, useBrowser } from "./support/browser.mjs";

useBrowser();

test("the tree is walked with the arrow keys", async () => {
  const page = await pageAs("hr");
  await open(page, "/organisation");
  const tree = page.getByRole("treegrid");
  await tree.waitFor();
  const shown = await tree.getByRole("row").count();
  await tree.getByRole("row").nth(1).click();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction((before) => document.querySelectorAll('[role="treegrid"] [role="row"]').length !== before, shown);
  await picture(page, "organisation");
});

test("people are ordered, searched and paged by the address", async () => {
  const page = await pageAs("hr");
  await open(page, "/organisation/people");
  await page.getByText(/^Visar \d/).waitFor();
  await page.getByRole("button", { name: "Född" }).click();
  await page.waitForURL(/sort=birth_year/);
  await page.waitForTimeout(300);
  await settled(page);
  const years = (await page.locator('td[data-label="Född"]').allInnerTexts()).filter((text) => /^\d{4}$/.test(text)).map(Number);
  assert.deepEqual(years, [...years].sort((a, b) => a - b));
  await page.getByLabel("Sök namn").fill("finns inte alls");
  await page.getByText("Ingen person passar in på det du valt").waitFor();
  await page.getByRole("button", { name: "Rensa valen" }).click();
  await page.getByText(/^Visar [1-9]/).waitFor();
  await picture(page, "people");
});

test("a person's page tells the employments", async () => {
  const page = await pageAs("hr");
  await open(page, "/organisation/people");
  await page.locator("tbody th a").first().click();
  await page.getByRole("table", { name: "Anställningar" }).waitFor();
  await picture(page, "person");
});

test("a unit that is out of reach is not found, in the server's words", async () => {
  const page = await pageAs("hr");
  await open(page, "/organisation/units/987654321");
  await page.getByRole("alert").waitFor();
});

test("focus goes to the content after a move, and the skip link leads there", async () => {
  const page = await pageAs("hr");
  await page.locator(".rail .menu a", { hasText: "Framtid" }).click();
  await page.getByRole("heading", { name: "Framtid" }).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
  await page.reload();
  await page.waitForSelector("h1");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Hoppa till innehållet");
});
