#!/usr/bin/env python3
"""Proves that each check still fails when it should (tests/must_fail/README.md), and passes on a clean tree."""
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "tests/must_fail"
SCRIPTS = ("check_includes", "check_sql", "check_sizes", "check_words", "check_mentions")


def run(*command: str | Path, **options) -> tuple[int, str]:
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=os.environ | {"LC_ALL": "C"}, **options)
    return done.returncode, done.stdout


def configure(tree: Path) -> tuple[int, str]:
    return run("cmake", "-G", "Ninja", "-S", tree, "-B", tree / "build", "-DCMAKE_CXX_COMPILER=g++",
               "-DCMAKE_CXX_COMPILER_FORCED=ON", "-DCMAKE_CXX_COMPILE_FEATURES=cxx_std_23", f"-DFRAMSYN_CMAKE={ROOT / 'cmake'}")


def build(tree: Path, target: str) -> tuple[int, str]:
    code, said = configure(tree)
    return run("ninja", "-C", tree / "build", target) if code == 0 else (0, said + "configuring failed, so nothing was shown")


def eslint(tree: Path, name: str) -> tuple[int, str]:
    with open(tree / "source.tsx", encoding="utf-8") as source:
        return run("node_modules/.bin/eslint", "--stdin", "--stdin-filename", name, cwd=ROOT / "web", stdin=source)


def check(tree: Path, what: str) -> tuple[int, str]:
    name, _, argument = what.partition(" ")
    if name == "configure":
        return configure(tree)
    if name == "build":
        return build(tree, argument)
    if name == "eslint":
        return eslint(tree, argument)
    return run(sys.executable, ROOT / f"tools/{name}.py", *argument.split(), tree)


def lengthen(tree: Path, order: str) -> None:
    name, lines = order.split()
    (tree / name).write_text("\n" * int(lines), encoding="utf-8")


def fails_as_it_should(row: Path) -> tuple[str, bool, str]:
    expect = dict(line.split(": ", 1) for line in (row / "expect").read_text(encoding="utf-8").splitlines())
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(HOUSE / "clean", tree)
        shutil.copytree(row, tree, dirs_exist_ok=True)
        (tree / "expect").unlink()
        if "lengthen" in expect:
            lengthen(tree, expect["lengthen"])
        code, said = check(tree, expect["check"])
    return row.name, code != 0 and expect["says"] in said, said


def passes_when_clean(what: str) -> tuple[str, bool, str]:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(HOUSE / "clean", tree)
        code, said = check(tree, what)
    return f"clean: {what}", code == 0, said


def main() -> None:
    rows = sorted(row for row in (HOUSE / "rows").iterdir() if row.is_dir())
    clean = [*SCRIPTS, "build all", "build all_verify_interface_header_sets"]
    with ThreadPoolExecutor(2) as pool:
        results = [*pool.map(passes_when_clean, clean), *pool.map(fails_as_it_should, rows)]
    bad = [(name, said) for name, good, said in results if not good]
    for name, said in bad:
        print(f"--- {name} was not caught, or not for the right reason:\n{said[-1500:]}")
    print(f"{len(results) - len(bad)} passed, {len(bad)} failed")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
