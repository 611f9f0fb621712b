"""Kills `framsyn import` at random moments and holds the database against all or nothing (README.md)."""
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

TABLES = ("import", "unit", "unit_version", "person", "person_version", "employment", "spell", "profession")


def counts(database: Path) -> tuple[int, ...]:
    with sqlite3.connect(database) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",), "the database file is damaged"
        return tuple(connection.execute(f"select count(*) from organisation_{name}").fetchone()[0] for name in TABLES)


class Importer:
    def __init__(self, program: str, folder: Path):
        self.program, self.folder = program, folder
        subprocess.run([program, "demo", "--out", folder / "files"], check=True, stdout=subprocess.DEVNULL)

    def empty(self, name: str) -> Path:
        data = self.folder / name
        shutil.rmtree(data, ignore_errors=True)
        data.mkdir(parents=True)
        self.start(data, "--dry-run").wait()  # makes the database, and writes nothing in it
        return data

    def start(self, data: Path, *more: str) -> subprocess.Popen:
        return subprocess.Popen([self.program, "import", "--data", data, "--profile", "hr_extract", "--as-of", "2026-10-31",
                                 "--no-compute", *more, self.folder / "files" / "anställningar.csv"],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main() -> None:
    program, folder, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    importer = Importer(program, folder)
    whole = importer.empty("whole")
    nothing = counts(whole / "framsyn.db")
    began = time.monotonic()
    assert importer.start(whole).wait() == 0, "the import itself fails"
    seconds = time.monotonic() - began
    everything = counts(whole / "framsyn.db")
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    print(f"seed {seed}; the whole import takes {seconds:.2f} s and leaves {dict(zip(TABLES, everything))}")
    killed = finished = failed = 0
    for _ in range(times):
        data = importer.empty("victim")
        process = importer.start(data)
        time.sleep(chance.uniform(0, 1.1 * seconds))
        process.send_signal(signal.SIGKILL)
        survived = process.wait() == 0
        left = counts(data / "framsyn.db")
        killed, finished = killed + (left == nothing), finished + (left == everything)
        if left not in (nothing, everything) or (survived and left != everything):
            failed += 1
            print(f"half there: {dict(zip(TABLES, left))}, acknowledged: {survived}")
    print(f"{killed} left nothing, {finished} left everything")
    print(f"{times - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
