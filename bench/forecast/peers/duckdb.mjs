// lexis.sql or flows.sql in DuckDB, in memory, with as many threads as it takes. Arguments: work, folder, share of the
// persons (one in so many), DuckDB's module.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";

const [work, folder, every, module] = process.argv.slice(2);
const { DuckDBInstance, version } = await import(pathToFileURL(module));
const here = fileURLToPath(new URL(".", import.meta.url));
const text = (name) => readFileSync(here + name, "utf8");
const statements = (sql) => sql.replace(/--.*$/gm, "").split(";").map((s) => s.trim()).filter(Boolean);

const db = await (await DuckDBInstance.create(":memory:")).connect();
const spells = "person unit profession start until joined birth leaving fte birth_year birth_md joined_year joined_md".split(" ");
const columns = (names) => `{${names.map((n) => `'${n}': 'BIGINT'`).join(", ")}}`;
await db.run(`CREATE TABLE spells AS SELECT * FROM read_csv('${folder}/spells.csv', header = false, columns = ${columns(spells)}) WHERE person % ${every} = 0`);
await db.run(`CREATE TABLE anniversary AS SELECT * FROM read_csv('${folder}/anniversaries.csv', header = false, columns = ${columns(["md", "year", "day"])})`);
for (const statement of statements(text("tables.sql"))) await db.run(statement);

// A comparison is a truth value here, and a number in SQLite.
const number = (sql) => sql.replace(/(\((?:served >= \d+|day < \w+|stop = until AND \w+)\))/g, (all) => all.replace(/ AND (\w+)/, " AND $1 = 1") + "::INTEGER");
const [made, checked] = statements(number(text(`${work}.sql`)));
const cpu = process.cpuUsage(), wall = performance.now();
await db.run(made);
const used = process.cpuUsage(cpu), passed = performance.now() - wall;
const row = (await (await db.run(checked)).getRows())[0].map(Number);
console.log(JSON.stringify({ who: `DuckDB ${version()}`, work, cpu: (used.user + used.system) / 1e6, wall: passed / 1e3,
  mb: Number(/VmHWM:\s*(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024, sums: row }));
