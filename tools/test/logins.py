"""The demo log-ins as the journeys want them: {"hr": {"login": …, "password": …}, …}, from demo/accounts.yaml."""
import json
from pathlib import Path

import yaml

NAMES = {"hr_strategist": "hr"}
accounts = yaml.safe_load(Path("demo/accounts.yaml").read_text(encoding="utf-8"))
print(json.dumps({NAMES.get(a["role"], a["role"]): {"login": a["login"], "password": a["password"]} for a in accounts}))
