#!/usr/bin/env python3
"""Files over 400 lines and functions over 60 fail; files over 250 are told. Exceptions, each with its reason, stand in
tools/size_exceptions.tsv, which exists to become empty. Usage: check_sizes.py [ROOT]"""
import re
from pathlib import Path

from checks import Tree, finish, read_tree

FILE_SMELLS, FILE_FAILS, FUNCTION_FAILS = 250, 400, 60
WRITTEN = (".hpp", ".cpp", ".ts", ".tsx", ".css", ".mjs", ".py", ".sh", ".cmake", ".sql")
# Formatted code: a body opens at the end of a line and closes at the same indent.
OPENS = re.compile(r"^( {0,2})(?!namespace|class|struct|enum|union|extern|\}|//)\S.*\{$")
TYPE = re.compile(r"^\s*(template\s*<.*>\s*)?(export\s+)?(namespace|class|struct|enum|union|extern|interface)\b")


def exceptions(root: Path) -> set[str]:
    table = root / "tools/size_exceptions.tsv"
    rows = table.read_text(encoding="utf-8").splitlines() if table.exists() else []
    return {row.split("\t")[0] for row in rows if row and not row.startswith("#")}


def heading(lines: list[str], number: int) -> str:
    """The line that a body's head begins on: a wrapped signature closes more parentheses than it opens on its last line."""
    at, open_ = number - 1, 0
    while True:
        open_ += lines[at].count(")") - lines[at].count("(")
        if open_ <= 0 or at == 0 or number - at > 8:
            return lines[at]
        at -= 1


def check_functions(tree: Tree, path: Path, lines: list[str]) -> None:
    opened: tuple[int, str] | None = None
    for number, line in enumerate(lines, 1):
        if opened and line.startswith(opened[1] + "}"):
            length = number - opened[0] + 1
            if length > FUNCTION_FAILS:
                tree.fault(path, opened[0], f"a function of {length} lines; split it by what is decided (at most {FUNCTION_FAILS})")
            opened = None
        head = heading(lines, number) if line.endswith("{") else line
        match = OPENS.match(line if head is line else head + "{")
        if not opened and match and "(" in "".join(lines[max(0, number - 4):number]) and not TYPE.match(head):
            opened = (number, match.group(1))


def main() -> None:
    tree = read_tree()
    spared = exceptions(tree.root)
    for path in tree.files(*WRITTEN):
        name = str(path.relative_to(tree.root))
        if name in spared or "generated" in path.parts or name.startswith("web/src/api/"):
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > FILE_FAILS:
            tree.fault(path, 1, f"{len(lines)} lines; split it by what is decided (at most {FILE_FAILS})")
        elif len(lines) > FILE_SMELLS:
            print(f"note: {name} has {len(lines)} lines")
        if path.suffix in (".cpp", ".hpp"):
            check_functions(tree, path, lines)
    finish(tree, "check_sizes")


if __name__ == "__main__":
    main()
