# ./run test [PART…]: everything, or only the parts named: PostgreSQL, sanitizers, Chromium
# and kill -9 included. What it starts, it stops by its pid.
. tools/run/build.sh
. tools/run/parts.sh
. tools/run/check.sh
. tools/run/fuzz.sh

WORK=$ROOT/build/test
POSTGRES=$WORK/postgres
SERVER=""
stop_all() {
  if [[ $LANE ]]; then kill -- "-$LANE" 2>/dev/null || true; fi
  if [[ $SERVER ]]; then kill "$SERVER" 2>/dev/null || true; wait "$SERVER" 2>/dev/null || true; fi
  tools/test/postgres.sh stop "$POSTGRES" >/dev/null 2>&1 || true
}

# Runs a preset's test programs, and tells how many test cases passed ("N passed, N failed" last).
ctest_cases() {
  local results=$WORK/gtest-$1 code=0
  rm -rf "$results"
  GTEST_OUTPUT=xml:$results/ ctest --test-dir "build/$1" --output-on-failure -j2 --timeout 600 || code=$?
  python3 tools/test/count_cases.py "$results"
  return $code
}

env_filter() {  # env_filter GTEST_FILTER FUNCTION…
  local -x GTEST_FILTER=$1
  shift
  "$@"
}

same_forecast_on_both() {
  local lite=sqlite:$WORK/region/framsyn.db
  psql -q "$FRAMSYN_TEST_PG" -c 'drop database if exists region' -c 'create database region'
  local big=${FRAMSYN_TEST_PG%/postgres}/region
  "$PROGRAM" demo --db "$big" --data "$WORK/region-postgresql"
  local which
  for which in "$lite" "$big"; do
    "$PROGRAM" forecast --db "$which" --as-of 2026-10-31 --draws 200 --seed 1 --by unit --format csv >"$WORK/forecast-${which%%:*}.csv"
  done
  cmp "$WORK/forecast-sqlite.csv" "$WORK/forecast-postgresql.csv"
  [[ $(wc -l <"$WORK/forecast-sqlite.csv") -gt 1000 ]]
}

start_region() {
  local port
  port=$(free_port)
  "$PROGRAM" serve --db "sqlite:$WORK/region/framsyn.db" --data "$WORK/region" --port "$port" >"$LOGS/server.log" 2>&1 &
  SERVER=$!
  export FRAMSYN_URL=http://127.0.0.1:$port FRAMSYN_LOGINS
  FRAMSYN_LOGINS=$(python3 tools/test/logins.py)
  local tries
  for tries in $(seq 100); do
    curl -sf "$FRAMSYN_URL/health/ready" >/dev/null && return
    sleep 0.1
  done
  fail "Servern svarar inte på $FRAMSYN_URL (försök $tries)." "Loggen: ${LOGS#"$ROOT"/}/server.log"
}

make_region() { rm -rf "$WORK/region" && "$PROGRAM" demo --data "$WORK/region"; }
check_web() { (cd web && npm run check); }
journeys() {
  local code=0
  node --test --test-concurrency=1 tests/journeys/*.test.mjs | tee "$LOGS/journeys.tap" || code=$?
  awk '/^(#|ℹ) pass /{p=$3} /^(#|ℹ) fail /{f=$3} END {print p+0 " passed, " f+0 " failed"}' "$LOGS/journeys.tap"
  return $code
}

prepare() {
  ensure_packages build test
  ensure_program
  if wanted unit; then compile release all; fi
  if wanted sanitize fuzz; then compile sanitize all; fi
  rm -rf "$WORK"
  mkdir -p "$WORK"
  trap stop_all EXIT
  # PostgreSQL never runs as root, and its own user may not be let into the folder that the tree stands in.
  if [[ $EUID -eq 0 ]] && ! runuser -u postgres -- test -x "$WORK"; then
    POSTGRES=$(mktemp -d)/postgres
    chmod 755 "${POSTGRES%/postgres}"
  fi
  eval "$(tools/test/postgres.sh start "$POSTGRES")"
}

in_the_browser() { part journeys "Resor i webbläsaren som varje roll" journeys; }
# One core is enough for each of these, and none touches the region that the journeys walk in.
beside_the_browser() {
  part fuzz "Läsarna tål slumpade indata" fuzz_each 10 1
  part web "Webbsidan: typer, stil, tester" check_web
  part kill_import "kill -9 under inläsning, 50 gånger" python3 tests/faults/kill_import.py "$PROGRAM" "$WORK/faults-import" 50
  part kill_writes "kill -9 under skrivningar, 50 gånger" python3 tests/faults/kill_writes.py "$PROGRAM" "$WORK/faults-writes" 50
}

ONLY=("$@")
prepare
say ""
check_parts
part unit "Enhetstester, SQLite och PostgreSQL" ctest_cases release
# What counts hits over 40 simulated regions finds no fault of memory that one region does not.
# What is counted over many draws goes the same way many times: a quarter of an hour here, and nothing new.
many_draws='CoverageSlow.*:*/QuickLever.*:*/HiringBy.*:Lever.AnUncertain*:Compare.IsFarSurer*:Compare.MeansOf*:Beside.*'
part sanitize "Enhetstester med minnes- och UB-kontroll" env_filter "-$many_draws" ctest_cases sanitize
if wanted postgresql journeys; then ONLY+=(${ONLY[@]:+region}); fi
part region "Demoregionen skapas" make_region
part postgresql "Samma prognos på SQLite och PostgreSQL" same_forecast_on_both
if wanted journeys; then start_region; fi
side_by_side in_the_browser beside_the_browser

say ""
tail -n 400 "$LOGS/part-unit.log" 2>/dev/null | grep -E 'tests passed|tests failed|Total Test time' || true
close_parts
