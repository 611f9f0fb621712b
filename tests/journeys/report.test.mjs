import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { open, pageAs, picture, useBrowser } from "./support/browser.mjs";

useBrowser();

const starts = { PDF: "%PDF", Word: "PK" };

for (const [format, start] of Object.entries(starts)) {
  test(`the board downloads the report as ${format}`, async () => {
    const page = await pageAs("board");
    await open(page, "/report");
    await page.getByText(format, { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("button", { name: "Skapa rapporten" }).click(),
    ]);
    const bytes = await readFile(await download.path());
    assert.equal(bytes.subarray(0, start.length).toString("latin1"), start);
    await page.getByText("Rapporten är hämtad").waitFor();
    await picture(page, `report-${format.toLowerCase()}`);
  });
}
