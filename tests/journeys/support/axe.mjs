import { readFile } from "node:fs/promises";

const source = await readFile(new URL("../../../web/node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];

/** What axe finds against WCAG 2.1 A and AA, one line each; empty when it finds nothing. */
export async function violations(page) {
  // The devtools door runs the script without loosening the page's content policy for everything else.
  await page.evaluate(source);
  const found = await page.evaluate((values) => globalThis.axe.run({ runOnly: { type: "tag", values } }), rules);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target} – ${node.failureSummary}`));
}

/** How many pixels the page is wider than its window. */
export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
