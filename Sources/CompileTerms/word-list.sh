#!/bin/sh
# Fetches OpenTaal's list of Dutch words as Debian packages it and makes Sources/CEmbeddedData/dutch.words of it.
# Needs Debian 12 (bookworm) package sources and dpkg; the version is pinned, so the same bytes come out everywhere.
#
#   Sources/CompileTerms/word-list.sh FOLDER
set -eu
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 64; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
package="$folder/wdutch_1%3a2.20.19-2_all.deb"
[ -f "$package" ] || (cd "$folder" && apt-get download wdutch=1:2.20.19-2)
dpkg -x "$package" "$folder/root"
swift run -c release --package-path "$here/../.." CompileTerms words "$folder/root/usr/share/dict/dutch" \
  --extra "$here/extra-parts.txt" --no-parts "$here/no-parts.txt" \
  --output "$here/../CEmbeddedData/dutch.words"
