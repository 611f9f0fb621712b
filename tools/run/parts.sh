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
  [[ ${BESIDE:-} ]] || printf '%-58s ' "$what"
  # Not "… || code=$?": beside an || bash takes no notice of -e, and only a part's last command would count.
  set +e
  (set -euo pipefail; "$@") >"$log" 2>&1 </dev/null
  code=$?
  set -e
  count_part "$name" "$log" "$code" $((SECONDS - began)) >"$log.line"
  # Beside another lane a part says its name when it is done, so that lines never mix.
  printf '%s\n' "$([[ ! ${BESIDE:-} ]] || printf '%-58s ' "$what"; cat "$log.line")"
  rm -f "$log.line"
}

# side_by_side LANE LANE: two functions made of parts that do not disturb each other, one a core.
# A lane that dies without telling its count has failed.
LANE=""
side_by_side() {
  local tally=$LOGS/lane.tally passed=0 failed=1 names=$2
  rm -f "$tally"
  set -m  # a process group of its own, so that the lane can be stopped with all that it has started
  (set +m; PASSED=0 FAILED=0 FAILED_PARTS=(); BESIDE=yes; "$2"; echo "$PASSED $FAILED ${FAILED_PARTS[*]}" >"$tally") </dev/null &
  LANE=$!
  set +m
  BESIDE=yes "$1"
  wait "$LANE" || true
  LANE=""
  if [[ -f $tally ]]; then read -r passed failed names <"$tally"; fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed))
  if [[ $failed -gt 0 ]]; then FAILED_PARTS+=("$names"); fi
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
