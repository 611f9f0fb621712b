"""What the works found and cost, as tables; who found something else is refused."""
import csv, datetime, math, os, platform, subprocess

OTHER = "another answer"
TITLES = {
    "draws": "Draws: ten years of known rates, heads by group and year with their seven quantiles",
    "lexis": "The Lexis grid: days at risk and events by unit, profession, year, age and tenure, of eight years",
    "flows": "Stocks and flows by unit, profession and year",
    "fit": "Rates of leaving fitted",
    "region": "From the file of spells to all quantiles, ten years ahead",
}


def expectations(path):
    return {(r[0], r[1]): float(r[2]) for r in csv.reader(open(path))}


def fits_apart(folder, how):
    """How far a peer's expected leavings of the units are from ours, and how far they may be: two per cent, or half of
    the error that so few leavings have."""
    own, peer = expectations(folder / "fit.framsyn.csv"), expectations(folder / f"fit.{how}.csv")
    units = [k for k in peer if k[0] == "u" and k in own]
    leavings = sum(peer[k] for k in units)
    apart = math.sqrt(sum(peer[k] * math.log(own[k] / peer[k]) ** 2 for k in units) / leavings)
    return {"apart": apart, "may_be": max(0.02, 0.5 / math.sqrt(leavings))}


def judged(row, own):
    """What there is to say of a row's answer; it begins with OTHER when it is refused."""
    if "refused" in row:
        return "failed: " + row["refused"]
    if row["work"] == "draws":
        z = (row["mean"] - own["expected"]) / (row["sd"] / math.sqrt(row["draws"]))
        return f"z {z:+.2f}" if abs(z) <= 4 else f"{OTHER}: z {z:+.1f}"
    if row["work"] in ("lexis", "flows") and row["share"] == 1:
        return "equal" if row["sums"] == own["sums"] else OTHER
    if "apart" in row:
        text = f"units {100 * row['apart']:.1f} % apart"
        return text if row["apart"] <= row["may_be"] else f"{OTHER}: {text}"
    return ""


def amount(seconds):
    return f"{seconds:.4f}" if seconds < 0.1 else f"{seconds:.2f}" if seconds < 100 else f"{seconds:,.0f}"


def cells(row, own, publish_wall):
    note = judged(row, own)
    if row["share"] > 1:
        compared = note or "not compared: other persons"
        note = f"measured on one in {row['share']}, multiplied; {compared}"
    size = f"{row['staff']:,}" + (f" x {row['draws']:,}" if "draws" in row else "")
    if "cpu" not in row:
        return [row["who"], size, "", "", "", "", note]
    ratio = f"{row['cpu'] / own['cpu']:.1f}" if row["work"] != "region" else ""
    if row["work"] == "region":
        note = f"read {row['read']:.2f}, rates {row['estimate']:.2f}, draws {row['project']:.2f} CPU-s"
    return [row["who"], size, amount(row["cpu"]), amount(row["wall"]) if publish_wall else "-", f"{row['mb']:,.0f}", ratio, note]


def version(command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[0].strip()
    except (OSError, subprocess.CalledProcessError):
        return "missing"


def machine(load, rounds):
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    numpy = version(["/usr/bin/python3", "-c", "import numpy; print('numpy', numpy.__version__)"])
    wall = "" if load <= 1.2 else " Others were at work, so no wall time is told."
    return (f"{datetime.date.today()}: {model}, {os.cpu_count()} processors, load {load:.1f} at the start; rounds: {rounds}, one at "
            f"the largest size, of which the median is told. {version(['R', '--version'])}; {numpy}.{wall} MB is the peak of the whole process. The ratio is CPU-s over ours.")


def page(rows, load, rounds):
    text, refused = ["# Measured", "", machine(load, rounds)], 0
    for work, title in TITLES.items():
        those = [r for r in rows if r["work"] == work]
        if not those:
            continue
        text += ["", f"## {title}", "", "| who | staff | CPU-s | wall-s | MB | ratio | the answer |", "|---|--:|--:|--:|--:|--:|---|"]
        for row in sorted(those, key=lambda r: (r["staff"], r.get("draws", 0))):
            own = next(r for r in those if r["peer"] == "framsyn" and r["staff"] == row["staff"])
            got = cells(row, own, load <= 1.2)
            refused += OTHER in got[-1]
            if OTHER in got[-1]:
                got[2:6] = ["refused", "", "", ""]
            text.append("| " + " | ".join(got) + " |")
    return "\n".join(text) + "\n", refused
