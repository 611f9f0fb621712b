"""The tables of docs/backtest.md, from what `framsyn backtest --format json` tells."""
LEVELS = {"whole": "the whole", "division": "units with units below", "unit": "units", "profession": "professions",
          "unit_profession": "professions in units"}
MEASURES = {"heads": "heads", "fte": "contracted FTE", "delivered_fte": "delivered FTE", "joiners": "joiners",
            "leavers": "leavers"}
SIMPLE = {"last_value": "last value", "drift": "drift", "trend": "trend", "smoothing": "smoothing",
          "constant_rates": "constant rates"}
OURS, SURE = "model", "pooled_rates"
HEAD = """# How well have we guessed

`./run bench backtest`, {day}, {draws:,} draws, seed 1: forecasts made again from past years with what is dated up to each,
beside simple methods on the same groups and years (ADR 18). Written by the run; what it means stands in
bench/backtest/README.md. CRPS in persons or FTE, lower is better. Under a method's name stands our skill against it:
1 - our CRPS / its; below none we lose. *Without doubt*: our own rates taken as known and every year like another.
"""


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def skill(ours, theirs):
    if not theirs or not theirs["crps"] or theirs["comparisons"] != ours["comparisons"]:
        return "-"
    share = round(100 * (1 - ours["crps"] / theirs["crps"]))
    return f"{share:+d} %" if share >= 0 else f"**{share:+d} %**"


def row_of(cells):
    return "| " + " | ".join(map(str, cells)) + " |\n"


def table(heads, rows, words=1):
    rule = "|" + "---|" * words + "--:|" * (len(heads) - words) + "\n"
    return row_of(heads) + rule + "".join(map(row_of, rows))


def by_method(told, measure):
    found = {}
    for row in told["rows"]:
        if row["measure"] == measure:
            found.setdefault((row["level"], row["ahead"]), {})[row["method"]] = row
    return found


def scores(told, measure, aheads):
    rows = []
    for (level, ahead), methods in sorted(by_method(told, measure).items(),
                                          key=lambda one: (list(LEVELS).index(one[0][0]), one[0][1])):
        ours = methods.get(OURS)
        if ahead not in aheads or not ours:
            continue
        rows.append([LEVELS[level], ahead, f"{ours['comparisons']:,}", number(ours["crps"]),
                     *(skill(ours, methods.get(name)) for name in [*SIMPLE, SURE]), f"{100 * ours['in_80']:.0f} %"])
    return table(["level", "years ahead", "comparisons", "CRPS", *SIMPLE.values(), "without doubt", "within 80 %"], rows)


def losses(told):
    """Where a simple method had a lower CRPS than ours, of all levels, measures and years ahead."""
    lost = []
    for measure, word in MEASURES.items():
        for (level, ahead), methods in by_method(told, measure).items():
            worse = [SIMPLE[name] for name in SIMPLE if OURS in methods and name in methods
                     and methods[name]["crps"] < methods[OURS]["crps"]]
            if worse:
                lost.append(f"- {word} of {LEVELS[level]}, {ahead} y: {', '.join(worse)}")
    return "\n".join(lost) + "\n" if lost else "Nowhere.\n"


def shown(told):
    held = {(one["level"], one["measure"]): one for one in told["held_out"]}
    rows = []
    for one in told["shown"]:
        after = held.get((one["level"], one["measure"]))
        rows.append([LEVELS[one["level"]], MEASURES[one["measure"]],
                     f"{100 * one['loss']:+.0f} %, {100 * one['least_loss']:+.0f} %",
                     "ours" if one["method"] == OURS else SIMPLE.get(one["method"], one["method"]),
                     " ".join(f"{width:.2f}" for width in one["widening"]),
                     f"{number(after['own_crps'])}, {number(after['shown_crps'])}" if after else "-",
                     f"{100 * after['own_in_80']:.0f} %, {100 * after['shown_in_80']:.0f} %" if after else "-"])
    return table(["level", "measure", "loss, at least", "shown", "intervals times, by year ahead",
                  "CRPS after: ours, shown", "within 80 %: ours, shown"], rows, 2)


def energies(told):
    found = {}
    for one in told["energies"]:
        found.setdefault((one["level"], one["ahead"]), {})[one["method"]] = one
    rows = [[LEVELS[level], ahead, methods[OURS]["groups"], number(methods[OURS]["energy"]),
             *(number(methods[name]["energy"]) if name in methods else "-" for name in SIMPLE)]
            for (level, ahead), methods in found.items() if OURS in methods and ahead in (1, 3, 5)]
    return table(["level", "years ahead", "groups", "ours", *SIMPLE.values()], rows)


def drifts(told):
    rows = [[LEVELS[one["level"]], MEASURES[one["measure"]], one["year"], one["groups"], one["below_80"], one["above_80"], one["outside_95"],
             "**yes**" if one["warns"] else "no"] for one in told["drifts"]]
    return table(["level", "measure", "year", "groups", "below 80 %", "above 80 %", "outside 95 %", "warns"], rows, 2)


def origins(told):
    kept = [one["day"][:4] for one in told["origins"] if not one["left_out"]]
    return f"from the ends of {', '.join(kept)}"


def input_page(name, told, aheads, measures):
    parts = [f"\n## {name}\n\nData up to {told['as_of']}; {origins(told)}.\n"]
    for measure in measures:
        if by_method(told, measure):
            parts.append(f"\n### {MEASURES[measure][0].upper() + MEASURES[measure][1:]}\n\n{scores(told, measure, aheads)}")
    parts.append(f"\n### Where a simple method is better\n\n{losses(told)}")
    if told["drifts"]:
        parts.append(f"\n### The newest year beside what was forecast a year before\n\n{drifts(told)}")
    return "".join(parts)


def whole_page(demo, others, draws, day):
    parts = [HEAD.format(day=day, draws=draws), input_page("The demo region", demo, (1, 3, 5), MEASURES),
             f"\n### What is shown by it\n\nDecided by what had come by the end of {demo['decided_by']} (ADR 23); "
             f"what came after stands beside.\n\n{shown(demo)}",
             f"\n### All groups at once: energy score of heads\n\n{energies(demo)}"]
    parts += [input_page(name, told, (1,), ["heads", "joiners", "leavers"]) for name, told in others]
    return "".join(parts)
