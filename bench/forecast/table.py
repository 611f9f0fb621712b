"""Reads the lines of main.cpp and its peers, refuses those that part from the closed form, prints the table."""
import math, sys

rows = [line.rstrip("\n").split("\t") for line in open(sys.argv[1])]
expected = {(r[2], r[3]): float(r[12]) for r in rows if r[0] == "framsyn" and r[1] == "fixed"}
own = {(r[2], r[3]): float(r[7]) for r in rows if r[0] == "framsyn" and r[1] == "fixed"}
print(f"{'who':8} {'work':7} {'staff':>7} {'groups':>6} {'years':>5} {'draws':>5} {'thr':>3} {'CPU-s':>8} {'wall-s':>8} {'MB':>7} {'M person-year-draws/CPU-s':>26} {'ratio':>6}  z of the mean")
bad = 0
for r in rows:
    who, work, staff, groups, years, draws, threads = r[0], r[1], *map(int, r[2:7])
    cpu, wall, mb, mean, sd = map(float, r[7:12])
    rate, note = staff * years * draws / cpu / 1e6, ""
    if work == "fixed":
        z = (mean - expected[r[2], r[3]]) / (sd / math.sqrt(draws))
        bad += abs(z) > 4
        note = f"{z:+.2f}" + (" REFUSED: not the same work" if abs(z) > 4 else "")
    ratio = f"{cpu / own[r[2], r[3]]:.1f}" if work == "fixed" else ""
    print(f"{who:8} {work:7} {staff:7} {groups:6} {years:5} {draws:5} {threads:3} {cpu:8.3f} {wall:8.3f} {mb:7.0f} {rate:26.1f} {ratio:>6}  {note}")
sys.exit(bad > 0)
