#!/bin/bash
# A private PostgreSQL server for the tests, in a directory of its own, on a free port of 127.0.0.1.
#   eval "$(tools/test/postgres.sh start DIR)"   starts it (or finds it running) and exports FRAMSYN_TEST_PG
#   tools/test/postgres.sh stop DIR              stops it and removes DIR
set -euo pipefail

usage() { sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -eq 2 ] || usage
action=$1
dir=$(realpath -m "$2")
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "PostgreSQL's server is not installed: apt-get install postgresql" >&2; exit 1; }

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

start() {
  if [ -f "$dir/port" ] && as_server "$bin/pg_ctl" -D "$dir/data" status >/dev/null 2>&1; then
    port=$(cat "$dir/port")
  else
    rm -rf "$dir"
    mkdir -p "$dir"
    if [ "$(id -u)" = 0 ]; then chown postgres: "$dir"; fi
    as_server "$bin/initdb" -D "$dir/data" -U framsyn -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/initdb.log"
    port=$(free_port)
    # Durability is not what the tests look at here, and the disk is shared with everything else.
    as_server "$bin/pg_ctl" -D "$dir/data" -l "$dir/data/server.log" -w start -o \
      "-h 127.0.0.1 -p $port -k '' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB -c max_connections=100" \
      >"$dir/start.log" || { cat "$dir/data/server.log" >&2; exit 1; }
    echo "$port" >"$dir/port"
  fi
  echo "export FRAMSYN_TEST_PG=postgresql://framsyn@127.0.0.1:$port/postgres"
}

stop() {
  if [ -d "$dir/data" ]; then as_server "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null || true; fi
  rm -rf "$dir"
}

case $action in
  start) start ;;
  stop) stop ;;
  *) usage ;;
esac
