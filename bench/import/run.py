#!/usr/bin/env python3
"""A million rows of a made-up HR extract read into a fresh database by framsyn import, beside what only copies the same
file into a table of text: sqlite3's .import and, where a server can be started, PostgreSQL's \\copy. All in one run,
turn by turn.

    bench/import/run.py [--program build/release/framsyn] [--rows 1000000] [--rounds 1] [--seed 1]
"""
import argparse, dataclasses, json, os, pathlib, shutil, statistics, subprocess, sys, tempfile, time

import extract

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SERVER = ROOT / "tools" / "test" / "postgres.sh"
TABLE = "create table rows (" + ", ".join(f'"{c}" text' for c in extract.COLUMNS) + ");"


@dataclasses.dataclass
class Cost:
    cpu: float
    wall: float
    megabytes: float


class Refused(Exception):
    pass


def timed(command, log):
    """Runs the command; its cost and what it printed. The peak is that of this child alone."""
    began = time.monotonic()
    faults = log.with_suffix(".err")
    with open(log, "wb") as out, open(faults, "wb") as err:
        process = subprocess.Popen(list(map(str, command)), stdout=out, stderr=err)
        _, status, used = os.wait4(process.pid, 0)
    wall, said = time.monotonic() - began, log.read_text(encoding="utf-8")
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Refused(f"{command[0]} ended with {process.returncode}:\n{faults.read_text(errors='replace')[-2000:]}")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024), said


class Postgres:
    """A private server, and the processor time its processes have used."""

    def __init__(self, folder):
        self.folder = folder
        said = subprocess.run([SERVER, "start", folder], check=True, capture_output=True, text=True).stdout
        self.url = said.strip().split("FRAMSYN_TEST_PG=")[1]
        self.pid = int((folder / "data" / "postmaster.pid").read_text().split()[0])

    def cpu(self):
        """Of the server, its ended backends (they are its waited-for children) and those that live."""
        ticks = 0
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(stat.parent.name) == self.pid:
                ticks += sum(map(int, fields[11:15]))
            elif int(fields[1]) == self.pid:
                ticks += sum(map(int, fields[11:13]))
        return ticks / os.sysconf("SC_CLK_TCK")

    def fresh(self, name):
        for text in (f"drop database if exists {name}", f"create database {name}", "checkpoint"):
            subprocess.run(["psql", "-qX", self.url, "-c", text], check=True, capture_output=True)
        return self.url.rsplit("/", 1)[0] + "/" + name

    def timed(self, command, log):
        before = self.cpu()
        cost, said = timed(command, log)
        time.sleep(0.2)  # the backend ends a moment after its client
        cost.cpu += self.cpu() - before
        return cost, said

    def stop(self):
        subprocess.run([SERVER, "stop", self.folder], check=False)


class Bench:
    def __init__(self, program, folder, rows, server):
        self.program, self.folder, self.rows, self.server = program, folder, rows, server
        self.file, self.log = folder / "extract.csv", folder / "said"

    def same(self, who, count):
        if count != self.rows:
            raise Refused(f"{who} has {count} rows, not {self.rows}: not the same work")

    def framsyn(self, url, timer):
        data = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        command = [self.program, "import", "--data", data, "--db", url or f"sqlite:{data}/framsyn.db", "--no-compute",
                   "--profile", HERE / "profile.yaml", "--as-of", extract.AS_OF, "--format", "json", self.file]
        cost, said = timer(command, self.log)
        receipt = json.loads(said)
        if not receipt["applied"] or receipt["faults_total"]:
            raise Refused(f"framsyn import refused rows:\n{said[-2000:]}")
        self.same("framsyn import", receipt["rows_read"])
        shutil.rmtree(data)
        return cost

    def framsyn_sqlite(self):
        return self.framsyn(None, timed)

    def framsyn_postgres(self):
        return self.framsyn(self.server.fresh("ours"), self.server.timed)

    def sqlite3(self):
        database = self.folder / "plain.db"
        # Journal and safety as in ours.
        cost, _ = timed(["sqlite3", "-batch", "-bail", database, "pragma journal_mode = wal; pragma synchronous = normal;",
                         TABLE, ".mode csv", ".separator ;", f".import --skip 1 {self.file} rows"], self.log)
        counted = subprocess.run(["sqlite3", database, "select count(*) from rows"], check=True, capture_output=True)
        self.same("sqlite3 .import", int(counted.stdout))
        for made in self.folder.glob("plain.db*"):
            made.unlink()
        return cost

    def copy(self):
        url = self.server.fresh("plain")
        cost, said = self.server.timed(
            ["psql", "-X", url, "-c", TABLE, "-c", f"\\copy rows from '{self.file}' (format csv, delimiter ';', header)"],
            self.log)
        self.same("\\copy", int(said.split("COPY ")[1]))
        return cost


def processors_and_load():
    return f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}"


def table(found, rows):
    middle = {who: Cost(*(statistics.median(getattr(c, f.name) for c in costs) for f in dataclasses.fields(Cost)))
              for who, costs in found.items()}
    own = middle["framsyn import, SQLite"]
    print(f"{'who':26} {'CPU-s':>7} {'wall-s':>7} {'MB':>5} {'rows/s':>9} {'rows/CPU-s':>10} {'CPU ratio':>9}")
    for who, c in middle.items():
        print(f"{who:26} {c.cpu:7.2f} {c.wall:7.2f} {c.megabytes:5.0f} {rows / c.wall:9,.0f} {rows / c.cpu:10,.0f} "
              f"{own.cpu / c.cpu:9.2f}")
    print("framsyn import checks every value, hashes identities, puts spells in order and derives people, units,\n"
          "employments and history with indexes; the others copy text into one table without an index.\n"
          "CPU ratio: framsyn import into SQLite over this row. PostgreSQL: CPU-s with the server's, MB the client's.")


def start_server(folder):
    try:
        return Postgres(folder / "postgres")
    except (OSError, subprocess.CalledProcessError) as why:
        print(f"no PostgreSQL in this run: {getattr(why, 'stderr', '') or why}", file=sys.stderr)
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / "build" / "release" / "framsyn", type=pathlib.Path)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(made)
        folder.chmod(0o711)  # the server's user goes through it
        server = start_server(folder)
        try:
            bench = Bench(args.program.resolve(), folder, args.rows, server)
            people = extract.write(bench.file, args.rows, args.seed)
            print(f"{args.rows:,} rows of {people:,} people, {bench.file.stat().st_size / 1e6:.0f} MB; "
                  f"{processors_and_load()} before", flush=True)
            sides = {"framsyn import, SQLite": bench.framsyn_sqlite, "sqlite3 .import": bench.sqlite3}
            if server:
                sides |= {"framsyn import, PostgreSQL": bench.framsyn_postgres, "psql \\copy": bench.copy}
            found = {who: [] for who in sides}
            for _ in range(args.rounds):
                for who, run in sides.items():
                    found[who].append(run())
                    print(f"  {who}: {found[who][-1].wall:.2f} s", flush=True)
            print(f"{processors_and_load()} after; the median of {args.rounds}")
            table(found, args.rows)
        except Refused as why:
            sys.exit(str(why))
        finally:
            if server:
                server.stop()


if __name__ == "__main__":
    main()
