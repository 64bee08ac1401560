#!/bin/bash
# Prints the most memory that `tweetal extract` takes for a WordPress export of 500 MB.
# usage: Tests/Benchmarks/archive-memory.sh [PROGRAM] [MEGABYTES]
set -euo pipefail
program=${1:-.build/release/tweetal}
megabytes=${2:-500}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
awk -v size="$megabytes" 'BEGIN {
  print "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>"
  for (i = 0; i < 120; i++) text = text "Dry needling relaxes a tight muscle & eases pain.\n\nDry needling ontspant een gespannen spier en verlicht pijn.\n\n"
  while (written < size * 1000000) {
    item = "<item><title>Post " ++count "</title><content:encoded><![CDATA[" text "]]></content:encoded><wp:post_name>post-" count "</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>"
    print item
    written += length(item)
  }
  print "</channel></rss>"
}' > "$folder/export.xml"
"$program" extract "$folder/export.xml" --format json --quiet > /dev/null &
peak=0
while kill -0 $! 2> /dev/null; do
  now=$(awk '/VmHWM/ { print $2 }' "/proc/$!/status" 2> /dev/null || true)
  [ "${now:-0}" -gt "$peak" ] && peak=$now
  sleep 0.2
done
wait $!
echo "$megabytes MB export: at most $((peak / 1024)) MB of memory"
