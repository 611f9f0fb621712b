#!/usr/bin/env python3
"""One concept, one word: the types in a module's door and the nouns of its tables stand in docs/glossary.tsv, and no
identifier is Swedish in ASCII disguise. Usage: check_words.py [ROOT]"""
import re
from pathlib import Path

from checks import Tree, finish, line_of, read_tree, without_strings

DOOR_TYPE = re.compile(r"^(?:struct|class|enum class|enum)\s+([A-Z]\w*)\b(?!\s*;)", re.M)
TABLE = re.compile(r"\bcreate\s+(?:table|view)\s+(?:if not exists\s+)?([a-z_0-9]+)", re.I)
# Swedish words of the field that have an English one in the glossary. English words that look alike are left out.
DISGUISED = {
    "anstallning", "anstallningar", "anstallningsform", "anvandare", "arbetsplats", "atgard", "atgarder", "avgang",
    "avgangar", "avgangsorsak", "avslutningssamtal", "befattning", "behorighet", "chef", "chefer", "enhet", "enheter",
    "forvaltning", "franvaro", "handelse", "kartlaggning", "kompetens", "kompetensforsorjning", "landsting", "lonekartlaggning",
    "lonesamtal", "losenord", "manad", "medarbetare", "medarbetarsamtal", "namnd", "omrade", "personalomsattning", "prognos",
    "rehabilitering", "sjukfranvaro", "sjukskrivning", "skyddsrond", "sysselsattningsgrad", "uppfoljning", "verksamhet", "yrke",
    "yrken", "yrkesgrupp",
}


def words(identifier: str) -> set[str]:
    return {part.lower() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", identifier)} | {identifier.lower()}


def glossary(root: Path) -> set[str]:
    """The code words of the glossary, bare: organisation::Unit and Unit are the same entry."""
    rows = (root / "docs/glossary.tsv").read_text(encoding="utf-8").splitlines()
    column = rows[0].split("\t").index("code")
    codes = [code for row in rows[1:] if row.strip() for code in re.split(r"[,\s]+", row.split("\t")[column]) if code]
    return {code.split("::")[-1] for code in codes}


def camel(table_noun: str) -> str:
    return "".join(part.capitalize() for part in table_noun.split("_"))


def check_door(tree: Tree, path: Path, known: set[str]) -> None:
    code = without_strings(path.read_text(encoding="utf-8"))
    for match in DOOR_TYPE.finditer(code):
        if match.group(1) not in known:
            tree.fault(path, line_of(code, match.start()), f"{match.group(1)} has no row in docs/glossary.tsv")


def check_tables(tree: Tree, path: Path, known: set[str]) -> None:
    _, room = tree.room(path)
    sql = path.read_text(encoding="utf-8")
    for match in TABLE.finditer(sql):
        noun = match.group(1).removeprefix(room + "_").removeprefix("v_")
        if camel(noun) not in known:
            tree.fault(path, line_of(sql, match.start()), f"the table noun {noun} ({camel(noun)}) has no row in docs/glossary.tsv")


def check_disguise(tree: Tree, path: Path) -> None:
    code = without_strings(path.read_text(encoding="utf-8"))
    if path.suffix in (".ts", ".tsx"):
        code = re.sub(r"'[^'\n]*'|`[^`]*`|>[^<>{}]*<", " ", code)
    for match in re.finditer(r"[A-Za-z_]\w+", code):
        hidden = words(match.group(0)) & DISGUISED
        if hidden:
            tree.fault(path, line_of(code, match.start()), f"{match.group(0)}: Swedish in disguise ({', '.join(hidden)}); docs/glossary.tsv has the word")


def main() -> None:
    tree = read_tree()
    known = glossary(tree.root)
    for module in sorted(tree.rooms("modules")):
        for path in tree.files(".hpp", under=f"modules/{module}/include"):
            check_door(tree, path, known)
    for layer in ("platform", "modules"):
        for path in tree.files(".sql", under=layer):
            check_tables(tree, path, known)
    for layer in ("base", "engine", "platform", "modules", "app", "web/src"):
        for path in tree.files(".hpp", ".cpp", ".sql", ".ts", ".tsx", under=layer):
            # Written from the paths of the API, which are Swedish where a person reads them.
            if path.name != "schema.d.ts":
                check_disguise(tree, path)
    finish(tree, "check_words")


if __name__ == "__main__":
    main()
