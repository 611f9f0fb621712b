#!/usr/bin/env python3
"""Writes GLOSSARY.md from docs/glossary.tsv. With --check it only tells whether the file is fresh."""
import sys
from pathlib import Path

HEAD = """# Ordlista · Glossary

One concept, one word. Made from `docs/glossary.tsv` by `./run gen`: edit that file.

| svenska | English | in code | meaning | not to be confused with | source |
|---|---|---|---|---|---|
"""


def page(rows: list[str]) -> str:
    header = rows[0].split("\t")
    order = [header.index(name) for name in ("sv", "en", "code", "meaning", "not", "source")]
    body, seen = [], set()
    for number, row in enumerate(rows[1:], 2):
        cells = row.split("\t")
        if len(cells) != len(header):
            sys.exit(f"docs/glossary.tsv:{number}: {len(cells)} columns, {len(header)} expected")
        if tuple(cells[:2]) in seen:
            sys.exit(f"docs/glossary.tsv:{number}: '{cells[0]}' stands twice")
        seen.add(tuple(cells[:2]))
        shown = [cells[at] for at in order]
        shown[2] = ", ".join(f"`{code}`" for code in shown[2].replace(",", " ").split())
        body.append("| " + " | ".join(shown) + " |")
    return HEAD + "\n".join(sorted(body, key=str.casefold)) + "\n"


def main() -> None:
    rows = [row for row in Path("docs/glossary.tsv").read_text(encoding="utf-8").splitlines() if row.strip()]
    wanted, out = page(rows), Path("GLOSSARY.md")
    if "--check" not in sys.argv:
        out.write_text(wanted, encoding="utf-8")
    elif not out.exists() or out.read_text(encoding="utf-8") != wanted:
        sys.exit("GLOSSARY.md is stale: ./run gen")


if __name__ == "__main__":
    main()
