#!/usr/bin/env python3
"""Nothing in the tree leans on where it was written: no path of one machine, no neighbour folder, no package host; and
no unfinished mark without its issue. Usage: check_mentions.py [ROOT]"""
import re
import subprocess

from checks import finish, read_tree

FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.:/}$])/(?:work|home|root|Users)/\w"),
    "a folder beside the project": re.compile(r"\.\./share" r"d\b"),
    "a package host": re.compile(r"registry\.np" r"mjs|deb\.debia" r"n\.org"),
    "an unfinished mark without an issue number": re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X)\b(?!\(#\d+\))"),
}
UNREAD = (".png", ".jpg", ".woff2", ".xlsx", ".ods", ".docx", ".pdf", ".zip", ".br", ".gz", ".ico")


def main() -> None:
    tree = read_tree()
    listed = subprocess.run(["git", "-C", tree.root, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True)
    names = listed.stdout.splitlines() or [str(p.relative_to(tree.root)) for p in tree.root.rglob("*") if p.is_file()]
    for name in names:
        path = tree.root / name
        if not path.is_file() or name.endswith(UNREAD) or name.startswith("tests/must_fail/"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for what, pattern in FORBIDDEN.items():
                if pattern.search(line):
                    tree.fault(path, number, f"{what}: {line.strip()[:90]}")
    finish(tree, "check_mentions")


if __name__ == "__main__":
    main()
