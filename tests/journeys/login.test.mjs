import assert from "node:assert/strict";
import { test } from "node:test";
import { address, fillLogin, logins, newPage, pageAs, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

test("a wrong password is refused in the server's words, and the user name stays", async () => {
  const page = await newPage();
  await page.goto(address);
  await fillLogin(page, { login: logins.hr.login, password: "fel lösenord" });
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("Användarnamn").inputValue(), logins.hr.login);
  assert.equal(await page.getByLabel("Lösenord").inputValue(), "");
  await picture(page, "login-refused");
});

test("an empty form is refused without asking the server", async () => {
  const page = await newPage();
  await page.goto(address);
  let asked = 0;
  page.on("request", (request) => (asked += request.method() === "POST" ? 1 : 0));
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.getByText("Fyll i användarnamn och lösenord.").waitFor();
  assert.equal(asked, 0);
});

test("the form is there in English for one who asks", async () => {
  const page = await newPage();
  await page.goto(address);
  await page.getByRole("button", { name: "In English" }).click();
  await page.getByRole("heading", { name: "Log in" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
});

for (const role of Object.keys(logins)) {
  test(`${role} logs in and sees only what the role allows`, async () => {
    const page = await pageAs(role);
    const rights = await page.evaluate(async () => (await (await fetch("/api/session")).json()).rights);
    const menu = await page.locator(".rail .menu a").allInnerTexts();
    const lines = { Översikt: "planning.read", Framtid: "planning.read", Inläsning: "organisation.import", Rapport: "reports.read" };
    for (const [line, right] of Object.entries(lines))
      assert.equal(menu.includes(line), rights.includes(right), `${line} for ${role}`);
    await picture(page, `first-page-${role}`);
  });
}

test("the one who logs out must log in again", async () => {
  const page = await newPage();
  await page.goto(address);
  await fillLogin(page, logins.hr);
  await page.locator(".rail .account").click();
  await page.getByRole("button", { name: "Logga ut" }).click();
  await page.getByRole("heading", { name: "Logga in" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Logga in" }).waitFor();
});

test("the one whose session has run out is told so and comes back to the same page", async () => {
  const page = await newPage();
  await page.goto(address);
  await fillLogin(page, logins.hr);
  await page.getByRole("link", { name: "Organisation" }).first().click();
  await page.getByRole("heading", { name: "Organisation", exact: true }).waitFor();
  await page.context().clearCookies();
  await page.getByRole("link", { name: "Alla anställda" }).click();
  await page.getByText("Du har loggats ut. Logga in igen.").waitFor();
  await fillLogin(page, logins.hr);
  await page.getByRole("heading", { name: "Anställda", exact: true }).waitFor();
  assert.match(page.url(), /\/organisation\/people$/);
});

test("the frame stands while the server is asked who is reading", async () => {
  const page = await newPage();
  let answer;
  const asked = new Promise((resolve) => (answer = resolve));
  await page.route("**/api/session", async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(".rail .brand").waitFor();
  answer();
  await page.getByRole("heading", { name: "Logga in" }).waitFor();
});
