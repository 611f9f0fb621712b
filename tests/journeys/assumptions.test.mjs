import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { desk, open, pageAs, phone, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

const computed = 90_000;
const onAssumptions = async (role, options = {}) => {
  const page = await pageAs(role, options);
  await open(page, "/forecast/assumptions");
  await page.getByRole("heading", { name: "Går att välja" }).waitFor();
  return page;
};

/** Set by one with the right; the queue makes the new forecast. */
async function set(page, reason, act) {
  await page.getByRole("button", { name: "Ändra antaganden" }).click();
  await page.getByLabel("Skäl").fill(reason);
  await act();
  const computing = page.getByRole("heading", { name: "Prognosen räknas om", exact: true });
  await computing.waitFor({ timeout: computed });
  await page.getByRole("progressbar", { name: "Prognosen räknas om" }).waitFor();
  await computing.waitFor({ state: "detached", timeout: computed });
}

test("an assumption is set with a reason, marked where the forecast is shown, logged and taken back", async () => {
  const page = await onAssumptions("hr");
  await set(page, "Beslut i nämnden", async () => {
    await page.getByLabel("Återbesättning, procent", { exact: true }).fill("80,5");
    await page.getByRole("button", { name: "Spara och räkna om" }).click();
  });
  const row = page.getByRole("table", { name: "Går att välja" }).getByRole("row", { name: /Återbesättning/ });
  await row.getByText(/Ändrat\. Var 9\d,\d procent/).waitFor();
  await page.getByRole("table", { name: "Ändringar" }).getByText("Beslut i nämnden").first().waitFor();
  await open(page, "/report");
  await page.getByRole("heading", { name: "Ett antagande är satt av regionen. Det står i rapporten." }).waitFor();
  for (const path of ["/forecast", "/need", "/forecast/what-if"]) {
    await open(page, path);
    await page.getByRole("heading", { name: "Räknat med ändrade antaganden" }).waitFor();
  }
  const keeper = await pageAs("administrator");
  await open(keeper, "/administration/log");
  await keeper.getByRole("cell", { name: /Ändrade prognosens antaganden/ }).first().waitFor();

  await open(page, "/forecast/assumptions");
  await set(page, "Beslutet upphävt", () => page.getByRole("button", { name: "Ta tillbaka alla ändringar" }).click());
  await page.getByText("Alla ändringar togs tillbaka").first().waitFor();
  await open(page, "/forecast");
  assert.equal(await page.getByRole("heading", { name: "Räknat med ändrade antaganden" }).count(), 0);
});

test("what cannot be is told beside the field, and nothing is lost", async () => {
  const page = await onAssumptions("hr");
  await page.getByRole("button", { name: "Ändra antaganden" }).click();
  await page.getByLabel("Dragningar").fill("10000000");
  await page.getByText(/Skriv ett tal mellan 200 och 20\s000/).waitFor();
  assert.equal(await page.getByRole("button", { name: "Spara och räkna om" }).isDisabled(), true);
  await page.getByLabel("Dragningar").fill("");
  await page.getByLabel("Tillsättningstid, månader").fill("3");
  await page.getByRole("button", { name: "Spara och räkna om" }).click();
  await page.getByText("Skriv varför, med minst tre tecken.").waitFor();
  assert.equal(await page.getByLabel("Tillsättningstid, månader").inputValue(), "3");
  page.on("dialog", (dialog) => dialog.accept());
});

test("who may not change them reads them all the same", async () => {
  const page = await onAssumptions("board");
  assert.equal(await page.getByRole("button", { name: "Ändra antaganden" }).count(), 0);
  await page.getByRole("table", { name: "Uppmätt" }).getByText("Slutar, utom pension").waitFor();
});

for (const [name, options] of Object.entries({
  desk: { viewport: desk },
  dark: { viewport: desk, colorScheme: "dark" },
  phone: { viewport: phone },
})) {
  test(`${name}: axe finds nothing with the form open, and nothing runs out of the window`, async () => {
    const page = await onAssumptions("hr", options);
    await page.getByRole("button", { name: "Ändra antaganden" }).click();
    assert.deepEqual(await violations(page), []);
    assert.ok((await overflow(page)) <= 0);
    await picture(page, `assumptions-${name}`);
    await page.context().close();
  });
}
