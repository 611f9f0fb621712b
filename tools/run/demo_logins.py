"""Prints the demo log-ins of demo/accounts.yaml as a table (the file is flat: no YAML library is needed)."""
import re
from pathlib import Path

accounts, current = [], {}
for line in Path("demo/accounts.yaml").read_text(encoding="utf-8").splitlines():
    field = re.match(r"(- |  )(\w+): *(.*)$", line)
    if not field:
        continue
    if field[1] == "- ":
        current = {}
        accounts.append(current)
    current[field[2]] = field[3].strip('"')

print("Logga in som     lösenord           vem")
for account in accounts:
    print(f"{account['login']:<16} {account['password']:<18} {account['name']}, {account['title']}")
