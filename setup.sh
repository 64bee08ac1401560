#!/usr/bin/env bash
# Installs what the build needs and Swift does not bring. Run it as often as you like.
set -euo pipefail

readonly needed_swift=6.3

usage() {
  cat <<'USAGE'
Usage: ./setup.sh [--tests] [--interoperability]

Installs what Tweetal needs to build: libxml2 and pkg-config.
  --tests             also install the programs that the tests use: xmllint, msgfmt and
                      translate-toolkit
  --interoperability  also install the large ones that a few tests use and are skipped
                      without: OmegaT, Qt's lconvert, Chromium and tidy
  --help              print this and stop

With apt it installs what is missing, with sudo unless you are root; elsewhere
it says what to install. Swift 6.3 or newer it only looks for.
USAGE
}

say() { printf '%s\n' "$*"; }

fail() {
  printf 'setup.sh: %s\n' "$*" >&2
  exit 1
}

# Whether version $1 is at least $2.
at_least() {
  [[ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" == "$2" ]]
}

# Prints the version of the Swift on the path, such as 6.3.1; nothing when there is none.
swift_version() {
  swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+(\.[0-9]+)*).*/\1/p' | head -n 1
}

check_swift() {
  local found
  found="$(swift_version || true)"
  if [[ -z "$found" ]]; then
    fail "Swift is not on the path. Tweetal needs Swift $needed_swift or newer: https://www.swift.org/install"
  fi
  if ! at_least "$found" "$needed_swift"; then
    fail "Swift $found is too old. Tweetal needs Swift $needed_swift or newer: https://www.swift.org/install"
  fi
}

is_installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

install_with_apt() {
  local package
  local -a missing=() as_root=()
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    command -v sudo >/dev/null || fail "sudo is not here. As root, run: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  ${as_root[@]+"${as_root[@]}"} apt-get update -qq
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# On macOS: stops with what to install unless it is there already.
check_homebrew() {
  local formula
  for formula in "$@"; do
    brew --prefix --installed "$formula" >/dev/null 2>&1 \
      || fail "$formula is missing. Run: brew install $*. You also need Swift $needed_swift or newer."
  done
}

# Without apt or Homebrew: stops with what to install unless it is there already.
check_programs() {
  local program
  pkg-config --exists libxml-2.0 2>/dev/null \
    || fail "libxml2 is missing. With your package manager, install libxml2 with its headers, and pkg-config."
  for program in "$@"; do
    command -v "$program" >/dev/null \
      || fail "$program is missing. With your package manager, install libxml2's programs, gettext and what holds $program."
  done
}

main() {
  local tests=0 interoperability=0 argument
  for argument in "$@"; do
    case "$argument" in
      --tests) tests=1 ;;
      --interoperability) interoperability=1 ;;
      --help | -h)
        usage
        return
        ;;
      *)
        usage >&2
        exit 2
        ;;
    esac
  done

  local -a packages=(libxml2-dev pkg-config) formulas=(libxml2) programs=(pkg-config)
  if ((tests)); then
    packages+=(libxml2-utils gettext translate-toolkit)
    formulas+=(gettext translate-toolkit)
    programs+=(xmllint msgfmt xliff2po)
  fi
  if ((interoperability)); then
    packages+=(omegat qttools5-dev-tools chromium tidy)
    formulas+=(qt tidy-html5)
    programs+=(omegat lconvert chromium tidy)
  fi
  if [[ "$(uname -s)" == Darwin ]]; then
    check_homebrew "${formulas[@]}"
  elif command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
    install_with_apt "${packages[@]}"
  else
    check_programs "${programs[@]}"
  fi
  check_swift
  if ((tests)); then
    say "Ready to build and test with Swift $(swift_version)."
  else
    say "Ready to build with Swift $(swift_version)."
  fi
}

main "$@"
