#!/usr/bin/env python3
"""The forecast beside what people would otherwise take: the same works on the same made-up histories, in one go.

    bench/forecast/run.py [--build build/release] [--sizes SML] [--rounds 3] [--publish]

Who does not find what the others find is refused. --publish writes measured.md and cost.svg.
"""
import argparse, hashlib, json, os, pathlib, statistics, subprocess, sys, tempfile

import plot, report

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# staff, units, professions; groups and draws of the work "draws"
SIZES = {"S": (100, 10, 4, 5, 2000), "M": (12_000, 400, 25, 400, 500), "L": (1_500_000, 2_000, 60, 6_600, 100)}
BETWEEN = [(1_000, 50, 1000), (150_000, 2_000, 100)]  # more points of the curve: staff, groups, draws
YEARS = 8
# A peer that would take too long at a size does one in so many persons (SQL) or units (fit); its cost is multiplied.
SHARES = {("sqlite", "lexis", "L"): 10, ("bam", "fit", "L"): 10, ("glmmTMB", "fit", "L"): 40}
SECONDS = 1500  # the most that one measurement may take


def generated(program, folder, size):
    staff, units, professions, _, _ = SIZES[size]
    folder.mkdir()
    subprocess.run([program, "generate", folder, *map(str, (staff, units, professions, YEARS))], check=True)
    digest = hashlib.sha256()
    for name in ("spells.csv", "units.csv", "anniversaries.csv"):
        digest.update((folder / name).read_bytes())
    wanted = dict(line.split() for line in (HERE / "inputs.sha256").read_text().splitlines())
    if wanted.get(size) != digest.hexdigest():
        sys.exit(f"The history {size} is not the one that was measured before: {digest.hexdigest()} (inputs.sha256).")
    subprocess.run([program, "grid", folder], check=True)


def duckdb_module():
    """DuckDB's module for Node, fetched once; nothing where there is no Node."""
    at = HERE / "node_modules" / "@duckdb" / "node-api" / "lib" / "index.js"
    if not at.exists():
        try:
            subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=HERE, check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as fault:
            print(f"DuckDB is left out: {fault}", file=sys.stderr)
            return None
    return at


def measured(command, rounds, note):
    """The median of the rounds' costs, with what the last one found; nothing when it failed."""
    lines = []
    for _ in range(rounds):
        print("  " + note, file=sys.stderr)
        try:
            said = subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return {"refused": f"more than {SECONDS} s"}
        except (OSError, subprocess.CalledProcessError) as fault:
            return {"refused": (getattr(fault, "stderr", "") or str(fault)).strip().splitlines()[-1][:80]}
        lines.append(json.loads(said.stdout.strip().splitlines()[-1]))
    for cost in ("cpu", "wall", "mb"):
        lines[-1][cost] = statistics.median(line[cost] for line in lines)
    return lines[-1]


class Bench:
    def __init__(self, program, rounds):
        self.program, self.rounds, self.rows = program, rounds, []
        self.module = duckdb_module()

    def add(self, who, work, size, staff, command, share=1):
        rounds = 1 if size == "L" else self.rounds
        row = {"who": who, **measured(command, rounds, f"{work} {size} {who}"), "peer": who, "work": work, "staff": staff}
        if "cpu" in row:
            row["cpu"], row["wall"] = row["cpu"] * share, row["wall"] * share
        self.rows.append({**row, "share": share})

    def draws(self, size, staff, groups, draws):
        for command, who in (([self.program, "draws", staff, groups, draws, 1], "framsyn"),
                             (["/usr/bin/python3", HERE / "peers/draws.py", staff, groups, draws], "numpy"),
                             (["Rscript", "--vanilla", HERE / "peers/draws.R", staff, groups, draws], "R")):
            self.add(who, "draws", size, staff, command)
            self.rows[-1].update(groups=groups, draws=draws)

    def history(self, size, folder):
        staff = SIZES[size][0]
        for work in ("lexis", "flows"):
            self.add("framsyn", work, size, staff, [self.program, work, folder])
            if self.module:
                self.add("DuckDB", work, size, staff, ["node", HERE / "peers/duckdb.mjs", work, folder, 1, self.module])
            share = SHARES.get(("sqlite", work, size), 1)
            self.add("SQLite", work, size, staff, ["/usr/bin/python3", HERE / "peers/sqlite.py", work, folder, share], share)
        self.add("framsyn", "fit", size, staff, [self.program, "fit", folder])
        for how in ("bam", "glmmTMB"):
            share = SHARES.get((how, "fit", size), 1)
            self.add(how, "fit", size, staff, ["Rscript", "--vanilla", HERE / "peers/fit.R", how, folder, share], share)
            if "cpu" in self.rows[-1]:
                self.rows[-1].update(report.fits_apart(folder, how))
        for draws in (100,) if size == "L" else (100, 2000):
            self.add("framsyn", "region", size, staff, [self.program, "region", folder, draws, 1])
            self.rows[-1].update(draws=draws)


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--build", default=ROOT / "build/release", type=pathlib.Path)
    words.add_argument("--sizes", default="SML")
    words.add_argument("--rounds", default=3, type=int)
    words.add_argument("--publish", action="store_true")
    said = words.parse_args()
    program = said.build.resolve() / "bench/forecast/bench_forecast"
    if not program.exists():
        sys.exit("Bygg först: ./run build. / Build first: ./run build.")
    load = os.getloadavg()[0]
    bench = Bench(program, said.rounds)
    with tempfile.TemporaryDirectory(prefix="framsyn-bench-") as folder:
        for size in said.sizes:
            bench.draws(size, SIZES[size][0], *SIZES[size][3:])
            generated(program, pathlib.Path(folder) / size, size)
            bench.history(size, pathlib.Path(folder) / size)
        if said.sizes == "SML":
            for staff, groups, draws in BETWEEN:
                bench.draws("", staff, groups, draws)
    kept = said.build.resolve() / "bench/forecast/rows.json"
    kept.write_text(json.dumps({"load": load, "rounds": said.rounds, "rows": bench.rows}, indent=1))
    text, refused = report.page(bench.rows, load, said.rounds)
    print(text)
    if said.publish:
        (HERE / "measured.md").write_text(text, encoding="utf-8")
        (HERE / "cost.svg").write_text(plot.costs(bench.rows), encoding="utf-8")
    sys.exit(bool(refused))


if __name__ == "__main__":
    main()
