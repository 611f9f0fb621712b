# ./run fuzz [SECONDS]: feeds each reader random input, under the sanitizers. What breaks one is kept in build/fuzz.
. tools/run/build.sh

# Whole files of the kind that the reader reads, to begin from, where chance would hardly come upon one.
fuzz_seeds() {  # fuzz_seeds TARGET
  if [[ $1 == fuzz_profile ]]; then ls -d packs/*/profiles; fi
}

# The gate gives the same answer twice, so it begins from a stated seed; a search of its own begins from any.
fuzz_each() {  # fuzz_each SECONDS [SEED]
  local seconds=$1 seed=${2:-0} target name runs seeds passed=0 failed=0
  for target in $(find build/sanitize -type f -name 'fuzz_*' -perm -u+x ! -name '*.*' | sort); do
    name=$(basename "$target")
    mkdir -p "build/fuzz/$name"
    echo "$name: $seconds s"
    mapfile -t seeds < <(fuzz_seeds "$name")
    if "$target" "build/fuzz/$name" "${seeds[@]}" -max_total_time="$seconds" -seed="$seed" -rss_limit_mb=2048 -print_final_stats=1 \
      -artifact_prefix="build/fuzz/$name-" 2>"$LOGS/$name.log"; then
      passed=$((passed + 1))
      runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$LOGS/$name.log")
      echo "  $runs inmatningar"
    else
      failed=$((failed + 1))
      tail -n 30 "$LOGS/$name.log"
    fi
  done
  if [[ $((passed + failed)) -eq 0 ]]; then echo "no fuzz target is built"; return 1; fi
  echo "$passed passed, $failed failed"
  [[ $failed -eq 0 ]]
}

if [[ ${command:-} == fuzz ]]; then
  ensure_packages build test
  compile sanitize all
  fuzz_each "${1:-60}"
fi
