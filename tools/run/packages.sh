# ./run packages build|run|test …: installs those of Debian's packages in tools/setup/*.txt that are missing.

wanted_packages() {
  local list
  for list in "$@"; do sed -e 's/#.*//' -e '/^\s*$/d' -e 's/\s//g' "tools/setup/$list.txt"; done
}

# The names that are not installed. A list may offer alternatives, best first: clang-22|clang-19.
missing_packages() {
  local installed line
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
  wanted_packages "$@" | while IFS= read -r line; do
    grep -qxE "${line//+/\\+}" <<<"$installed" || printf '%s\n' "${line%%|*}"
  done
}

refresh_package_lists() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -q update; }
install_packages() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install "$@"
}

ensure_packages() {
  local key missing
  key="$* $(stat -c %Y /var/lib/dpkg/status) $(cat tools/setup/*.txt | sha256sum | cut -d' ' -f1)"
  fresh "build/stamp/packages-$*" "$key" && return
  command -v dpkg-query >/dev/null ||
    fail "Det här är inte Debian." "./run installerar Debian 12:s paket. Installera annars motsvarigheterna i tools/setup/*.txt och kör cmake för hand."
  mapfile -t missing < <(missing_packages "$@")
  if [[ ${#missing[@]} -gt 0 ]]; then
    step apt-update "Hämtar paketlistor" refresh_package_lists
    step apt-install "Installerar ${#missing[@]} paket: ${missing[*]}" install_packages "${missing[@]}"
  fi
  key="$* $(stat -c %Y /var/lib/dpkg/status) $(cat tools/setup/*.txt | sha256sum | cut -d' ' -f1)"
  stamp "build/stamp/packages-$*" "$key"
}

if [[ ${command:-} == packages ]]; then ensure_packages "$@"; fi
