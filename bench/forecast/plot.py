"""How cost grows with the staff: CPU-s, both axes in powers of ten, one picture a work."""
import math

WIDTH, HEIGHT, LEFT, TOP, ROOM = 320, 240, 52, 34, 62
COLOURS = {"framsyn": "#0b5cad", "numpy": "#b35900", "R": "#6a3d9a", "DuckDB": "#b35900", "SQLite": "#6a3d9a",
           "bam": "#b35900", "glmmTMB": "#6a3d9a"}
NAMES = {"draws": "draws (per 100)", "lexis": "the Lexis grid", "fit": "rates fitted"}


def points(rows, work, who):
    scale = lambda r: 100 / r["draws"] if work == "draws" else 1
    return sorted((r["staff"], r["cpu"] * scale(r)) for r in rows if r["work"] == work and r["peer"] == who and r.get("cpu", 0) > 0)


def panel(rows, work, left):
    x = lambda staff: left + LEFT + (math.log10(staff) - 2) / 4.2 * (WIDTH - LEFT - ROOM)
    y = lambda cpu: TOP + (3 - math.log10(cpu)) / 7 * (HEIGHT - TOP - ROOM)
    out = [f'<text x="{left + LEFT}" y="16" font-weight="bold">{NAMES[work]}</text>']
    for power in range(-4, 4):
        at = y(10.0**power)
        out.append(f'<path d="M{left + LEFT} {at:.1f}H{x(1_500_000):.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{left + LEFT - 4}" y="{at + 4:.1f}" text-anchor="end">{10.0**power:g} s</text>')
    for staff in (100, 1_000, 12_000, 150_000, 1_500_000):
        out.append(f'<text x="{x(staff):.1f}" y="{HEIGHT - 6}" text-anchor="middle">{staff:,}</text>')
    lines = {who: line for who in COLOURS if (line := points(rows, work, who))}
    names, lowest = {}, 0.0
    for who in sorted(lines, key=lambda who: -lines[who][-1][1]):  # beside the last point, none upon another
        names[who] = lowest = max(y(lines[who][-1][1]) + 4, lowest + 11)
    for who, line in lines.items():
        colour = COLOURS[who]
        path = "L".join(f"{x(s):.1f} {y(c):.1f}" for s, c in line)
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        out += [f'<circle cx="{x(s):.1f}" cy="{y(c):.1f}" r="3" fill="{colour}"/>' for s, c in line]
        out.append(f'<text x="{x(line[-1][0]) + 7:.1f}" y="{names[who]:.1f}" fill="{colour}">{who}</text>')
    return out


def costs(rows):
    body = [piece for i, work in enumerate(NAMES) for piece in panel(rows, work, i * WIDTH)]
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {3 * WIDTH} {HEIGHT}" font-family="sans-serif" font-size="10">'
            f'<title>CPU-s by staff, from 100 to 1.5 million</title><rect width="100%" height="100%" fill="#fff"/>'
            + "".join(body) + "</svg>\n")
