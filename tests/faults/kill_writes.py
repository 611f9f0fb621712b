"""Kills the server while accounts are created over HTTP; what was answered for must be there (README.md)."""
import http.client
import json
import random
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

LOGIN, PASSWORD = "prov", "avbrott-mitt-i-skrivning"


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


class Server:
    def __init__(self, program: str, data: Path):
        self.address = f"http://127.0.0.1:{(port := free_port())}"
        self.process = subprocess.Popen([program, "serve", "--data", data, "--port", str(port)],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.cookie = self.csrf = self.refusal = ""

    def call(self, method: str, path: str, body: dict | None = None) -> dict:
        request = urllib.request.Request(self.address + path, method=method, data=json.dumps(body).encode() if body else None)
        request.add_header("Content-Type", "application/json")
        request.add_header("Cookie", self.cookie)
        request.add_header("X-CSRF-Token", self.csrf)
        with urllib.request.urlopen(request, timeout=10) as answer:
            if "Set-Cookie" in answer.headers:
                self.cookie = answer.headers["Set-Cookie"].split(";")[0]
            return json.load(answer)

    def wait_until_up(self) -> None:
        for _ in range(500):
            try:
                urllib.request.urlopen(self.address + "/health/ready", timeout=10).close()
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.02)
        raise SystemExit("the server does not come up")

    def log_in(self) -> None:
        for _ in range(200):
            try:
                self.csrf = self.call("POST", "/api/session", {"login": LOGIN, "password": PASSWORD})["csrf"]
                return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.02)
        raise SystemExit("the server does not come up again")

    def write_until_killed(self, round_number: int, answered: list[str]) -> None:
        number = 0
        while True:
            login = f"konto-{round_number}-{number}"
            try:
                self.call("POST", "/api/accounts", {"login": login, "name": "Prov", "password": PASSWORD,
                                                    "assignments": [{"role": "employee", "unit": None, "from": None, "to": None}]})
            except urllib.error.HTTPError as refused:
                self.refusal = refused.read().decode()
                return
            except (urllib.error.URLError, OSError, http.client.HTTPException, json.JSONDecodeError):
                return
            answered.append(login)
            number += 1

    def accounts(self) -> dict[str, int]:
        found, page = {}, 1
        while True:
            rows = self.call("GET", f"/api/accounts?query=konto-&page={page}&size=100")["rows"]
            if not rows:
                return found
            found |= {row["login"]: len(row["assignments"]) for row in rows}
            page += 1

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


def chain_is_whole(program: str, data: Path) -> bool:
    return subprocess.run([program, "audit", "verify", "--data", data], stdout=subprocess.DEVNULL).returncode == 0


def one_round(program: str, data: Path, number: int, wait: float, answered: list[str]) -> list[str]:
    server = Server(program, data)
    try:
        server.log_in()
        writer = threading.Thread(target=server.write_until_killed, args=(number, answered))
        writer.start()
        time.sleep(wait)
    finally:
        server.kill()
    writer.join()
    if server.refusal:
        return [f"the server refused to write: {server.refusal}"]
    server = Server(program, data)
    try:
        server.log_in()
        found = server.accounts()
    finally:
        server.kill()
    faults = [f"{login} was answered for and is gone" for login in answered if login not in found]
    faults += [f"{login} has {roles} roles" for login, roles in found.items() if roles != 1]
    return faults if chain_is_whole(program, data) else faults + ["the log's chain is broken"]


def main() -> None:
    program, data, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    first = Server(program, data)  # the first start makes the database
    first.wait_until_up()
    first.kill()
    subprocess.run([program, "account", "--data", data, "--login", LOGIN, "--name", "Prov", "--role", "administrator",
                    "--password-stdin"], input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)
    seed = random.randrange(1 << 30)
    chance = random.Random(seed)
    answered: list[str] = []
    failed = 0
    for number in range(times):
        faults = one_round(program, data, number, chance.uniform(0.05, 0.6), answered)
        failed += bool(faults)
        for fault in faults:
            print(f"round {number}: {fault}")
    print(f"seed {seed}; {len(answered)} writes were answered for over {times} kills")
    failed += not answered
    print(f"{times - min(failed, times)} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
