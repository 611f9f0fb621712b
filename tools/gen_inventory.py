#!/usr/bin/env python3
"""Writes docs/generated/{tables,rights,events,personal-data}.md from what the code declares: migrations, access::Right,
jobs::tell and jobs::Reaction, PersonalColumn. With --check it only tells whether they are fresh.
Usage: gen_inventory.py [--check] [ROOT]"""
import re
import sys
from pathlib import Path

HEAD = "<!-- Made by ./run gen from what the code declares. Do not edit. -->\n\n"
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
ROW_TYPES = {"key": "nyckel", "ref": "hänvisning", "int": "heltal", "real": "tal", "text": "text", "bytes": "byte",
             "date": "dag", "instant": "tidpunkt"}


def sources(root: Path, *patterns: str) -> list[Path]:
    return sorted(path for pattern in patterns for path in root.glob(pattern))


def code_of(path: Path) -> str:
    """The text without comments, and with neighbouring string literals joined as the compiler joins them."""
    text = re.sub(r"^\s*//.*$", "", path.read_text(encoding="utf-8"), flags=re.M)
    return re.sub(r'(?<!\\)"\s*\n\s*"', "", text)


def table(heads: list[str], rows: list[list[str]]) -> str:
    def line(cells: list[str]) -> str:
        return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"
    return line(heads) + "|" + "---|" * len(heads) + "\n" + "".join(map(line, rows)) + "\n"


# ---- tables

def parts(body: str) -> list[str]:
    """Splits at the commas that stand outside parentheses."""
    found, depth, last = [], 0, 0
    for at, sign in enumerate(body):
        depth += (sign == "(") - (sign == ")")
        if sign == "," and depth == 0:
            found.append(body[last:at])
            last = at + 1
    return [part.strip() for part in [*found, body[last:]] if part.strip()]


def column(part: str) -> list[str]:
    name, _, rest = part.partition(" ")
    kind = re.search(r"\{\{(\w+)\}\}", rest)
    to = re.search(r"references (\w+)", rest)
    empty = "nej" if "not null" in rest or "primary key" in rest or kind and kind[1] == "key" else "ja"
    return [f"`{name}`", ROW_TYPES.get(kind[1], kind[1]) if kind else rest.split()[0], empty, f"`{to[1]}`" if to else ""]


def tables_of(root: Path) -> dict[str, dict[str, list[list[str]]]]:
    rooms: dict[str, dict[str, list[list[str]]]] = {}
    for path in sources(root, "modules/*/migrations/*.sql", "platform/*/migrations/*.sql"):
        if path.name.endswith(".pg.sql"):
            continue
        sql = re.sub(r"--.*", "", path.read_text(encoding="utf-8"))
        room = rooms.setdefault(path.parts[-3], {})
        for name, body in re.findall(r"create table (\w+) \(\n(.*?)\n\) \{\{strict\}\}", sql, re.S):
            room[name] = [column(part) for part in parts(body)
                          if not re.match(r"(constraint|primary key|unique|foreign key|check)\b", part)]
        for name, added in re.findall(r"alter table (\w+) add column ([^;]+);", sql):
            room[name].append(column(added.strip()))
        for name, body in re.findall(r"create view (\w+) as\s+(.*?);", sql, re.S):
            room[name] = []
    return rooms


def tables_page(root: Path) -> str:
    page = "# Tabeller och vyer\n\n" + HEAD + "En vy `<modul>_v_…` är det som andra moduler får läsa.\n\n"
    for room, tables in sorted(tables_of(root).items()):
        page += f"## {room}\n\n"
        views = sorted(name for name, columns in tables.items() if not columns)
        if views:
            page += "Vyer: " + ", ".join(f"`{view}`" for view in views) + "\n\n"
        for name, columns in tables.items():
            if columns:
                page += f"### {name}\n\n" + table(["kolumn", "slag", "får saknas", "pekar på"], columns)
    return page


# ---- rights

def rights_page(root: Path) -> str:
    asked: dict[str, list[str]] = {}
    rights: dict[str, list[str]] = {}
    for module in sources(root, "modules/*"):
        names = {}
        for path in sources(module, "src/**/*.hpp", "include/**/*.hpp"):
            for name, values in re.findall(r"access::Right (k\w+)\{([^}]*)\}", code_of(path)):
                code, sv, en = TEXT.findall(values)
                names[name], rights[code] = code, [sv, en]
        for path in sources(module, "src/**/*.cpp"):
            for verb, where, name, wide in re.findall(
                    r'(get|post|put|del)\(\s*"(/[^"]+)",\s*(?:http::)?needs\((k\w+)\)(\.everywhere\(\))?', code_of(path)):
                shown = {"del": "DELETE"}.get(verb, verb.upper()) + " " + where
                asked.setdefault(names[name], []).append(f"`{shown}`" + (" (hela regionen)" if wide else ""))
    roles = roles_of(root)
    page = "# Rättigheter\n\n" + HEAD
    page += table(["rättighet", "svenska", "engelska", "roller som har den från början"],
                  [[f"`{code}`", *texts, ", ".join(role for role, has in roles.items() if code in has)]
                   for code, texts in sorted(rights.items())])
    page += "## Vad som kräver vad\n\n"
    for code in sorted(rights):
        page += f"- `{code}`: " + (", ".join(sorted(asked.get(code, []))) or "ingen väg för sig; vidgar svaret på andras") + "\n"
    return page + "\n## Utan rättighet\n\n" + "".join(f"- {line}\n" for line in free_routes(root))


def free_routes(root: Path) -> list[str]:
    """Those that any account may walk, or anybody at all."""
    lines = []
    for path in sources(root, "modules/*/src/**/*.cpp"):
        for verb, where, who in re.findall(r'http::(get|post|put|del)\(\s*"(/[^"]+)",\s*http::(any_account|open_to_all)\(', code_of(path)):
            shown = {"del": "DELETE"}.get(verb, verb.upper()) + " " + where
            lines.append(f"`{shown}`: " + ("var och en som är inloggad" if who == "any_account" else "alla"))
    return sorted(lines)


def roles_of(root: Path) -> dict[str, list[str]]:
    roles: dict[str, list[str]] = {}
    name = ""
    for line in (root / "packs/base/roles.yaml").read_text(encoding="utf-8").splitlines():
        if found := re.match(r"\s+name_sv: (.+)", line):
            name = found[1].strip()
            roles[name] = []
        elif found := re.match(r"\s+- ([a-z_]+\.[a-z_]+)$", line):
            roles[name].append(found[1])
    return roles


# ---- events

def events_page(root: Path) -> str:
    told: dict[str, list[str]] = {}
    heard: dict[str, list[str]] = {}
    for path in sources(root, "modules/*/src/**/*.cpp", "platform/*/src/*.cpp"):
        text, name = code_of(path), str(path.relative_to(root))
        for event in re.findall(r'jobs::tell\([^"]*"([a-z_]+\.[a-z_]+)"', text):
            told.setdefault(event, []).append(name)
        for body in re.findall(r"std::vector<jobs::Reaction> \w+\(\) \{(.*?)\n\}", text, re.S):
            for listener, event in re.findall(r'\{"([^"]+)",\s*"([^"]+)",', body):
                heard.setdefault(event, []).append(listener)
    for event in heard.keys() - told.keys():
        sys.exit(f"{', '.join(heard[event])} listens for {event}, which nobody tells")
    return "# Händelser\n\n" + HEAD + "En händelse berättas i samma transaktion som det som hände, och hörs när den är " \
        "sparad.\n\n" + table(["händelse", "berättas i", "hörs av"],
                              [[f"`{event}`", ", ".join(f"`{place}`" for place in sorted(set(places))),
                                ", ".join(f"`{who}`" for who in heard.get(event, []))]
                               for event, places in sorted(told.items())])


# ---- personal data

def personal_page(root: Path) -> str:
    page = "# Personuppgifter\n\n" + HEAD + "Varje kolumn i varje tabell är antingen upptagen här eller förklarad inte " \
        "vara en personuppgift; ett test fäller den som glömts.\n\n"
    tables = {name: columns for room in tables_of(root).values() for name, columns in room.items()}
    for path in sources(root, "platform/module/src/platform_privacy.cpp", "modules/*/src/privacy.cpp"):
        rows = personal_columns(code_of(path), tables)
        room = "plattformen" if "platform" in path.parts else path.parts[-3]
        page += f"## {room}\n\n" + (table(["tabell", "kolumner", "varför", "grund", "hur länge", "vem som ser det"],
                                          together(rows)) if rows else "Inga personuppgifter.\n\n")
    return page


def personal_columns(text: str, tables: dict[str, list[list[str]]]) -> list[list[str]]:
    constants = dict(re.findall(r'constexpr std::string_view (k\w+) =\s*"([^"]*)"', text))
    # A function that makes a PersonalColumn of (table, column) and a fixed rest.
    makers = {name: ["", "", *arguments(body, constants)[2:]] for name, body in
              re.findall(r"PersonalColumn (\w+)\([^)]*\) \{\s*return \{([^}]*)\};", text)}
    rows = []
    for where, body in re.findall(r'\{("[a-z_]+"), ("[a-z_]+",[^{}]*)\}', text):
        if where.strip('"') in tables:
            rows.append(arguments(where + ", " + body, constants))
    for maker, where, name in re.findall(r'(\w+)\("([a-z_]+)", "([a-z_]+)"\)', text):
        if maker in makers:
            rows.append([where, name, *makers[maker][2:]])
    for names, body in re.findall(r"for \(const auto column :\s*\{([^}]*)\}\)\s*(.*?);", text, re.S):
        rows += each_column(TEXT.findall(names), body, makers, constants)
    expect_all_read(text, tables, {f"{row[0]}.{row[1]}" for row in rows if len(row) == 6})
    return sorted(rows)


def together(rows: list[list[str]]) -> list[list[str]]:
    """Columns of one table that are kept for the same reason stand on one line."""
    lines: dict[tuple[str, ...], list[str]] = {}
    for where, name, *rest in rows:
        lines.setdefault((where, *rest), []).append(f"`{name}`")
    return [[f"`{where}`", ", ".join(names), *rest] for (where, *rest), names in lines.items()]


def expect_all_read(text: str, tables: dict[str, list[list[str]]], personal: set[str]) -> None:
    """What is declared not to be personal and what was read here are together every column of those tables."""
    other = {f"{where}.{name}" for where, names in re.findall(r'\{"([a-z_]+)",\s*\{([^{}]*)\}\}', text)
             for name in TEXT.findall(names)}
    touched = {name.partition(".")[0] for name in personal | other} & tables.keys()
    columns = {f"{where}." + name[0].strip("`") for where in touched for name in tables[where]}
    if missed := columns - personal - other:
        sys.exit("columns whose declaration gen_inventory.py cannot read: " + ", ".join(sorted(missed)))


def each_column(names: list[str], body: str, makers: dict[str, list[str]], constants: dict[str, str]) -> list[list[str]]:
    if made := re.search(r'(\w+)\("([a-z_]+)", column\)', body):
        return [[made[2], name, *makers[made[1]][2:]] for name in names]
    where, _, *rest = arguments(re.search(r"\{(.*)\}", body, re.S)[1], constants)
    return [[where, name, *rest] for name in names]


def arguments(body: str, constants: dict[str, str]) -> list[str]:
    found = re.findall(r'"((?:[^"\\]|\\.)*)"|(\w+)', body)
    return [text if text or not word else constants.get(word, word) for text, word in found]


def main() -> None:
    named = [word for word in sys.argv[1:] if word != "--check"]
    root = Path(named[0] if named else ".")
    pages = {"tables": tables_page, "rights": rights_page, "events": events_page, "personal-data": personal_page}
    stale = []
    for name, make in pages.items():
        out, wanted = root / f"docs/generated/{name}.md", make(root).rstrip() + "\n"
        if "--check" not in sys.argv:
            out.write_text(wanted, encoding="utf-8")
        elif not out.exists() or out.read_text(encoding="utf-8") != wanted:
            stale.append(f"docs/generated/{name}.md")
    if stale:
        sys.exit("stale, ./run gen: " + ", ".join(stale))


if __name__ == "__main__":
    main()
