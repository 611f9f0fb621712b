// One browser for a file of journeys. The server's address and the log-ins come from the environment:
// FRAMSYN_URL=http://127.0.0.1:8080 FRAMSYN_LOGINS='{"hr":{"login":"…","password":"…"},…}'
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { after, before } from "node:test";

const require = createRequire(new URL("../../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

export const address = process.env.FRAMSYN_URL ?? "";
export const logins = JSON.parse(process.env.FRAMSYN_LOGINS ?? "{}");
export const pictures = fileURLToPath(new URL("../../../build/pictures", import.meta.url));
const program = process.env.CHROMIUM ?? "/usr/bin/chromium";

let browser;
const complaints = [];

// Refusals that a journey may meet without anything being wrong: not logged in, wrong password, not found, taken or busy, faults in
// what was sent.
const mayRefuse = [401, 403, 404, 409, 422];
const toldByTheAnswer = /Failed to load resource/;

/** Call at the top of a file of journeys. */
export function useBrowser() {
  before(async () => {
    if (!address) throw new Error("FRAMSYN_URL is not set: the journeys need a running server.");
    await mkdir(pictures, { recursive: true });
    browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  });
  after(async () => {
    await browser?.close();
    if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join("\n")}`);
  });
}

function listen(page) {
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error" || toldByTheAnswer.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("response", (answer) => {
    if (answer.status() < 400 || mayRefuse.includes(answer.status())) return;
    complaints.push(`${answer.request().method()} ${answer.url()}: ${answer.status()}`);
  });
}

export const desk = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };

export async function newPage({ viewport = desk, colorScheme = "light", forcedColors = "none", ...rest } = {}) {
  const context = await browser.newContext({ viewport, colorScheme, forcedColors, locale: "sv-SE", bypassCSP: false, ...rest });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  listen(page);
  return page;
}

const sessions = new Map();

/** A page logged in as a role. The form is filled once a role; later pages reuse its cookie. */
export async function pageAs(role, options = {}) {
  const page = await newPage({ ...options, storageState: sessions.get(role) });
  await page.goto(address);
  await page.waitForSelector("h1");
  if (await page.locator('input[autocomplete="username"]').count()) {
    await fillLogin(page, logins[role] ?? {});
    await page.waitForSelector("main#main h1");
    sessions.set(role, await page.context().storageState());
  }
  return page;
}

/** A page logged in as the first role that holds a right: which role that is, is the region's own choice. */
export async function pageWith(right, options = {}) {
  for (const role of Object.keys(logins)) {
    const page = await pageAs(role, options);
    const rights = await page.evaluate(async () => (await (await fetch("/api/session")).json()).rights);
    if (rights.includes(right)) return page;
    await page.context().close();
  }
  throw new Error(`None of ${Object.keys(logins).join(", ")} holds the right ${right}.`);
}

export async function fillLogin(page, { login = "", password = "" }) {
  await page.getByLabel("Användarnamn").fill(login);
  await page.getByLabel("Lösenord").fill(password);
  await page.getByRole("button", { name: "Logga in" }).click();
}

/** Opens an address within the product and waits until nothing is on its way. */
export async function open(page, path) {
  await page.goto(address + path);
  await page.waitForSelector("h1");
  await settled(page);
}

/** Waits until the skeletons have gone and their content stands. */
export async function settled(page) {
  await page.waitForFunction(() => document.querySelector("h1") && !document.querySelector(".skeleton"));
}

export const picture = (page, name) => page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
