#!/bin/bash
# Prints the time and the most memory that `tweetal convert` and `tweetal stats` take for a TMX of 1 GB.
# usage: Tests/Benchmarks/catalog-memory.sh [PROGRAM] [MEGABYTES]
set -euo pipefail
program=${1:-.build/release/tweetal}
megabytes=${2:-1000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk -v size="$megabytes" 'BEGIN {
  print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header srclang=\"en\" datatype=\"html\"/><body>"
  for (i = 0; i < 3; i++) {
    english = english "Dry needling relaxes a tight muscle and eases pain. "
    dutch = dutch "Dry needling ontspant een gespannen spier. "
  }
  while (written < size * 1000000) {
    number = "No. " ++count ": <bpt i=\"1\">&lt;b&gt;</bpt>"
    unit = "<tu tuid=\"u-" count "\"><note>Read by two.</note><tuv xml:lang=\"en\"><seg>" number english "<ept i=\"1\">&lt;/b&gt;</ept></seg></tuv><tuv xml:lang=\"nl\"><seg>" number dutch "<ept i=\"1\">&lt;/b&gt;</ept></seg></tuv></tu>"
    print unit
    written += length(unit)
  }
  print "</body></tmx>"
}' > "$folder/memory.tmx"
measured() {
  /usr/bin/time -f "$megabytes MB TMX, $1: %U s, at most %M KB of memory" "${@:2}" > /dev/null
}
for ending in xlf po csv tmx; do
  measured "to $ending" "$program" convert --quiet "$folder/memory.tmx" "$folder/out.$ending" 2>&1 | tail -1
  rm "$folder/out.$ending"
done
measured stats "$program" stats --quiet "$folder/memory.tmx"
