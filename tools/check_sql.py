#!/usr/bin/env python3
"""A room's SQL names only its own tables, and others' published views (<module>_v_<noun>) where it has an arrow to them.

`reports` and `administration` read everybody's views and nobody's tables. Read: *.sql, and string literals in src/ of the C++ rooms.
Usage: check_sql.py [ROOT]
"""
import re
from pathlib import Path

from checks import Tree, finish, line_of, read_tree, without_comments

NAMED = re.compile(r"\b(from|join|into|update|references|table(?: if (?:not )?exists)?|on)\s+([a-z_][a-z0-9_]*)", re.I)
STATEMENT = re.compile(r"^\s*(select|insert|update|delete|with|create|alter|drop|truncate)\b", re.I)
LITERALS = re.compile(r'(?:(?:R"(\w*)\((?:.*?)\)\1"|"(?:\\.|[^"\\\n])*")\s*)+', re.S)
SYSTEM = re.compile(r"^(sqlite_|pg_|information_schema|pragma_|json_|generate_series|unnest|excluded|lateral|only|conflict|set$|select$)")
# Tables that another room may read though they are no views, and why.
PUBLISHED = {
    "organisation_unit_reach": "the closure of the unit tree: every Grant is held against it",
}


# reports writes about everything; administration names units in assignments and lists what access keeps.
READS_EVERY_VIEW = ("reports", "administration")


def rooms_of(tree: Tree) -> set[str]:
    return set(tree.may) | {"demo"}


def owner(name: str, rooms: set[str]) -> str | None:
    fitting = [room for room in rooms if name.startswith(room + "_")]
    return max(fitting, key=len) if fitting else None


def may_name(tree: Tree, room: str, theirs: str, name: str) -> bool:
    if theirs == room:
        return True
    published = name.startswith(f"{theirs}_v_") or name in PUBLISHED
    return published and (room in READS_EVERY_VIEW or theirs in tree.may.get(room, set()))


def check_text(tree: Tree, path: Path, first_line: int, sql: str, whole: bool) -> None:
    """`whole`: the text is whole statements, so that each table in it must belong to somebody."""
    _, room = tree.room(path)
    sql = re.sub(r"--[^\n]*|'[^'\n]*'", lambda m: " " * len(m.group(0)), sql)
    local = {name.lower() for name in re.findall(r"\b([a-z_][a-z0-9_]*)\s*(?:\([^()]*\))?\s+as\s+(?:not\s+materialized\s+|materialized\s+)?\(", sql, re.I)}
    for match in NAMED.finditer(sql):
        keyword, name = match.group(1).lower(), match.group(2).lower()
        theirs = owner(name, rooms_of(tree))
        if theirs and not may_name(tree, room, theirs, name):
            tree.fault(path, first_line + sql.count("\n", 0, match.start()), f"{room} may not name {name}: it is {theirs}'s")
        elif whole and not theirs and keyword in ("into", "join", "references") and name not in local and not SYSTEM.match(name):
            tree.fault(path, first_line + sql.count("\n", 0, match.start()), f"the table {name} is named for no room")


def check_code(tree: Tree, path: Path) -> None:
    code = without_comments(path.read_text(encoding="utf-8"))
    for match in LITERALS.finditer(code):
        parts = re.findall(r'R"(?:\w*)\((.*?)\)\w*"|"((?:\\.|[^"\\\n])*)"', match.group(0), re.S)
        sql = " ".join(raw or plain for raw, plain in parts)
        check_text(tree, path, line_of(code, match.start()), sql, bool(STATEMENT.match(sql)))


def main() -> None:
    tree = read_tree()
    for layer in ("platform", "modules"):
        for path in tree.files(".sql", ".cpp", ".hpp", under=layer):
            if "tests" in path.relative_to(tree.root).parts:
                continue
            if path.suffix == ".sql":
                check_text(tree, path, 1, path.read_text(encoding="utf-8"), True)
            else:
                check_code(tree, path)
    finish(tree, "check_sql")


if __name__ == "__main__":
    main()
