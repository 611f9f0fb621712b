# ./run fmt: formats our C++ with the one formatter version that .clang-format is written for.
. tools/run/packages.sh
command -v clang-format-22 >/dev/null || ensure_packages test
git ls-files -co --exclude-standard '*.hpp' '*.cpp' | grep -v '^tests/must_fail/' | xargs -r -P2 -n 40 clang-format-22 -i
