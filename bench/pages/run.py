#!/usr/bin/env python3
"""Requests per second of the real server, read by logged-in roles of the demo region, with the load generator on the
same machine. Beside it, in the same run and turn by turn, nginx where it is installed, giving the same answers from
files: no log-in, no rights, no database. The ratio says what those cost.

    bench/pages/run.py [--program build/release/framsyn] [--db sqlite:data/framsyn.db] [--seconds 10] [--rounds 3]

Without --db the demo region is made in a directory of its own.
"""
import argparse, json, os, pathlib, re, shutil, socket, statistics, subprocess, sys, tempfile, time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(port):
    for _ in range(200):
        with socket.socket() as s:
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit("no server on port %d after 10 s" % port)


def accounts():
    text = (HERE.parents[1] / "demo" / "accounts.yaml").read_text(encoding="utf-8")
    return re.findall(r'login: (\S+)\s+password: "([^"]+)"', text)


def log_in(base, login, password):
    body = json.dumps({"login": login, "password": password}).encode()
    request = urllib.request.Request(base + "/api/session", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return answer.headers["Set-Cookie"].split(";")[0]


def get(base, cookie, path):
    try:
        with urllib.request.urlopen(urllib.request.Request(base + path, headers={"Cookie": cookie})) as answer:
            return answer.read()
    except urllib.error.HTTPError:
        return None


def reads_of(base, cookie, pages):
    """What a reader asks for who opens the pages: own session, the tree, some units, their people and forecasts."""
    units = get(base, cookie, "/api/units")
    ids = [u["id"] for u in json.loads(units)["units"]] if units else []
    some = ids[:: max(1, len(ids) // pages)][:pages]
    paths = ["/api/session", "/api/units", "/api/professions"]
    for unit in some:
        paths += [f"/api/units/{unit}", f"/api/workforce?unit={unit}", f"/api/forecast?unit={unit}&horizon=2035",
                  f"/api/people?unit={unit}&page=0&size=25"]
    return [(path, answer) for path in paths if (answer := get(base, cookie, path)) is not None]


def load(port, reads, seconds, connections):
    env = dict(os.environ, FRAMSYN_READS=str(reads))
    out = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "-s", HERE / "mixed.lua",
                          f"http://127.0.0.1:{port}"], env=env, check=True, capture_output=True, text=True).stdout
    result = json.loads(out.strip().splitlines()[-1])
    result["per_second"] = round(result["requests"] / result["seconds"])
    return result


def wait_for_quiet(base, cookie):
    """What the server computes in its own time after a start is over when the test of the forecast is there."""
    for _ in range(240):
        if get(base, cookie, "/api/forecast/backtest"):
            return
        time.sleep(0.5)


def start_nginx(folder, answers):
    port, root = free_port(), folder / "root"
    root.mkdir()
    for number, answer in enumerate(answers):
        (root / f"{number}.json").write_bytes(answer)
    (folder / "nginx.conf").write_text(f"""daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error;
events {{ worker_connections 1024; }}
http {{ access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; default_type application/json;
  gzip on; gzip_types application/json; gzip_comp_level 1; open_file_cache max=10000;
  server {{ listen 127.0.0.1:{port}; root {root}; }} }}""")
    process = subprocess.Popen(["nginx", "-p", folder, "-c", folder / "nginx.conf"], stderr=subprocess.DEVNULL)
    wait_for(port)
    return process, port


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=HERE.parents[1] / "build/release/framsyn")
    parser.add_argument("--db")
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--connections", type=int, default=32)
    parser.add_argument("--pages", type=int, default=20, help="units each reader looks at")
    args = parser.parse_args()
    port = free_port()
    place = tempfile.TemporaryDirectory()
    if not args.db:
        subprocess.run([args.program, "demo", "--data", place.name], check=True, stdout=subprocess.DEVNULL)
        args.db = f"sqlite:{place.name}/framsyn.db"
    started = [subprocess.Popen([args.program, "serve", "--db", args.db, "--data", place.name, "--port", str(port)],
                                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
    try:
        wait_for(port)
        base = f"http://127.0.0.1:{port}"
        with tempfile.TemporaryDirectory() as made:
            folder = pathlib.Path(made)
            lines, answers = [], []
            for login, password in accounts():
                cookie = log_in(base, login, password)
                if get(base, cookie, "/api/forecast"):
                    wait_for_quiet(base, cookie)
                for path, answer in reads_of(base, cookie, args.pages):
                    lines.append(f"{cookie}\t{path}")
                    answers.append(answer)
            ours = folder / "reads"
            ours.write_text("\n".join(lines) + "\n")
            sides = {"framsyn": (port, ours)}
            if shutil.which("nginx"):
                process, peer_port = start_nginx(folder, answers)
                started.append(process)
                theirs = folder / "files"
                theirs.write_text("".join(f"x=1\t/{i}.json\n" for i in range(len(answers))))
                sides["nginx"] = (peer_port, theirs)
            else:
                print("nginx is not installed: no peer in this run", file=sys.stderr)
            print(f"{len(lines)} different reads of {len(accounts())} readers, {args.connections} connections")
            found = {side: [] for side in sides}
            for _ in range(args.rounds):
                for side, (at, reads) in sides.items():
                    result = load(at, reads, args.seconds, args.connections)
                    found[side].append(result)
                    print(side, json.dumps(result))
            median = {side: statistics.median(r["per_second"] for r in all_of) for side, all_of in found.items()}
            print("median per second:", json.dumps(median))
            if "nginx" in median:
                print(f"ratio framsyn/nginx: {median['framsyn'] / median['nginx']:.2f}")
    finally:
        for process in started:
            process.terminate()
            process.wait()


if __name__ == "__main__":
    main()
