#!/bin/sh
# Fetches the Debian packages that the language model is trained on and writes their text, one line a
# paragraph, to FOLDER/LANGUAGE.COLLECTION.txt. Needs Debian 12 (bookworm) package sources, dpkg and
# python3; the versions are pinned, so the same lines come out on every machine.
#
#   Sources/TrainLanguageModel/corpus.sh FOLDER
set -eu
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 64; }
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1/packages" "$1/root"
folder=$(cd "$1" && pwd)

fetch() {  # fetch VERSION PACKAGE...
  version=$1; shift
  for package; do
    ls "$folder/packages/${package}_"*.deb >/dev/null 2>&1 ||
      (cd "$folder/packages" && apt-get download "$package=$version")
    dpkg -x "$folder/packages/${package}_"*.deb "$folder/root"
  done
}

fetch 11.20220922 debian-handbook
fetch 11.1 debian-faq debian-faq-nl debian-faq-de debian-faq-fr
fetch 2.10.34-2 gimp-help-en gimp-help-nl gimp-help-de gimp-help-fr
fetch 2.24.1-2 lilypond-doc-html lilypond-doc-html-nl lilypond-doc-html-de lilypond-doc-html-fr
fetch 6.03-2 manpages
fetch 4.18.1-1 manpages-nl
fetch 1.8.9+dfsg-1 gnumed-client
fetch 1.10.50-3 workrave-data
fetch 2020.12.07-2 wamerican wbritish
fetch 1:2.20.19-2 wdutch
fetch 20161207-11 wngerman
fetch 1.2.7-2 wfrench

fetch 0.0.20140410-4 hunspell-en-med
fetch 5.1.5-1 gramps
fetch 1:4.13-1 gnucash-common
fetch 4:22.12.3-1 konqueror kate5-data dolphin
fetch 5.103.0-1 libkf5xmlgui-data
fetch 1:7.5.0-1 hunspell-af
fetch 2.14.12-1 pidgin-data
fetch 43.2-1 nautilus-data
fetch 2.24.33-2+deb12u1 libgtk2.0-common
fetch 3.4.6-2 rhythmbox-data
fetch 44.2-1 gedit-common
fetch 5.103.0-1 libkf5kdelibs4support-data
fetch 4:22.12.3-1 korganizer
fetch 2.2-1 shared-mime-info
fetch 43.0-2 totem-common
fetch 9.1-1 coreutils
fetch 3.2.4+dfsg-1 audacity-data
fetch 1:43.6-2~deb12u1 gnome-control-center-data
fetch 3.0.24-0+deb12u1 vlc-l10n
fetch 5.103.0-1+deb12u1 kio
fetch 5.103.0-1.1 ktexteditor-data
fetch 5.103.0-1 libkf5textwidgets-data
fetch 4.2-1 audacious-plugins-data
fetch 3.12.3-2 brasero-common
fetch 1:3.22.23-1 aisleriot
fetch 43.1-2+deb12u1 evince-common
fetch 43.2-1+deb12u1 eog
fetch 43.0-1 file-roller cheese-common
fetch 42.2-1+deb12u2 yelp
fetch 1:15.0.2-1 gucharmap
fetch 4:22.12.3-1 cervisia kolourpaint
fetch 1:5.1.5+dfsg-2+deb12u1 krita-l10n
fetch 140.12.0esr-1~deb12u1 firefox-esr-l10n-af firefox-esr-l10n-fy-nl firefox-esr-l10n-nl
fetch 1:140.12.0esr-1~deb12u1 thunderbird-l10n-af thunderbird-l10n-fy-nl thunderbird-l10n-nl

python3 "$here/medical-words.py" "$folder/root/usr/share/hunspell/en_med_glut.dic" "$folder"
python3 "$here/extract-text.py" "$folder/root/usr/share" "$folder"
