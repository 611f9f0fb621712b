#!/usr/bin/env python3
"""How well have we guessed? ./run bench backtest [NAME=FOLDER:ORIGINS:HORIZONS …]: forecasts the demo region again from
past years, and every folder of data that is named (already imported), beside the simple methods. Writes
docs/backtest.md. The figures depend on the data and nothing else."""
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

import tables

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/release/framsyn"
PAGE = ROOT / "docs/backtest.md"
DRAWS = 1000


def backtest(folder, *choices):
    command = [PROGRAM, "backtest", "--data", folder, "--draws", str(DRAWS), "--seed", "1", "--format", "json", *choices]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)


def demo_region():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([PROGRAM, "demo", "--data", folder], check=True, stdout=subprocess.DEVNULL)
        return backtest(folder)


def named(argument):
    try:
        name, place = argument.split("=", 1)
        folder, origins, horizons = place.rsplit(":", 2)
    except ValueError:
        sys.exit(f"{argument}: NAME=FOLDER:ORIGINS:HORIZONS is asked for, as payroll=/data/payroll:2013:1..1")
    return name, backtest(folder, "--origins", origins, "--horizons", horizons)


def main():
    others = [named(argument) for argument in sys.argv[1:]]
    page = tables.whole_page(demo_region(), others, DRAWS, datetime.date.today())
    PAGE.write_text(page, encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {page.count(chr(10))} lines")


if __name__ == "__main__":
    main()
