#!/usr/bin/env python3
"""Prints how much of pages is left when they are translated into themselves, by us and by other programs.

usage: Tests/Benchmarks/kept-bytes.py [--tweetal PROGRAM] PAGE...

Each program takes the texts out of a page and puts the same texts back; what it writes should be the page. Needs po4a,
itstool, gettext and tidy (apt). A page that a program cannot read counts as one of which nothing is left.
"""
import argparse
import difflib
import pathlib
import re
import subprocess
import tempfile


def run(*words, **options):
    subprocess.run(words, check=True, capture_output=True, **options)


def po4a(page, folder):
    files = ["-f", "xhtml", "-m", page, "-M", "UTF-8"]
    run("po4a-gettextize", *files, "-l", page, "-L", "UTF-8", "-p", folder / "a.po")
    run("msgattrib", "--clear-fuzzy", "--clear-previous", "-o", folder / "b.po", folder / "a.po")
    run("po4a-translate", *files, "-k", "0", "-p", folder / "b.po", "-l", folder / "out.html")
    return (folder / "out.html").read_bytes()


def itstool(page, folder):
    run("itstool", "-o", folder / "a.pot", page)
    run("msgen", "-o", folder / "a.po", folder / "a.pot")
    run("msgfmt", "-o", folder / "nl.mo", folder / "a.po")
    run("itstool", "-m", folder / "nl.mo", "-o", folder / "out.html", page)
    return (folder / "out.html").read_bytes()


def tidied_itstool(page, folder):
    tidied = folder / "tidy.html"
    # Exit code 1 stands for warnings.
    words = ["tidy", "-quiet", "-asxml", "--numeric-entities", "yes", "-utf8", "-o", tidied, page]
    if subprocess.run(words, capture_output=True).returncode > 1:
        raise subprocess.CalledProcessError(2, "tidy")
    return itstool(tidied, folder)


def tweetal(program):
    def merge(page, folder):
        run(program, "export", page, "--format", "xliff12", "--output", folder / "a.xlf")
        run(program, "merge", page, folder / "a.xlf", "--output", folder / "out.html")
        return (folder / "out.html").read_bytes()

    return merge


def kept(page, written):
    """The bytes of the page that are in what was written, in the same order, by words, tags and spaces."""
    if page == written:
        return len(page)
    cut = re.compile(rb"<[^>]*>|\s+|[^<\s]+|<")
    before, after = cut.findall(page), cut.findall(written)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    return sum(len(token) for match in matcher.get_matching_blocks()
               for token in before[match.a:match.a + match.size])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tweetal", help="the program, once it has the command merge")
    parser.add_argument("pages", nargs="+")
    arguments = parser.parse_args()
    programs = {"po4a": po4a, "itstool": itstool, "tidy, then itstool": tidied_itstool}
    if arguments.tweetal:
        programs["tweetal"] = tweetal(arguments.tweetal)
    total = sum(pathlib.Path(page).stat().st_size for page in arguments.pages)
    for name, translate in programs.items():
        read = same = left = size = 0
        for page in arguments.pages:
            with tempfile.TemporaryDirectory() as folder:
                try:
                    written = translate(page, pathlib.Path(folder))
                except (subprocess.CalledProcessError, OSError):
                    continue
            before = pathlib.Path(page).read_bytes()
            read += 1
            same += before == written
            left += kept(before, written)
            size += len(before)
        share = f"{100 * left / size:.1f} % of their bytes kept" if size else "nothing kept"
        print(f"{name}: {read} of {len(arguments.pages)} pages read, {same} unchanged; {share}, "
              f"{100 * left / total:.1f} % of all")


main()
