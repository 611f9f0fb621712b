# ./run check: what can be held without running the program for long. Under two minutes when built.
. tools/run/build.sh
. tools/run/parts.sh

formatted() {
  git ls-files -co --exclude-standard '*.hpp' '*.cpp' | grep -v '^tests/must_fail/' |
    xargs -r -P2 -n 40 clang-format-22 --dry-run -Werror
}
generated_is_fresh() {
  python3 tools/gen_glossary.py --check
  python3 tools/gen_inventory.py --check
  cmp docs/generated/openapi.json <("$PROGRAM" openapi) || { echo "docs/generated/openapi.json is stale or missing: ./run gen"; return 1; }
  web_types_are_fresh
}
# Only where the web's tools are already there: the check fetches nothing.
web_types_are_fresh() {
  [[ -x web/node_modules/.bin/openapi-typescript ]] && command -v node >/dev/null || return 0
  local made
  made=$(mktemp)
  (cd web && node_modules/.bin/openapi-typescript ../docs/generated/openapi.json -o "$made" >/dev/null)
  diff -u web/src/api/schema.d.ts "$made" || { echo "web/src/api/schema.d.ts is stale: ./run gen"; return 1; }
  rm -f "$made"
}
doors_stand_alone() { QUIET_BUILD=1 compile release all_verify_interface_header_sets; }

check_parts() {
  part format "Källkoden är formaterad" formatted
  part includes "Pilarna hålls: vem som ser vem" python3 tools/check_includes.py
  part sql "SQL nämner bara egna tabeller och andras vyer" python3 tools/check_sql.py
  part sizes "Filer och funktioner är korta" python3 tools/check_sizes.py
  part words "Orden står i ordlistan" python3 tools/check_words.py
  part mentions "Inget pekar utanför projektet" python3 tools/check_mentions.py
  part generated "Det genererade är färskt" generated_is_fresh
  part doors "Varje dörr kan läsas ensam" doors_stand_alone
  part must_fail "Varje kontroll fäller det den ska fälla" python3 tools/must_fail.py
}

if [[ ${command:-} == check ]]; then
  ensure_packages build test
  ensure_program
  check_parts
  close_parts
fi
