import assert from "node:assert/strict";
import { test } from "node:test";
import { address, logins, newPage, pageAs, settled, useBrowser } from "./support/browser.mjs";

useBrowser();

const promised = 150_000;

/** Bytes over the wire, headers and data included, from the first request to a page at rest. */
async function weigh(page, act) {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  let bytes = 0;
  client.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await act();
  await page.waitForLoadState("networkidle");
  return bytes;
}

test("the log-in page downloads at most 150 kB", async (t) => {
  const page = await newPage();
  const bytes = await weigh(page, () => page.goto(address));
  t.diagnostic(`log-in page: ${bytes} bytes`);
  assert.ok(bytes > 10_000 && bytes <= promised, `${bytes} bytes`);
});

test("the overview, cold, downloads at most 150 kB with its figures", async (t) => {
  assert.ok(logins.hr, "FRAMSYN_LOGINS lacks hr");
  const state = await (await pageAs("hr")).context().storageState();
  const page = await newPage({ storageState: state });
  const bytes = await weigh(page, async () => {
    await page.goto(address);
    await page.waitForSelector("main#main h1");
    await settled(page);
  });
  t.diagnostic(`overview: ${bytes} bytes`);
  assert.ok(bytes > 10_000 && bytes <= promised, `${bytes} bytes`);
});
