import assert from "node:assert/strict";
import { test } from "node:test";
import { overflow, violations } from "./support/axe.mjs";
import { address, desk, newPage, open, pageAs, phone, picture, settled, useBrowser } from "./support/browser.mjs";

useBrowser();

const modes = {
  light: { viewport: desk },
  dark: { viewport: desk, colorScheme: "dark" },
  phone: { viewport: phone },
  // 200 % zoom of a 1280 pixel window leaves 640 pixels of the page's own measure.
  zoom: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
};

const pages = {
  hr: ["/", "/forecast", "/forecast/backtest", "/forecast/what-if", "/need", "/organisation", "/organisation/people", "/report"],
  manager: ["/", "/forecast"],
  employee: ["/"],
  board: ["/", "/report"],
  administrator: ["/organisation", "/import", "/import/new", "/administration", "/administration/roles", "/administration/log"],
};

const nameOf = (role, path, mode) => `${role}${path === "/" ? "" : path.replaceAll("/", "-")}-${mode}`;

async function examine(page, name) {
  await page.waitForTimeout(150);
  assert.deepEqual(await violations(page), [], name);
  assert.ok((await overflow(page)) <= 0, `${name} is wider than its window`);
  await picture(page, name);
}

test("axe is awake: it finds a picture without words", async () => {
  const page = await newPage();
  await page.goto(address);
  await page.waitForSelector("h1");
  await page.evaluate(() => document.querySelector("main").append(document.createElement("img")));
  assert.match((await violations(page)).join(), /image-alt/);
});

for (const [mode, options] of Object.entries(modes)) {
  test(`log-in page, ${mode}: axe finds nothing`, async () => {
    const page = await newPage(options);
    await page.goto(address);
    await page.waitForSelector("h1");
    await examine(page, `login-${mode}`);
    await page.context().close();
  });

  for (const [role, paths] of Object.entries(pages)) {
    test(`${role}'s pages, ${mode}: axe finds nothing and nothing runs out of the window`, async () => {
      const page = await pageAs(role, options);
      for (const path of paths) {
        await open(page, path);
        await examine(page, nameOf(role, path, mode));
      }
      await page.context().close();
    });
  }
}

test("a unit's and a person's own pages: axe finds nothing", async () => {
  const page = await pageAs("hr");
  await open(page, "/organisation");
  await page.getByRole("link", { name: "Öppna enheten" }).click();
  await settled(page);
  await examine(page, "hr-unit-light");
  await open(page, "/organisation/people");
  await page.locator("tbody th a").first().click();
  await page.getByRole("table", { name: "Anställningar" }).waitFor();
  await examine(page, "hr-person-light");
});

test("what opens over a page: axe finds nothing in the account menu, a definition or a dialog", async () => {
  const page = await pageAs("hr");
  await open(page, "/");
  await page.locator(".rail .account").click();
  await page.getByRole("dialog").waitFor();
  await examine(page, "account-menu-light");
  await page.getByRole("button", { name: "Byt lösenord" }).click();
  await page.getByRole("heading", { name: "Byt lösenord" }).waitFor();
  await examine(page, "password-light");
});

test("forced colours: the pages stay within the window and keep their marks", async () => {
  const page = await pageAs("hr", { forcedColors: "active" });
  for (const path of ["/", "/forecast"]) {
    await open(page, path);
    assert.ok((await overflow(page)) <= 0);
    await picture(page, nameOf("hr", path, "forced"));
  }
});
