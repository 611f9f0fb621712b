#!/bin/sh
# Runs the same projections by every instruction set given and compares their digests with the first's.
set -eu
first=$("$1")
echo "$1: $first"
for path in "$@"; do
  case $path in
    *avx2*) grep -qw avx2 /proc/cpuinfo || continue ;;
  esac
  digest=$("$path")
  [ "$digest" = "$first" ] || { echo "$path: $digest" >&2; exit 1; }
done
