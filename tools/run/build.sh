# ./run build: installs what building needs, builds the web page and the program build/release/framsyn.
. tools/run/packages.sh
. tools/run/node.sh

install_web() { (cd web && npm ci --no-audit --no-fund); }
build_web() { (cd web && npm run build); }

web_sources() { state_of web/src web/public web/index.html web/package-lock.json web/vite.config.ts web/tsconfig.json; }

ensure_web() {
  [[ -f web/package.json ]] || return 0
  local lock sources
  lock=$(sha256sum <web/package-lock.json | cut -d' ' -f1)
  sources=$(web_sources)
  fresh build/stamp/web "$sources" && [[ -d web/dist ]] && return
  ensure_node
  if ! fresh build/stamp/web-packages "$lock" || [[ ! -d web/node_modules ]]; then
    step web-install "Installerar webbsidans paket" install_web
    stamp build/stamp/web-packages "$lock"
  fi
  step web-build "Bygger webbsidan" build_web
  stamp build/stamp/web "$sources"
}

configure() {  # configure PRESET
  [[ -f build/$1/build.ninja ]] && return
  step "configure-$1" "Förbereder bygget ($1)" cmake --preset "$1"
}

# Ninja's own counter is the progress: one line that is rewritten on a terminal, a line now and then otherwise.
ninja_with_progress() {
  local log=$1
  shift
  if [[ -t 1 ]]; then
    NINJA_STATUS='  [%f/%t, %e s] ' ninja "$@" 2>&1 | tee "$log" | cut -c1-120 | while IFS= read -r line; do
      if [[ $line == '  ['* ]]; then printf '\r\033[K%s' "$line"; fi
    done
    printf '\r\033[K'
  else
    NINJA_STATUS='  [%f/%t, %e s] ' ninja "$@" 2>&1 | tee "$log" |
      awk '/^  \[/ { if (++n % 50 == 0) { print; fflush() } }'
  fi
}

compile() {  # compile PRESET TARGET…
  local preset=$1 began=$SECONDS log=$LOGS/compile-$1.log
  shift
  configure "$preset"
  [[ ${QUIET_BUILD:-} ]] || say "Kompilerar ($preset) …"
  ninja_with_progress "$log" -C "build/$preset" "$@" || {
    grep -m 12 -E -A4 'error|FAILED|fatal' "$log" | sed 's/^/  | /' >&2
    fail "Kompileringen misslyckades." "Hela loggen: ${log#"$ROOT"/}"
  }
  [[ ${QUIET_BUILD:-} ]] || say "Kompilerat ($preset, $((SECONDS - began)) s)"
}

ensure_program() {
  ensure_packages build
  ensure_web
  compile release framsyn
}

if [[ ${command:-} == build ]]; then
  ensure_program
  say "Programmet: build/release/framsyn"
fi
