#!/usr/bin/env bash
# Looks for files on which a reader does what it must not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

usage() {
  cat <<'USAGE'
Usage: Tests/Fuzzing/run.sh [SECONDS [READER…]]

Gives each reader made-up files for SECONDS (default 60): those of all catalog formats, of
memories, of pages and of XML, or those that are named. Files on which something does not hold that
should are kept in .build-fuzz/found, and the exit code is 1 when there are any.
USAGE
}

if [[ "${1:-}" == --help || "${1:-}" == -h ]]; then
  usage
  exit
fi
seconds=${1:-60}
if ! [[ "$seconds" =~ ^[0-9]+$ ]]; then
  usage >&2
  exit 2
fi
shift || true

readonly scratch=.build-fuzz
# gold, which Swift takes by default on Linux, fails on the instrumented code.
build=(swift build -c release --package-path Tests/Fuzzing --scratch-path "$scratch"
  --sanitize fuzzer -Xswiftc -use-ld=lld)
"${build[@]}"
program="$("${build[@]}" --show-bin-path)/Fuzzer"
# The package of the tests, to which this folder belongs, knows nothing of it.
rm -f Tests/Fuzzing/Package.resolved
mapfile -t all < <(TWEETAL_FUZZ_SEEDS="$scratch/seeds" "$program")
readers=("$@")
if (($# == 0)); then readers=("${all[@]}"); fi

status=0
for reader in "${readers[@]}"; do
  grown="$scratch/grown/$reader"
  found="$scratch/found/$reader"
  log="$scratch/$reader.log"
  mkdir -p "$grown" "$found"
  folders=("$grown" "$scratch/seeds/$reader" "Tests/Fuzzing/Inputs/$reader")
  for folder in "${folders[@]}"; do mkdir -p "$folder"; done
  SWIFT_BACKTRACE=enable=no TWEETAL_FUZZ_READER="$reader" "$program" "${folders[@]}" -max_total_time="$seconds" \
    -dict=Tests/Fuzzing/words.dict -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="$found/" -print_final_stats=1 >"$log" 2>&1 || status=1
  count="$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
  printf '%s: %s files in %s seconds\n' "$reader" "${count:-?}" "$seconds"
  grep -E '^(Fuzzer/|.*ERROR: libFuzzer|Test unit written to)|Fatal error' "$log" || true
done
exit "$status"
