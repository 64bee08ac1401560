"""Writes what the unpacked packages say in English and in Dutch, one pair a line, tab between.

Usage: extract-pairs.py ROOT DESCRIPTIONS_EN DESCRIPTIONS_NL FOLDER, as corpus.sh calls it. The pairs of
messages, manuals and package descriptions go to FOLDER/messages.tsv, those of the dictionaries to
FOLDER/dictionary.tsv; both are in order of bytes and hold no pair twice.
"""
import difflib
import glob
import gzip
import html
import os
import re
import struct
import sys

LONGEST = 60  # words; longer texts are cut into sentences, for a lexicon learns little from them

# Texts of a message that are not for readers: names of translators, hints to programs.
CREDITS = re.compile(
    r"translator[-_ ]credits|NAME OF TRANSLATORS|EMAIL OF TRANSLATORS|ROLES OF TRANSLATORS|"
    r"Your (names|emails)$|_[:n]", re.IGNORECASE)
PLACEHOLDER = re.compile(
    r"\$\{[^}]*\}|\{\{[^}]*\}\}|\{[^{}\s]*\}|%\([^)]*\)[-#+0-9.]*[a-zA-Z]|%<[^>]*>|%\{[^}]*\}|"
    r"%(?:L?\d+\$?|[-#+0*.]+\d*)?(?:hh|h|ll|l|z|j|t|q|L)?[a-zA-Z](?![a-zA-Z])|%s(?=[A-Z])|%L?\d+|"
    r"%[-#+0-9.*]+[a-zA-Z]+|"
    r"\$[A-Za-z_][\w.]*\|?|\$\d+|@[A-Za-z_]+@|[{}|]")
# A tag must close and look like one: "a < b and c > d" has none.
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>|<[A-Z]*='[^<>]*'>")
# Web and mail addresses, paths, options and identifiers: the same in every language.
CODE = re.compile(r"(?:\S*(?:://|@|\\|[a-z]_[a-z]|[a-z]\(\))\S*|(?<!\S)(?:~?/\w|--?[a-zA-Z]|www\.)\S*)")
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z][\w.-]*);")


def cleaned(text):
    """A message as a reader would say it: without markup, key marks and what is filled in."""
    text = re.sub(r"\t[^\t]{1,24}$", "", text.rpartition("\x04")[2])  # "Save\tCtrl+S"
    text = re.sub(r"\\[ntr]", " ", text.replace('\\"', '"'))
    text = ENTITY.sub(lambda entity: html.unescape(entity[0]), TAG.sub(" ", text))
    text = TAG.sub(" ", ENTITY.sub(" ", text))  # names that only a manual defines, tags that were escaped
    text = re.sub(r"&(?=\w)", "", text.replace("&&", "\x01")).replace("\x01", "&")
    if text.count("_") == 1:  # more of them are identifiers
        text = re.sub(r"_(?=\w)", "", text)
    text = CODE.sub(" ", PLACEHOLDER.sub(" ", text))
    text = text.replace("\u0133", "ij").replace("\u0132", "IJ").replace("\u2010", "-").replace("\u00ad", "")
    text = re.sub(r"\(\s*\)|\[\s*\]|\"\s*\"|'\s*'|“\s*”|‘\s*’|«\s*»", " ", text)
    text = re.sub(r"[\x00-\x20\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+", " ", text)
    return re.sub(r" ([,;:!?]|\.(?!\w))", r"\1", text).strip(" ,;:")


def sentences(text):
    return re.split(r"(?<=[.!?:;])[\"”’')]? +(?=[\"“‘'(]?[A-Z0-9])", text)


def parts(source, target):
    """The pairs of two texts: their paragraphs where these are as many, and of what is long its sentences."""
    sources, targets = (re.split(r"\n\s*\n", text) for text in (source, target))
    if len(sources) != len(targets):
        sources, targets = [source], [target]
    for source, target in zip(map(cleaned, sources), map(cleaned, targets)):
        if max(source.count(" "), target.count(" ")) < LONGEST:
            yield source, target
        elif len(sentences(source)) == len(sentences(target)):
            yield from zip(sentences(source), sentences(target))


def is_translation(source, target):
    if source.casefold() == target.casefold():
        return False
    if not all(re.search(r"[^\W\d_]{2}", text) for text in (source, target)):
        return False
    counts = sorted(text.count(" ") + 1 for text in (source, target))
    # One side far longer is a translation gone astray, or a list of words to search by.
    return counts[1] <= LONGEST and counts[1] <= 3 * counts[0] + 4


def catalog_pairs(path):
    """The messages of a compiled catalog (.mo); of plural forms the singular and the plural."""
    with open(path, "rb") as file:
        data = file.read()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, sources, targets = struct.unpack(order + "3I", data[8:20])
    messages = []
    for index in range(count):
        pair = []
        for table in (sources, targets):
            length, offset = struct.unpack_from(order + "2I", data, table + 8 * index)
            pair.append(data[offset:offset + length])
        messages.append(pair)
    header = next((target for source, target in messages if not source), b"")
    charset = re.search(rb"charset=([\w-]+)", header)
    charset = charset[1].decode() if charset and charset[1] != b"CHARSET" else "utf-8"
    for source, target in messages:
        source, target = source.decode(charset, "replace"), target.decode(charset, "replace")
        if not source or CREDITS.match(source.rpartition("\x04")[2]) or "\ufffd" in source + target:
            continue
        yield from zip(source.rpartition("\x04")[2].split("\0"), target.split("\0"))


# DocBook (KDE and MATE) and Mallard (GNOME).
BLOCKS = set(
    "answer article book caption chapter col desc entry example figure glossdef glossentry glossterm important "
    "informaltable item itemizedlist list listitem member note orderedlist p page para phrase preface "
    "procedure qandaentry question refname refpurpose row screeninfo sect1 sect2 sect3 sect4 section simpara "
    "simplesect step steps substeps subtitle synopsis table tbody td term terms tgroup th thead tip title tr "
    "tree variablelist varlistentry warning".split())
SKIPPED = set(
    "author authorgroup bookinfo articleinfo copyright credit email indexterm keywordset legalnotice license "
    "literallayout mal:credit programlisting releaseinfo revhistory screen synopsis textobject".split())


def manual_paragraphs(path):
    """The paragraphs of a page, each with its tag and the tags inside it, in their order."""
    with open(path, encoding="utf-8", errors="replace") as file:
        source = re.sub(r"<!--.*?-->|<!DOCTYPE[^>\[]*(\[.*?\]\s*)?>", "", file.read(), flags=re.DOTALL)
    paragraphs, words, inside, skipping, block = [], [], [], 0, ""

    def finish():
        text = " ".join("".join(words).split())
        if any(c.isalpha() for c in text):
            paragraphs.append((block, tuple(sorted(inside)), text))
        words.clear()
        inside.clear()

    for token in re.split(r"(<[^<>]+>)", source):
        tag = re.match(r"<(/?)([\w:]+)", token)
        if not tag:
            if not skipping and not token.startswith("<?"):
                words.append(token)
        elif tag[2] in SKIPPED:
            if not token.endswith("/>"):
                skipping += -1 if tag[1] else 1
        elif tag[2] in BLOCKS:
            finish()
            block = tag[2]
        elif not skipping and not tag[1]:
            inside.append(tag[2])
    finish()
    return paragraphs


def manual_pairs(english, dutch):
    sources, targets = manual_paragraphs(english), manual_paragraphs(dutch)
    if [tag for tag, _, _ in sources] == [tag for tag, _, _ in targets]:
        blocks = [(0, 0, len(sources))]
    else:  # the translation is of an older page: what has the same tags inside is the same paragraph
        matcher = difflib.SequenceMatcher(None, [s[:2] for s in sources], [t[:2] for t in targets], False)
        blocks = [block for block in matcher.get_matching_blocks() if block[2] > 3]
    for i, j, count in blocks:
        for source, target in zip(sources[i:i + count], targets[j:j + count]):
            yield source[2], target[2]


# Packages whose texts the evaluations are made from: not even their descriptions are learned.
HELD_OUT = re.compile(
    r"apt|debian-|gimp|gnumed|installation-guide|libreoffice|lilypond|safeeyes|workrave")


def descriptions(path):
    """The short description and the paragraphs of each package, by the digest of the English ones."""
    with open(path, encoding="utf-8") as file:
        for stanza in file.read().split("\n\n"):
            if HELD_OUT.match(stanza.removeprefix("Package: ")):
                continue
            digest = re.search(r"^Description-md5: (\w+)$", stanza, re.MULTILINE)
            text = re.search(r"^Description-\w\w: ((?:.*\n?)(?: .*\n?)*)", stanza, re.MULTILINE)
            if digest and text:
                short, _, long = text[1].partition("\n")
                yield digest[1], [short] + re.split(r"\n \.\n|\n(?= +[*-] )", long)


def description_pairs(english, dutch):
    sources = dict(descriptions(english))
    for digest, targets in descriptions(dutch):
        if len(sources.get(digest, [])) == len(targets):
            yield from zip(sources[digest], targets)


DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def entries(path):
    """The headwords and equivalents of a dictionary in the format of dictd(8)."""
    with gzip.open(path + ".dict.dz") as file:
        text = file.read()

    def number(word):  # base 64, without padding
        value = 0
        for digit in word:
            value = value * 64 + DIGITS.index(digit)
        return value

    with open(path + ".index", encoding="utf-8") as file:
        for line in file:
            word, offset, length = line.rstrip("\n").split("\t")
            if word.startswith("00database"):
                continue
            lines = text[number(offset):number(offset) + number(length)].decode("utf-8").strip().split("\n")
            headword = cleaned(re.sub(r" +/[^/]*/.*$", "", lines[0]))
            for equivalents in lines[1:]:
                for equivalent in re.split(r"[,;]", re.sub(r"^\d+\.", "", equivalents)):
                    yield headword, cleaned(equivalent)


def is_glued(word, known):
    """Whether words have lost the spaces between them, as in the "givebirthto" of one of the dictionaries."""
    if re.search(r"[a-z][A-Z]", word):
        return True
    if word in known:
        return False
    whole = [True]  # whether the first so many letters are known words
    for end in range(1, len(word) + 1):
        whole.append(any(whole[start] and word[start:end] in known
                         and (end - start > 1 or word[start:end] == "a") for start in range(end)))
    return whole[-1]


def dictionary_pairs(share):
    folder = f"{share}/dictd/freedict-"
    pairs = list(entries(folder + "eng-nld"))
    known = {word.lower() for english, _ in pairs for word in english.split()}
    for name in ["american-english", "british-english"]:
        with open(f"{share}/dict/{name}", encoding="utf-8") as file:
            known.update(file.read().lower().split())
    for dutch, english in entries(folder + "nld-eng"):
        if not any(is_glued(word if word[1:] != word[1:].lower() else word.lower(), known)
                   for word in re.findall(r"[^\W\d_]+", english)):
            pairs.append((english, dutch))
    for english, dutch in pairs:
        if all(re.fullmatch(r"[\w'’. -]+", text) and re.search(r"[^\W\d_]", text) and text.count(" ") < 3
               and ".." not in text and text.strip("-") == text for text in (english, dutch)):
            yield english, dutch


def write(path, pairs):
    lines = {f"{source}\t{target}\n".encode() for source, target in pairs}
    with open(path, "wb") as file:
        file.writelines(sorted(lines))
    print(f"{path}: {len(lines)} pairs")


def main(root, descriptions_en, descriptions_nl, folder):
    share = f"{root}/usr/share"
    pairs = []
    for path in sorted(glob.glob(f"{root}/**/nl/LC_MESSAGES/*.mo", recursive=True)):
        pairs += catalog_pairs(path)
    for english, dutch in [("doc/HTML/en", "doc/HTML/nl"), ("help/C", "help/nl")]:
        for path in sorted(glob.glob(f"{share}/{dutch}/**/*", recursive=True)):
            original = f"{share}/{english}" + path[len(f"{share}/{dutch}"):]
            if path.endswith((".docbook", ".page")) and os.path.exists(original):
                pairs += manual_pairs(original, path)
    pairs += description_pairs(descriptions_en, descriptions_nl)
    messages = {pair for texts in pairs for pair in parts(*texts) if is_translation(*pair)}
    write(f"{folder}/messages.tsv", messages)
    write(f"{folder}/dictionary.tsv", dictionary_pairs(share))


if __name__ == "__main__":
    main(*sys.argv[1:])
