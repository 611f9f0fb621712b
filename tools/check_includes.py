#!/usr/bin/env python3
"""Who includes whom: the arrows of cmake/architecture.cmake, the layers, the front doors, and what pure code may not touch.

CMake's PUBLIC passes headers on, so a door reached through somebody else's arrow compiles; '..' goes around every door.
Both are caught here. Usage: check_includes.py [ROOT]
"""
import re
from pathlib import Path

from checks import Tree, finish, line_of, read_tree, without_comments, without_strings

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
IMPURE = re.compile(
    r"(system_clock|steady_clock|high_resolution_clock)::now|\bstd::time\(|\bs?rand\(|\brandom_device\b|\bgetenv\b"
    r"|\bstd::(cout|cerr|clog|cin)\b|\bf?printf\(|\b[io]?fstream\b|\bfopen\(")
FREE_LAYERS = {"app", "bench", "tests"}  # may see everything: they are seen by nobody


def owner(header: str) -> tuple[str, str] | None:
    """(layer, room) that a public header belongs to, or nothing for the standard library and foreign ones."""
    parts = header.split("/")
    if parts[0] != "framsyn":
        return None
    if parts[1] in ("engine", "platform") and len(parts) > 3:
        return parts[1], parts[2]
    if parts[1] in ("base", "demo") and len(parts) > 2:
        return parts[1], parts[1]
    return "modules", parts[1].removesuffix(".hpp")


def allowed(tree: Tree, layer: str, room: str, target: tuple[str, str]) -> bool:
    seen_layer, seen_room = target
    if layer in FREE_LAYERS or target == (layer, room) or seen_layer == "base":
        return True
    if layer == "modules" and seen_layer in ("engine", "platform"):
        return True
    if layer == "demo":
        return seen_layer == "engine"
    return seen_layer == layer and seen_room in tree.may.get(room, set())


def is_rules(path: Path) -> bool:
    return path.name.startswith("rules") and "src" in path.parts


def check_include(tree: Tree, path: Path, line: int, quoted: bool, header: str, foreign: dict[str, set[str]]) -> None:
    layer, room = tree.room(path)
    if ".." in header:
        return tree.fault(path, line, f"'..' in an include goes around the front door: {header}")
    if quoted:
        return check_private(tree, path, line, header)
    target = owner(header)
    if target is None:
        return check_foreign(tree, path, line, header, foreign)
    if not allowed(tree, layer, room, target):
        tree.fault(path, line, f"{room} has no arrow to {target[1]} (cmake/architecture.cmake)")
    if "/detail/" in header and target != (layer, room):
        tree.fault(path, line, f"{header} is the inside of {target[1]}'s door")
    if is_rules(path) and target[0] == "platform":
        tree.fault(path, line, f"rules decide without the outside world: {header}")


def check_private(tree: Tree, path: Path, line: int, header: str) -> None:
    layer, room = tree.room(path)
    home = tree.root / layer if layer == room else tree.root / layer / room
    if "include" in path.relative_to(home).parts[:1]:
        return tree.fault(path, line, f'a door shows nothing private: "{header}"')
    if layer in FREE_LAYERS:
        return None
    places = (home / "src", home / "tests", path.parent, tree.root / "tests/support")
    if not any((place / header).is_file() for place in places):
        tree.fault(path, line, f'"{header}" is not a private file of {room}')
    return None


def check_foreign(tree: Tree, path: Path, line: int, header: str, foreign: dict[str, set[str]]) -> None:
    layer, room = tree.room(path)
    for prefix, rooms in foreign.items():
        if header.startswith(prefix) and room not in rooms and layer not in FREE_LAYERS and "tests" not in path.parts:
            tree.fault(path, line, f"{header} is wrapped in {', '.join(sorted(rooms))}; {room} asks there")


def check_pure(tree: Tree, path: Path, text: str) -> None:
    layer, _ = tree.room(path)
    inside = {"src", "include"} & set(path.relative_to(tree.root).parts)
    if not (is_rules(path) or (layer in ("base", "engine") and inside)):
        return
    code = without_strings(text)
    for match in IMPURE.finditer(code):
        tree.fault(path, line_of(code, match.start()), f"pure code takes the clock, chance and I/O as arguments: {match.group(0)}")


def read_foreign(root: Path) -> dict[str, set[str]]:
    table = root / "tools/foreign_headers.tsv"
    if not table.exists():
        return {}
    rows = [row.split("\t") for row in table.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    return {prefix: set(rooms.split()) for prefix, rooms in rows}


def main() -> None:
    tree = read_tree()
    foreign = read_foreign(tree.root)
    for path in tree.files(".hpp", ".cpp"):
        text = path.read_text(encoding="utf-8")
        code = without_comments(text)
        for match in INCLUDE.finditer(code):
            check_include(tree, path, line_of(code, match.start()), match.group(1) == '"', match.group(2), foreign)
        check_pure(tree, path, text)
    finish(tree, "check_includes")


if __name__ == "__main__":
    main()
