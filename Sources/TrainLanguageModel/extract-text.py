"""Writes the text of the unpacked manuals and word lists, one line a paragraph or word.

Usage: extract-text.py USR_SHARE FOLDER, as corpus.sh calls it. A line that stands twice in a
language's manuals is written once; program listings are left out.
"""
import gettext
import glob
import gzip
import html
import html.parser
import os
import re
import sys
import zipfile

BLOCKS = set(
    "address article aside blockquote body br caption center dd div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p section table tbody td tfoot "
    "th thead title tr ul".split())
SKIPPED = {"pre", "script", "style", "svg"}


class Paragraphs(html.parser.HTMLParser):
    """The paragraphs of a page: text between the borders of block elements, white space folded."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.lines, self.words, self.skipping = [], [], 0

    def finish_line(self):
        line = " ".join("".join(self.words).split())
        self.words = []
        if any(c.isalpha() for c in line):
            self.lines.append(line)

    def handle_starttag(self, tag, attributes):
        if tag in SKIPPED:
            self.skipping += 1
        if tag in SKIPPED or tag in BLOCKS:
            self.finish_line()

    def handle_endtag(self, tag):
        if tag in SKIPPED:
            self.skipping = max(0, self.skipping - 1)
        if tag in BLOCKS:
            self.finish_line()

    def handle_data(self, text):
        if not self.skipping:
            self.words.append(text)


def paragraphs(path):
    page = Paragraphs()
    with open(path, encoding="utf-8", errors="replace") as file:
        page.feed(file.read())
    page.close()
    page.finish_line()
    return page.lines


def manual_page_paragraphs(path):
    """The paragraphs of a manual page (man(7)): font changes kept as words, listings left out."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        source = file.read()
    lines, words, listing = [], [], False

    def finish_line():
        line = " ".join(" ".join(words).split())
        words.clear()
        if any(c.isalpha() for c in line):
            lines.append(line)

    for line in source.split("\n"):
        macro = re.match(r"[.'] *([A-Za-z\\]*)(.*)", line)
        name, text = macro.groups() if macro else ("", line)
        if name in ("nf", "EX", "TS", "fi", "EE", "TE"):
            listing = name in ("nf", "EX", "TS")
            finish_line()
        if listing or name.startswith("\\") or name in ("TH", "de", "ds", "so", "ie", "el", "if"):
            continue
        if name in ("", "B", "I", "BR", "RB", "IR", "RI", "BI", "IB", "SM", "SH", "SS"):
            text = text.replace('"', "") if name else text
            text = re.sub(r"\\f(\[[A-Z]*\]|\(..|.)", "", text).replace("\\-", "-")
            text = re.sub(r"\\\(aq|\\\[aq\]", "'", text)
            words.append(re.sub(r"\\(\[[^]]*\]|\(..|[&/|%,:^~eE ])", " ", text))
        if name not in ("", "B", "I", "BR", "RB", "IR", "RI", "BI", "IB", "SM"):
            finish_line()
    finish_line()
    return lines


def catalog_lines(path):
    """English and Dutch lines of a program's compiled messages, key marks taken out.

    A message that is the same in both languages teaches nothing.
    """
    with open(path, "rb") as file:
        messages = gettext.GNUTranslations(file)._catalog
    pairs = {"en": [], "nl": []}
    for source, target in sorted((k, v) for k, v in messages.items() if isinstance(k, str) and k):
        source, target = (re.sub(r"(?<!\w)[&_](?=\w)|[&_](?=\w{2})", "", text) for text in (source, target))
        if source.lower() == target.lower():
            continue
        for language, text in (("en", source), ("nl", target)):
            for line in text.split("\n"):
                line = " ".join(line.split())
                if any(c.isalpha() for c in line):
                    pairs[language].append(line)
    return pairs


def language_pack_lines(path):
    """The messages of a Mozilla language pack (Fluent, properties, DTD): placeables, marks and keys taken out."""
    lines = []
    with zipfile.ZipFile(path) as pack:
        for name in sorted(pack.namelist()):
            kind = name.rpartition(".")[2]
            if kind not in ("ftl", "properties", "dtd"):
                continue
            source = pack.read(name).decode("utf-8", "replace")
            if kind == "dtd":
                values = re.findall(r"""<!ENTITY\s+(\S+)\s+(?:"([^"]*)"|'([^']*)')""", source)
                values = [(key, double or single) for key, double, single in values]
            elif kind == "properties":
                source = re.sub(r"(?m)^\s*[#!].*", "", source)
                source = re.sub(r"\\\r?\n\s*", "", source)
                values = re.findall(r"(?m)^\s*([^=:\s]+)\s*[=:]\s*(.*)", source)
            else:
                source = re.sub(r"(?m)^#.*", "", source)
                # A message's or an attribute's pattern goes on over indented lines; variants stand on their own.
                source = re.sub(r"\n +(?![ .*\[}])", " ", source)
                values = re.findall(r"(?m)^ *([-.\w]+) *=(.*)", source)
                values += re.findall(r"(?m)^ *(\*?\[[^]]*\])(.*)", source)
            for key, text in values:
                if re.search(r"(?i)key$|charset|encoding|url$|width|height|style", key):
                    continue
                text = html.unescape(text.replace("\\n", "\n"))
                text = re.sub(r"<[^>]*>|\{[^{}]*\}|%(\d+\$)?S|#\d+|&(\w+\.)?\w+;|&(?=\w)", " ", text)
                for line in text.split("\n"):
                    line = " ".join(line.split())
                    if any(c.isalpha() for c in line) and not re.search(r"[{}\\]|://", line):
                        lines.append(line)
    return lines


def write(folder, language, collection, lines):
    unique = list(dict.fromkeys(lines))
    with open(f"{folder}/{language}.{collection}.txt", "w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in unique)


def write_manual(folder, language, collection, pattern, keep=lambda name: True):
    files = [path for path in sorted(glob.glob(pattern)) if keep(os.path.basename(path))]
    if not files:
        sys.exit(f"no pages at {pattern}")
    write(folder, language, collection, [line for path in files for line in paragraphs(path)])


NEAR_PROGRAMS = (
    "konqueror kcmkonqhtml kate dolphin kxmlgui5 pidgin nautilus gtk20 gtk20-properties rhythmbox gedit "
    "kdelibs4support korganizer shared-mime-info totem coreutils audacity gnome-control-center-2.0 vlc "
    "kio5 ktexteditor5 ktextwidgets5 audacious-plugins brasero aisleriot evince eog file-roller yelp gucharmap "
    "cheese cervisia krita kolourpaint").split()


def main(share, folder):
    handbook = f"{share}/doc/debian-handbook/html"
    for locale in sorted(os.listdir(handbook)):
        write_manual(folder, locale[:2] + locale[2:].replace("-", "_") if locale.startswith("zh")
                     else locale[:2], "debian-handbook", f"{handbook}/{locale}/*.html")
    for language in ["en", "nl", "de", "fr"]:
        faq = f"{share}/doc/debian/FAQ" + ("" if language == "en" else "/" + language)
        write_manual(folder, language, "debian-faq", f"{faq}/*.{language}.html")
        write_manual(folder, language, "gimp-help", f"{share}/gimp/2.0/help/{language}/*.html")
        manual = f"{share}/doc/lilypond/html/Documentation/[a-z][a-z][a-z]*"
        if language == "en":
            write_manual(folder, language, "lilypond-doc", f"{manual}/*.html",
                         lambda name: name.count(".") == 1)
        else:
            write_manual(folder, language, "lilypond-doc", f"{manual}/*.{language}.html")
    for language, pages in {"en": "man", "nl": "man/nl"}.items():
        files = sorted(glob.glob(f"{share}/{pages}/man[1-8]/*.gz"))
        write(folder, language, "manpages",
              [line for path in files for line in manual_page_paragraphs(path)])
    for program in ["gnumed", "workrave", "gramps", "gnucash", "konqueror", "kcmkonqhtml", "kate",
                    "dolphin", "kxmlgui5"]:
        pairs = catalog_lines(f"{share}/locale/nl/LC_MESSAGES/{program}.mo")
        for language in pairs:
            write(folder, language, program, pairs[language])
    with open(f"{share}/dict/dutch", encoding="utf-8") as file:
        dutch = {word.strip().lower() for word in file}
    with open(f"{share}/dict/american-english", encoding="utf-8") as file:
        english = {word.strip().lower() for word in file}
    with open(f"{share}/hunspell/af_ZA.dic", encoding="utf-8") as file:
        words = [line.strip().split("/")[0] for line in file][1:]
    write(folder, "af", "words", [word for word in words if word and word.lower() not in dutch])
    afrikaans = {word.lower() for word in words}
    english, afrikaans = english - afrikaans, afrikaans - english

    def is_english(line):
        """Whether a line has as many words of the English list alone as of the Afrikaans alone."""
        found = {word.replace("’", "'") for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", line.lower())}
        return len(found & english) >= max(1, len(found & afrikaans))

    # What is nearest to Dutch. Older translations hold English where a message is new.
    for language in ["af", "fy"]:
        for program in NEAR_PROGRAMS:
            path = f"{share}/locale/{language}/LC_MESSAGES/{program}.mo"
            if os.path.exists(path):
                write(folder, language, program.replace(".", "-"), catalog_lines(path)["nl"])
    for language, name in {"af": "af", "fy": "fy-NL", "nl": "nl"}.items():
        for program, pattern in {"firefox": "firefox-esr/browser", "thunderbird": "thunderbird"}.items():
            pack, = glob.glob(f"{share}/../lib/{pattern}/extensions/langpack-{name}@*.xpi")
            lines = language_pack_lines(pack)
            if language == "af":
                lines = [line for line in lines if not is_english(line)]
            write(folder, language, program, lines)
    for language, lists in {"en": ["american-english", "british-english"], "nl": ["dutch"],
                            "de": ["ngerman"], "fr": ["french"]}.items():
        words = []
        for name in lists:
            with open(f"{share}/dict/{name}", encoding="utf-8") as file:
                words += file.read().split("\n")
        write(folder, language, "words", [word for word in words if word])


main(*sys.argv[1:])
