"""lexis.sql or flows.sql in SQLite, in memory. Arguments: work, folder, share of the persons (one in so many)."""
import csv, json, pathlib, sqlite3, sys, time

work, folder, every = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3])
here = pathlib.Path(__file__).parent
SPELLS = "person unit profession start until joined birth leaving fte birth_year birth_md joined_year joined_md".split()


def load(db, table, columns, rows):
    db.execute(f"CREATE TABLE {table} ({', '.join(c + ' INTEGER' for c in columns)})")
    db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)


db = sqlite3.connect(":memory:")
db.execute("PRAGMA temp_store = memory")
load(db, "spells", SPELLS, (r for r in csv.reader(open(folder / "spells.csv")) if int(r[0]) % every == 0))
load(db, "anniversary", ["md", "year", "day"], csv.reader(open(folder / "anniversaries.csv")))
db.execute("CREATE UNIQUE INDEX by_day ON anniversary (md, year, day)")
db.executescript((here / "tables.sql").read_text())
text = (here / f"{work}.sql").read_text().replace("LEAST(", "min(").replace("GREATEST(", "max(")
made, checked = text.split(";")[:2]
cpu, wall = time.process_time(), time.perf_counter()
db.execute(made)
cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
sums = db.execute(checked).fetchone()
peak = int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1]) / 1024
print(json.dumps({"who": f"SQLite {sqlite3.sqlite_version}", "work": work, "cpu": cpu, "wall": wall, "mb": peak, "sums": sums}))
