#!/usr/bin/env python3
"""Writes medical words in English and what they would be in Dutch, one a line.

Usage: medical-words.py DICTIONARY FOLDER, as corpus.sh calls it. There is no Dutch list of medical words that is
free, but most of these words are Greek or Latin, and both languages adapt them by rule: "osteoporosis" and
"osteoporose". What comes out need not exist; it has the letters that such words have. Words that are the same in both
languages are left out: they tell nothing.
"""
import re
import sys

# English ending, Dutch endings; the first that fits counts.
ENDINGS = [
    ("rrhoea", ["rroe"]), ("rrhea", ["rroe"]), ("itis", []), ("iasis", []), ("asis", ["ase"]),
    ("osis", ["ose"]), ("oses", ["osen"]), ("esis", ["ese"]), ("oedema", ["oedeem"]),
    ("edema", ["oedeem"]), ("omata", ["omen"]), ("oma", ["oom"]), ("omas", ["omen"]),
    ("aemia", ["emie"]), ("emia", ["emie"]), ("ia", ["ie"]), ("isms", ["ismen"]),
    ("ism", ["isme"]), ("ities", ["iteiten"]), ("ity", ["iteit"]), ("tions", ["ties"]),
    ("tion", ["tie"]), ("sion", ["sie"]), ("ically", ["isch"]), ("ical", ["isch", "ische"]),
    ("icians", ["ici"]), ("ician", ["icus"]), ("ologist", ["oloog"]), ("ologists", ["ologen"]),
    ("ics", ["ica"]), ("ic", ["isch", "ische"]), ("ially", ["iaal"]), ("ial", ["iaal", "iale"]),
    ("al", ["aal", "ale"]), ("ular", ["ulair", "ulaire"]), ("ar", ["air", "aire"]),
    ("ary", ["air", "aire"]), ("ous", ["eus", "euze"]), ("oid", ["oïde", "oïd"]),
    ("ive", ["ief", "ieve"]), ("ins", ["ines", "inen"]), ("in", ["ine"]), ("ies", ["ieën"]),
    ("y", ["ie"]), ("one", ["on"]), ("ates", ["aten"]), ("ate", ["aat"]), ("ides", ["iden"]),
    ("yte", ["yt"]), ("ytes", ["yten"]), ("ase", ["ase"]), ("ist", []), ("able", ["abel", "abele"]),
]


def dutch(word):
    for ending, replacements in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[:-len(ending)]
            stems = [stem]
            # Newer spellings beside older ones: "lymfoom" and "lymphoom".
            newer = re.sub("ph", "f", re.sub("rh", "r", re.sub("^oe|^ae", "e", stem)))
            if newer != stem:
                stems.append(newer)
            return [stem + replacement for stem in stems for replacement in replacements]
    return []


def main(dictionary, folder):
    with open(dictionary, encoding="utf-8") as file:
        words = [line.strip().split("/")[0].lower() for line in file]
    english = [word for word in dict.fromkeys(words) if re.fullmatch("[a-z]{4,}", word)]
    known = set(english)
    derived = [form for word in english for form in dutch(word)]
    for language, lines in (
            ("en", [word for word in english if dutch(word)]),
            ("nl", [form for form in dict.fromkeys(derived) if form not in known])):
        path = f"{folder}/{language}.medical.txt"
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)


main(*sys.argv[1:])
