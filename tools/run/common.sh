# Words that every command uses. Sourced by ../../run, which stands at the top of the tree.
ROOT=$PWD
LOGS=$ROOT/build/log
PROGRAM=$ROOT/build/release/framsyn
mkdir -p "$LOGS"
export PATH=$ROOT/.tools/bin:$PATH
export LC_ALL=C.UTF-8  # a bare Debian has POSIX, in which Chromium calls a file with å in its name "download"

say() { printf '%s\n' "$*"; }

# fail "what went wrong" "what to do about it"
fail() {
  printf '\nStopp: %s\n' "$1" >&2
  [[ $# -lt 2 ]] || printf '  %s\n' "${@:2}" >&2
  exit 1
}

# step NAME "what is done" COMMAND…: one progress line; what it writes goes to a log, whose tail is shown on failure.
step() {
  local log=$LOGS/$1.log what=$2 began=$SECONDS
  shift 2
  printf '%s … ' "$what"
  if "$@" >"$log" 2>&1 </dev/null; then
    printf 'klart (%d s)\n' $((SECONDS - began))
  else
    local code=$?
    printf 'misslyckades (%d s)\n' $((SECONDS - began))
    tail -n 25 "$log" | sed 's/^/  | /' >&2
    fail "$what misslyckades (kod $code)." "Hela loggen: ${log#"$ROOT"/}"
  fi
}

as_root() {
  if [[ $EUID -eq 0 ]]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "Paket behöver installeras, men du är inte root och sudo finns inte." "Kör om som root, eller: su -c './run'"
  fi
}

# fresh STAMP KEY: was STAMP last written with this very key?
fresh() { [[ -f $1 && $(<"$1") == "$2" ]]; }
stamp() { mkdir -p "$(dirname "$1")" && printf '%s\n' "$2" >"$1"; }

# One line that changes when any of the files does (names, sizes and times; contents are not read).
state_of() { find "$@" -type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort | sha256sum | cut -d' ' -f1; }

# A port nobody listens on just now.
free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
