# ./run bench [NAME [ARGUMENT…]]: the same work here and in peers, in one run. Without a name: what there is.
. tools/run/build.sh

if [[ $# -eq 0 ]]; then
  for runner in bench/*/run bench/*/run.py; do
    if [[ -x $runner ]]; then say "./run bench $(basename "$(dirname "$runner")")"; fi
  done
else
  name=$1
  shift
  runner=$(find "bench/$name" -maxdepth 1 \( -name run -o -name run.py \) 2>/dev/null | head -n 1)
  [[ $runner ]] || fail "Mätningen $name finns inte." "./run bench listar dem."
  ensure_packages build bench
  compile release all
  exec "$runner" "$@"
fi
