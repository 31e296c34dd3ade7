#!/usr/bin/env bash
# Sets Rimlight up on Debian 12 and runs it, or its tests. Safe to repeat: what is done is not done again.
#
#   ./installer/bootstrap.sh run    install packages, build release, open the sample case with its prediction
#   ./installer/bootstrap.sh test   install packages, build, run every test
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages_file="$root/installer/packages.txt"

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'bootstrap: %s\n' "$*" >&2; exit 2; }

packages_of() { # SECTION...
  local section
  for section in "$@"; do
    awk -v section="$section" '$1 == section { print $2 }' "$packages_file"
  done
}

install_packages() { # SECTION...
  local wanted missing=() package
  wanted=$(packages_of "$@")
  for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  command -v apt-get >/dev/null || fail "apt-get is missing. Run this on Debian 12."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "these packages are missing and sudo is not there: ${missing[*]}. Install them as root."
    as_root=(sudo)
  fi
  say "Installing ${#missing[@]} packages"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

build() { # PRESET [CMAKE OPTION...]
  local preset=$1
  shift
  say "Building ($preset)"
  cd "$root"
  cmake --preset "$preset" "$@" >"$root/build-configure.log" 2>&1 || { cat "$root/build-configure.log" >&2; fail "cmake failed."; }
  mkdir -p "$root/build/$preset"
  mv "$root/build-configure.log" "$root/build/$preset/configure.log"
  cmake --build --preset "$preset"
}

has_display() { [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; }

run() {
  install_packages run screen build
  build release -DRIMLIGHT_BUILD_TESTS=OFF
  local bin="$root/build/release/bin" sample="$root/rimlight-sample"
  local case_folder="$sample/cohort/case-0001"
  local image="$case_folder/corticomedullary" mask="$case_folder/reader1.rtstruct.dcm"
  local model="$root/resources/models/sample-wilms-vs-ccsk.json"
  if [ ! -f "$sample/cohort/cohort.csv" ]; then
    say "Making the synthetic sample case"
    mkdir -p "$sample"
    "$bin/rimlight-cli" sample "$sample/cohort" --cases 1
  fi
  if has_display; then
    say "Opening the window on the sample case"
    exec "$bin/rimlight" --open "$image" --mask "$mask" --model "$model"
  fi
  say "No display: the same under a virtual one"
  "$bin/rimlight-cli" predict "$model" --image "$image" --mask "$mask" \
    --json "$sample/prediction.json" --report "$sample/report.pdf"
  LIBGL_ALWAYS_SOFTWARE=1 QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1920x1200x24" \
    "$bin/rimlight" --open "$image" --mask "$mask" --model "$model" --screenshot "$sample/screenshot.png"
  say "Done. Research use only; the case and the model are synthetic."
  local file
  for file in report.pdf screenshot.png prediction.json; do
    [ -s "$sample/$file" ] || fail "$sample/$file was not made."
    printf '%s\n' "$sample/$file"
  done
}

test_all() {
  install_packages run screen build test
  # The fuzzed readers, by clang; the tests run them.
  build fuzz
  build dev "-DRIMLIGHT_FUZZ_PROGRAMS=$root/build/fuzz/bin"
  say "Testing"
  cd "$root"
  LIBGL_ALWAYS_SOFTWARE=1 ctest --preset dev --parallel "$(nproc)"
}

case "${1:-}" in
  run) run ;;
  test) test_all ;;
  *) sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
