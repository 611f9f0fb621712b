import assert from "node:assert/strict";
import { test } from "node:test";
import { address, fillLogin, newPage, open, pageAs, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

test("the administrator makes an account, and finds it again", async () => {
  const page = await pageAs("administrator");
  await open(page, "/administration");
  await page.getByRole("button", { name: "Nytt konto" }).click();
  const dialog = page.getByRole("dialog");
  const login = `resa${Date.now()}`;
  await dialog.getByLabel("Användarnamn").fill(login);
  await dialog.getByLabel("Namn", { exact: true }).fill("Resa Resesson");
  await dialog.getByLabel("Förstalösenord").fill("en lång mening som lösenord");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await dialog.getByText("Välj var rollen gäller").last().waitFor();
  await dialog.getByLabel("Roll", { exact: true }).selectOption({ label: "Medarbetare" });
  await dialog.getByLabel("Gäller", { exact: true }).selectOption({ label: "Hela organisationen" });
  await picture(page, "administration-new");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByLabel("Sök namn eller användarnamn").fill(login);
  await page.getByRole("cell", { name: login }).waitFor();

  const own = await newPage();
  await own.goto(address);
  await fillLogin(own, { login, password: "en lång mening som lösenord" });
  await own.getByRole("heading", { name: "Byt lösenord" }).waitFor();
  await picture(own, "first-password");
  await own.getByLabel("Nuvarande lösenord").fill("en lång mening som lösenord");
  await own.getByLabel("Nytt lösenord").fill("en egen mening som lösenord");
  await own.getByRole("button", { name: "Spara nytt lösenord" }).click();
  await own.waitForSelector("main#main h1");
});

test("the log tells who has read about a person", async () => {
  const page = await pageAs("administrator");
  await open(page, "/administration/log?subject=person:1");
  await page.getByLabel("Gällde, till exempel person:4711").waitFor();
  await page.getByText(/^Visar \d+ av/).waitFor();
});

test("a short password is refused at its field, and what was typed stays", async () => {
  const page = await pageAs("administrator");
  await open(page, "/administration");
  await page.getByRole("button", { name: "Nytt konto" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Användarnamn").fill(`kort${Date.now()}`);
  await dialog.getByLabel("Namn", { exact: true }).fill("Kort Lösenord");
  await dialog.getByLabel("Förstalösenord").fill("kort");
  await dialog.getByRole("button", { name: "Spara" }).click();
  await dialog.getByRole("alert").waitFor();
  assert.equal(await dialog.getByLabel("Namn", { exact: true }).inputValue(), "Kort Lösenord");
});

test("leaving a half-filled account asks first, and no keeps it", async () => {
  const page = await pageAs("administrator");
  await open(page, "/administration");
  await page.getByRole("button", { name: "Nytt konto" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Namn", { exact: true }).fill("Halv Ifylld");
  const asked = [];
  page.on("dialog", (question) => {
    asked.push(question.message());
    void (asked.length === 1 ? question.dismiss() : question.accept());
  });
  await dialog.getByRole("button", { name: "Stäng" }).click();
  assert.equal(await dialog.getByLabel("Namn", { exact: true }).inputValue(), "Halv Ifylld");
  await dialog.getByRole("button", { name: "Stäng" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.match(asked.join(), /inte sparat/);
});

test("the matrix of roles and rights is shown, and a change can be taken back before it is saved", async () => {
  const page = await pageAs("administrator");
  await open(page, "/administration/roles");
  const box = page.getByRole("checkbox").first();
  const before = await box.isChecked();
  await box.click();
  await page.getByText("Ändringarna är inte sparade än.").waitFor();
  await page.getByRole("button", { name: "Ångra" }).click();
  assert.equal(await box.isChecked(), before);
  await picture(page, "roles");
});

test("the log says that its chain is whole", async () => {
  const page = await pageAs("administrator");
  await open(page, "/administration/log");
  await page.getByText(/^Loggen är oförändrad/).waitFor();
  await page.getByRole("cell", { name: "Loggade in" }).first().waitFor();
  assert.equal(await page.getByRole("cell", { name: /^(access\.|POST |PUT )/ }).count(), 0);
  await picture(page, "log");
});
