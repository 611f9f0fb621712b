import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { desk, open, pageAs, phone, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

const computed = async (page) => {
  await page.getByRole("button", { name: "Räkna" }).click();
  await page.getByRole("table", { name: "År för år" }).waitFor();
};

/** The server's own answer to what the page sent last. */
const answerTo = (page) => page.waitForResponse((answer) => answer.url().endsWith("/api/scenarios/compare"));

test("fewer who leave is told in one sentence, in the chart and in the table", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast");
  await page.getByRole("link", { name: "Tänk om" }).click();
  await page.getByRole("heading", { name: "Tänk om" }).waitFor();
  const [answer] = await Promise.all([answerTo(page), computed(page)]);
  const last = (await answer.json()).years.at(-1);
  assert.deepEqual(JSON.parse(answer.request().postData()).levers[0].size, 0.9);
  assert.ok(last.heads.difference.p50 > 0, "fewer leave: more are there");
  const sentence = await page.getByText(/fler anställda än annars/).innerText();
  assert.match(sentence, new RegExp(`^${last.year}: .* \\(mellan .* och .* med 80\\s% sannolikhet\\)\\.$`));
  assert.equal(sentence.match(/: ([\d\s\u00a0]+) fler/)?.[1].replace(/\s/g, ""), String(Math.round(last.heads.difference.p50)));
  const chart = page.getByRole("slider");
  await chart.focus();
  await page.keyboard.press("End");
  assert.match(await chart.getAttribute("aria-valuetext"), new RegExp(`^${last.year}: skillnad \\+`));
  const row = page.getByRole("table", { name: "År för år" }).getByRole("row", { name: new RegExp(`^${last.year}`) });
  assert.match(await row.innerText(), /\+\d+ \(/);
});

test("the keyboard alone is enough, and what is changed takes the old answer away", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast/what-if");
  const size = page.getByLabel("Procent färre");
  await size.fill("101");
  await page.getByText("Skriv ett tal mellan 0 och 100.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Räkna" }).isDisabled(), true);
  await size.fill("20");
  await page.keyboard.press("Enter");
  await page.getByRole("table", { name: "År för år" }).waitFor();
  await size.fill("30");
  assert.equal(await page.getByRole("table", { name: "År för år" }).count(), 0);
});

test("three measures at most, and training places want a profession", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast/what-if");
  await page.getByRole("button", { name: "Lägg till en åtgärd" }).click();
  await page.getByRole("button", { name: "Lägg till en åtgärd" }).click();
  assert.equal(await page.getByRole("button", { name: "Lägg till en åtgärd" }).count(), 0);
  await page.getByLabel("Åtgärd 3").and(page.locator("select")).selectOption("training");
  await page.getByText("Välj ett yrke ovan", { exact: false }).waitFor();
  await page.getByRole("button", { name: "Ta bort åtgärd 3" }).click();
  await computed(page);
  await page.getByText("Årsarbetare", { exact: true }).first().click();
  await page.getByText(/årsarbetare än annars/).waitFor();
});

test("a refusal is told in the server's words", async () => {
  const page = await pageAs("hr");
  await open(page, "/forecast/what-if");
  await page.route("**/api/scenarios/compare", (route) =>
    route.continue({ postData: JSON.stringify({ levers: [{ kind: "resignations", from: 2030, size: 11 }] }) }),
  );
  await page.getByRole("button", { name: "Räkna" }).click();
  await page.getByText("En åtgärd går inte att räkna med", { exact: false }).waitFor();
});

for (const [name, viewport] of Object.entries({ desk, phone })) {
  test(`${name}: axe finds nothing before or after, and nothing runs out of the window`, async () => {
    const page = await pageAs("hr", { viewport });
    await open(page, "/forecast/what-if");
    await page.getByRole("button", { name: "Räkna" }).waitFor();
    assert.deepEqual(await violations(page), []);
    await computed(page);
    assert.deepEqual(await violations(page), []);
    assert.ok((await overflow(page)) <= 0);
    await picture(page, `what-if-${name}`);
    await page.context().close();
  });
}
