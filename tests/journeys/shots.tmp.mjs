import { test } from "node:test";
import { open, pageAs, useBrowser, phone } from "./support/browser.mjs";
import * as axe from "./support/axe.mjs";
useBrowser();
for (const [name, viewport] of [["desk", { width: 1280, height: 800 }], ["phone", phone]]) {
  test(name, async () => {
    const page = await pageAs("hr", { viewport });
    const { units } = await (async () => { await open(page, "/forecast"); return page.evaluate(async () => (await fetch("/api/units")).json()); })();
    const leaf = units.find((u) => u.heads > 20 && !units.some((b) => b.parent === u.id));
    for (const [what, path] of [["backtest", "/forecast/backtest"], ["unit", `/forecast?unit=${leaf.id}`], ["whole", "/forecast"]]) {
      await open(page, path);
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/w/backtest.tmp/${name}-${what}.png`, fullPage: true });
      console.log(name, what, Object.keys(axe), await page.evaluate(() => document.documentElement.scrollWidth));
    }
  });
}
