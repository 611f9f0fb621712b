// Lays a .br and a .gz beside each text file of dist, so that the server never compresses while somebody waits.
import { readFile, readdir, writeFile } from "node:fs/promises";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const files = (await readdir("dist", { recursive: true })).filter((file) =>
  /\.(js|css|html|svg|json|txt)$/.test(file),
);
for (const file of files.filter((file) => !file.startsWith(".vite"))) {
  const content = await readFile(`dist/${file}`);
  const quality = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`dist/${file}.br`, brotliCompressSync(content, { params: quality }));
  await writeFile(`dist/${file}.gz`, gzipSync(content, { level: 9 }));
}
