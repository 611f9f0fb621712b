"""What the checks share: the rooms of the tree, its arrows, and how a fault is reported."""
from __future__ import annotations

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

LAYERS = ("base", "engine", "platform", "modules", "demo", "app", "bench", "tests")
NOT_OURS = {"build", "node_modules", "dist", ".tools", ".git", "must_fail", "template", "data", "__pycache__"}


@dataclass
class Tree:
    root: Path
    may: dict[str, set[str]]
    faults: list[str] = field(default_factory=list)

    def fault(self, path: Path, line: int, text: str) -> None:
        self.faults.append(f"{path.relative_to(self.root)}:{line}: {text}")

    def files(self, *suffixes: str, under: str = "") -> list[Path]:
        found = []
        for path in sorted((self.root / under).rglob("*")):
            if path.suffix in suffixes and path.is_file() and not NOT_OURS & set(path.relative_to(self.root).parts):
                found.append(path)
        return found

    def room(self, path: Path) -> tuple[str, str]:
        """(layer, room) of a file: ("modules", "planning"), ("base", "base"), ("tools", "tools")."""
        parts = path.relative_to(self.root).parts
        if parts[0] in ("engine", "platform", "modules") and len(parts) > 2:
            return parts[0], parts[1]
        return parts[0], parts[0]

    def rooms(self, layer: str) -> set[str]:
        folder = self.root / layer
        return {f.name for f in folder.iterdir() if (f / "CMakeLists.txt").exists()} if folder.is_dir() else set()


def read_tree() -> Tree:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    arrows = (root / "cmake/architecture.cmake").read_text(encoding="utf-8")
    pairs = re.findall(r'set\(FRAMSYN_MAY_(\w+)\s+"?([\w ]*)"?\)', arrows)
    return Tree(root, {room: set(seen.split()) for room, seen in pairs})


def finish(tree: Tree, what: str) -> None:
    for fault in tree.faults:
        print(fault)
    if tree.faults:
        print(f"{what}: {len(tree.faults)} fault(s)")
    sys.exit(1 if tree.faults else 0)


def without_comments(code: str) -> str:
    """C++ or TypeScript with comments blanked and string literals kept; line numbers stay."""
    pattern = r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*.*?\*/'

    def blank(match: re.Match) -> str:
        text = match.group(0)
        return re.sub(r"[^\n]", " ", text) if text.startswith("/") else text

    return re.sub(pattern, blank, code, flags=re.S)


def without_strings(code: str) -> str:
    """As above, with the insides of string literals blanked too."""
    pattern = r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"'
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m.group(0)), without_comments(code), flags=re.S)


def line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
