// Adds up what a first visit to a page downloads, compressed and with the font, and fails above the promise.
import { readFile, stat } from "node:fs/promises";

const promised = 150_000;
const first = { Login: "src/app/login.tsx", Overview: "src/modules/planning/pages/overview.tsx" };
const manifest = JSON.parse(await readFile("dist/.vite/manifest.json", "utf8"));

function collect(key, found = new Set()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) found.add(file);
  for (const next of chunk.imports ?? []) collect(next, found);
  return found;
}

const weight = async (file) => {
  // Without TLS browsers ask for gzip only, so that is what is promised.
  const compressed = await stat(`dist/${file}.gz`).catch(() => stat(`dist/${file}`));
  return compressed.size;
};

for (const [page, key] of Object.entries(first)) {
  if (!manifest[key]) throw new Error(`${key} is not a chunk of its own`);
  const files = [...collect(key, collect("index.html")), "index.html", "theme.js", "icon.svg"];
  const bytes = (await Promise.all(files.map(weight))).reduce((sum, size) => sum + size, 0);
  console.log(
    `${page}: ${(bytes / 1000).toFixed(1)} kB compressed on the first visit (${files.length} files)`,
  );
  if (bytes > promised) throw new Error(`${page} is heavier than ${promised / 1000} kB`);
}
