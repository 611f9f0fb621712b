# The parts of a check or test run: each is one line, a log, and a count; a part that fails does not stop the next.
PASSED=0 FAILED=0 FAILED_PARTS=()
ONLY=()  # names of the parts to run; empty: all

wanted() {
  local name
  if [[ ${#ONLY[@]} -eq 0 ]]; then return 0; fi
  for name in "$@"; do if [[ " ${ONLY[*]} " == *" $name "* ]]; then return 0; fi; done
  return 1
}

# part NAME "what it shows" COMMAND…
part() {
  local name=$1 what=$2 log=$LOGS/part-$1.log began=$SECONDS code=0
  wanted "$name" || return 0
  shift 2
  printf '%-58s ' "$what"
  (set -euo pipefail; "$@") >"$log" 2>&1 </dev/null || code=$?
  count_part "$name" "$log" "$code" $((SECONDS - began))
}

# A part made of test programs counts its test cases ("N passed, N failed" as its log's last such line); any other is one.
count_part() {
  local name=$1 log=$2 code=$3 seconds=$4 passed failed
  read -r passed failed < <(sed -nE 's/^([0-9]+) passed, ([0-9]+) failed.*/\1 \2/p' "$log" | tail -n 1) || true
  if [[ -z ${passed:-} ]]; then passed=$((code == 0)) failed=$((code != 0)); fi
  if [[ $code -ne 0 && $failed -eq 0 ]]; then failed=1; fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed))
  if [[ $failed -eq 0 ]]; then
    printf 'ok      %5d  %4d s\n' "$passed" "$seconds"
  else
    printf 'FEL     %5d  %4d s   (%s)\n' "$failed" "$seconds" "${log#"$ROOT"/}"
    tail -n "${PART_TAIL:-30}" "$log" | sed 's/^/  | /'
    FAILED_PARTS+=("$name")
  fi
}

close_parts() {
  say ""
  if [[ $FAILED -gt 0 ]]; then say "Föll: ${FAILED_PARTS[*]}"; fi
  say "$PASSED passed, $FAILED failed"
  [[ $FAILED -eq 0 ]]
}
