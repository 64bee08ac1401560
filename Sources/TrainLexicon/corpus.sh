#!/bin/sh
# Fetches the Debian packages that the lexicon is learned from and writes what they say in both languages:
# FOLDER/messages.tsv from programs, manuals and package descriptions, FOLDER/dictionary.tsv from
# dictionaries. Needs Debian 12 (bookworm) package sources, dpkg and python3; the versions are pinned, so
# the same lines come out on every machine.
#
#   Sources/TrainLexicon/corpus.sh FOLDER
set -eu
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 64; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/packages" "$1/apt/lists/partial" "$1/apt/cache"
folder=$(cd "$1" && pwd)

# Lists of its own: those of the system need root, and seldom hold the descriptions in Dutch.
apt() {
  command=$1; shift
  PATH="$PATH:/usr/lib/apt" "apt-$command" -o Acquire::Languages=en,nl \
    -o "Dir::State::lists=$folder/apt/lists" -o "Dir::Cache=$folder/apt/cache" "$@"
}

description() {  # description LANGUAGE SHA256
  list=$(apt get indextargets --format '$(FILENAME)' 'Created-By: Translations' 'Codename: bookworm' \
    'Origin: Debian' 'Component: main' "Language: $1")
  apt helper cat-file "$list" >"$folder/descriptions.$1"
  echo "$2  $folder/descriptions.$1" | sha256sum -c --status ||
    echo "$0: the package descriptions ($1) are others than they were; messages.tsv may be too" >&2
}

packages="
  adonthell-data=0.3.8-1
  aisleriot=1:3.22.23-1
  audacious-plugins-data=4.2-1
  audacity-data=3.2.4+dfsg-1
  cairo-dock-plug-in-data=3.4.1+git20201022.a0d3415c-1
  calligrasheets-data=1:3.2.1+dfsg-6
  cantor=4:22.12.3-1
  claws-mail-i18n=4.1.1-2
  coreutils=9.1-1
  darktable=4.2.1-4
  dia-common=0.97.3+git20220525-5
  dict-freedict-eng-nld=2022.04.21-1
  dict-freedict-nld-eng=2022.04.21-1
  digikam-data=4:7.9.0-1
  dolphin-emu-data=5.0-17995-1
  e2fsprogs-l10n=1.47.0-2
  epiphany-browser-data=43.1-1
  evolution-data-server-common=3.46.4-2
  fldigi=4.1.23-1
  foxtrotgps=1.2.2+bzr331-1
  freedink-data=1.08.20190120-2
  gbrainy=1:2.4.6-1
  gnome-chess=1:43.1-1
  gnome-user-docs=43.0-2
  gnucash-common=1:4.13-1
  gnupg1-l10n=1.4.23-1.1
  gourmand=1.1.0+really1.1.0~rc3-3
  gperiodic=3.0.3-1
  gramps=5.1.5-1
  gutenprint-locales=5.3.4.20220624T01008808d602-1
  iso-codes=4.15.0-1
  itinerary=22.12.3-1
  kalzium-data=4:22.12.3-1
  kate5-data=4:22.12.3-1
  kdeplasma-addons-data=4:5.27.5-2
  kdevelop-l10n=4:22.12.2-1
  kexi-data=1:3.2.0-3
  kile-l10n=4:2.9.93-2
  kmail=4:22.12.3-1
  kmymoney-common=5.1.3-1
  korganizer=4:22.12.3-1
  krusader=2:2.8.0-1
  ktorrent-data=22.12.3-1
  libgphoto2-l10n=2.5.30-1
  libgweather-4-common=4.2.0-2
  libkf5kdelibs4support-data=5.103.0-1
  libkf5unitconversion-data=5.103.0-1
  libkosmindoormap1=22.12.3-1
  lyx-common=2.3.7-1
  minetest-data=5.6.1+dfsg+~1.9.0mt8+dfsg-2
  mypaint-data=2.0.1-9
  onboard-common=1.4.1-5
  orca=43.1-1
  php-horde-kronolith=4.2.29-3
  pidgin-data=2.14.12-1
  pioneers-console-data=15.6-1
  rkward-data=0.7.5-1
  solfege=3.23.4-11
  step=4:22.12.3-1
  tellico-data=3.4.6-1
  wamerican=2020.12.07-2
  wbritish=2020.12.07-2
  wesnoth-1.16-ttb=1:1.16.9-1
"

apt get -qq update
missing=
for package in $packages; do
  ls "$folder/packages/${package%%=*}_"*.deb >/dev/null 2>&1 || missing="$missing $package"
done
[ -z "$missing" ] || (cd "$folder/packages" && apt get download $missing)

rm -rf "$folder/root"  # nothing may be left of packages that are no longer listed
mkdir "$folder/root"
for package in $packages; do
  dpkg -x "$folder/packages/${package%%=*}_"*.deb "$folder/root"
done
description en 62f59c3cdca9786e4f7adf9002f9f5729a684adcb4667e58e448dec9b5a46c7f
description nl 8bcff180ceb9f715ba04020990f3ba0565e501969e24285a25858e1b2ba6c576

python3 "$here/extract-pairs.py" "$folder/root" "$folder/descriptions.en" "$folder/descriptions.nl" "$folder"
