// Makes src/ui/fonts/inter.woff2: Inter cut down to what Swedish and English screens use,
// so that the first page stays small. Run `npm run font` after a new version of Inter.
import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const source = "node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2";
const target = "src/ui/fonts/inter.woff2";

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const characters = range(0x20, 0x7e) + range(0xa0, 0xff) + "–—‘’“”„…•−×≤≥←↑→↓€\u202f\u2009";

const font = await subsetFont(await readFile(source), characters, {
  targetFormat: "woff2",
  keepFeatures: ["kern", "tnum", "ccmp", "locl", "mark", "mkmk"],
  noHinting: true,
  variationAxes: { wght: { min: 400, max: 700, default: 400 } },
});
await writeFile(target, font);
console.log(`${target}: ${font.length} bytes`);
