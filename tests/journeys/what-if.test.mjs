import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { address, desk, pageAs, phone, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

const exactly = 60_000; // the exact answer waits for its turn and for the draws
const compared = /\/api\/scenarios\/compare$/;

/** The exact answer to what the page says now, and what it asked. */
async function answered(page, act = async () => {}) {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => compared.test(one.url()) && one.status() === 200, { timeout: exactly }),
    act(),
  ]);
  await page.getByText("Färdigräknat").waitFor({ timeout: exactly });
  return { told: await answer.json(), asked: JSON.parse(answer.request().postData()) };
}

// The page's figures are on their way for as long as the server computes: there is nothing to settle before.
const goTo = (page, query = "") => page.goto(`${address}/forecast/what-if${query}`);

const onWhatIf = async (role = "hr", options = {}, query = "") => {
  const page = await pageAs(role, options);
  const first = await answered(page, () => goTo(page, query));
  return { page, first };
};

test("the first measure is told in a sentence, in the chart, in figures and in the table, without a press", async () => {
  const { page, first } = await onWhatIf();
  const last = first.told.years.at(-1);
  assert.deepEqual(first.asked.levers, [{ kind: "resignations", from: 2027, size: 0.9 }]);
  assert.ok(last.heads.difference.p50 > 0, "fewer leave: more are there");
  const sentence = await page.getByText(/fler anställda än annars/).innerText();
  assert.match(sentence, new RegExp(`^${last.year}: .* \\(mellan .* och .* med 80\\s% sannolikhet\\)\\.$`));
  const chart = page.getByRole("slider", { name: /^Vad åtgärderna ändrar/ });
  await chart.focus();
  await page.keyboard.press("End");
  assert.match(await chart.getAttribute("aria-valuetext"), new RegExp(`^${last.year}: skillnad \\+`));
  const row = page.getByRole("table", { name: "År för år" }).getByRole("row", { name: new RegExp(`^${last.year}`) });
  assert.match(await row.innerText(), /\+\d+ \(/);
  await page.getByText("Gap", { exact: true }).click();
  await page.getByText(/bättre mot behovet än annars/).waitFor();
  await page.getByText("Första året med brist").waitFor();
  assert.ok(first.told.years.reduce((sum, year) => sum + year.joiners.difference.mean, 0) < 0, "hires are saved");
});

test("what is moved is computed anew by itself; the address carries it to a colleague", async () => {
  const { page } = await onWhatIf();
  const slider = page.getByRole("slider", { name: "Procent färre, skjutreglage" });
  await slider.focus();
  const moved = await answered(page, () => page.keyboard.press("ArrowRight"));
  assert.equal(moved.asked.levers[0].size, 0.89);
  await page.getByLabel("Det är osäkert hur mycket").check();
  const unsure = await answered(page, () => page.getByLabel("År tills den verkar fullt ut").fill("2"));
  assert.deepEqual(
    { ...unsure.asked.levers[0] },
    { kind: "resignations", from: 2027, size: 0.89, low: 0.857, high: 0.923, ramp: 2 },
  );
  const address = page.url();
  const colleague = await pageAs("board");
  const again = await answered(colleague, () => colleague.goto(address));
  assert.deepEqual(again.asked, unsure.asked);
  assert.deepEqual(again.told.years, unsure.told.years);
});

test("measures are added, switched off and taken away; one for another group, and one that contradicts", async () => {
  const { page } = await onWhatIf();
  await page.getByRole("button", { name: "Lägg till en åtgärd" }).click();
  await page.getByLabel("Vad som görs").selectOption("training");
  await page.getByText("Åtgärden är för ett yrke", { exact: false }).waitFor();
  await page.getByLabel("Gäller en annan enhet eller ett annat yrke än sidan").check();
  const profession = page.getByLabel("Yrke", { exact: true }).last();
  const nurse = await answered(page, () => profession.selectOption({ label: "Sjuksköterska" }));
  assert.equal(nurse.asked.levers.length, 2);
  assert.ok(nurse.asked.levers[1].profession > 0);
  const off = await answered(page, () => page.getByLabel("Räkna med åtgärd 1").uncheck());
  assert.equal(off.asked.levers[0].off, true);
  await page.getByRole("button", { name: "Ta bort åtgärd 2" }).click();
  await page.getByText("Alla åtgärder är avstängda.").waitFor();
  await page.getByLabel("Räkna med åtgärd 1").check();
  for (const kind of ["fill_rate", "fill_more"]) {
    await page.getByRole("button", { name: "Lägg till en åtgärd" }).click();
    await page.getByLabel("Vad som görs").selectOption(kind);
  }
  await page.getByText("Åtgärd 2 säger något annat om samma personer", { exact: false }).waitFor();
});

test("what cannot be is told beside the field, and nothing is asked", async () => {
  const { page } = await onWhatIf();
  let asked = 0;
  page.on("request", (request) => (asked += compared.test(request.url()) ? 1 : 0));
  const size = page.getByLabel("Procent färre", { exact: true });
  await size.fill("101");
  await page.getByText("Skriv ett tal mellan −100 och 100.").waitFor();
  await page.getByText("Rätta det som är markerat").waitFor();
  await page.waitForTimeout(1500);
  assert.equal(asked, 0);
  assert.equal(await size.inputValue(), "101", "nothing written is lost");
});

test("a quick estimate stands until the exact answer is there, and an older answer never takes a newer one's place", async () => {
  const { page, first } = await onWhatIf();
  // The server's own figures, as if they had come from formulas.
  await page.route("**/api/scenarios/preview", (route) => route.fulfill({ json: first.told }));
  let release;
  let asked = 0;
  const held = new Promise((go) => (release = go));
  await page.route("**/api/scenarios/compare", async (route) => {
    if (++asked === 1) await held;
    await route.continue().catch(() => {});
  });
  await Promise.all([page.waitForRequest(compared), page.reload()]);
  await page.getByText("Snabb uppskattning", { exact: true }).waitFor();
  await page.getByText("Det exakta svaret kommer", { exact: false }).first().waitFor();
  const newer = await answered(page, () => page.getByLabel("Procent färre", { exact: true }).fill("30"));
  const table = page.getByRole("table", { name: "År för år" });
  const shown = await table.innerText();
  release();
  await page.waitForTimeout(3000);
  assert.equal(newer.asked.levers[0].size, 0.7);
  assert.equal(await table.innerText(), shown, "the answer to the first question came too late");
});

test("a busy server is asked again, and a refusal is told in the server's words", async () => {
  const page = await pageAs("hr");
  let tries = 0;
  await page.route("**/api/scenarios/compare", (route) =>
    ++tries < 3
      ? route.fulfill({ status: 422, json: { code: "planning.comparing", detail: "Någon annan räknar" } })
      : route.continue({ postData: JSON.stringify({ levers: [{ kind: "resignations", from: 2030, size: 11 }] }) }),
  );
  await goTo(page);
  await page.getByText("En åtgärd går inte att räkna med", { exact: false }).waitFor({ timeout: exactly });
  assert.equal(tries, 3);
});

for (const [name, options] of Object.entries({
  desk: { viewport: desk },
  dark: { viewport: desk, colorScheme: "dark" },
  phone: { viewport: phone },
})) {
  test(`${name}: axe finds nothing, and nothing runs out of the window`, async () => {
    const { page } = await onWhatIf("hr", options, "?measure=gap");
    assert.deepEqual(await violations(page), []);
    assert.ok((await overflow(page)) <= 0);
    await picture(page, `what-if-${name}`);
    await page.context().close();
  });
}
