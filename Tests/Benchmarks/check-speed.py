#!/usr/bin/env python3
"""Prints how many pairs all checks together look at in a second, and how long `tweetal check` takes for many posts.

usage: Tests/Benchmarks/check-speed.py [--posts N] [--runs N] [--program PROGRAM] [--tweetal PROGRAM] [--keep FOLDER] GOLD...

GOLD are pairs of texts that people made: `x.gold` with a bead a line, next to `x.src` and `x.tgt` with a text a line, as
tools for alignment have them. The pairs are taken one text with one. A post of some 5 KB holds pairs that a seeded draw
chooses, the English before the Dutch. PROGRAM is CheckSpeed, built with
  swift build -c release --package-path Tests/Benchmarks --scratch-path .build-bench --product CheckSpeed
and counts seconds of the processor on one core, for all pairs and for those of 16 to 24 English words; `check` is timed by
the clock, on all cores.
"""
import argparse
import html
import os
import pathlib
import random
import statistics
import subprocess
import tempfile
import time


def pairs_of(gold):
    """The pairs of a document that have one text on either side."""
    english, dutch = (gold.with_suffix(end).read_text("utf-8").splitlines() for end in (".src", ".tgt"))
    for bead in gold.read_text("utf-8").splitlines():
        left, right = (bead.split("\t") + [""])[:2]
        if left.isdigit() and right.isdigit():
            yield english[int(left)], dutch[int(right)]


def write_catalogs(documents, folder, fits):
    """A catalog of the pairs of each document that fit, as TSV."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, pairs in enumerate(documents):
        pairs = [pair for pair in pairs if fits(len(pair[0].split()))]
        if not pairs:
            continue
        lines = ["id\tsource\ttarget"] + [f"u{i}\t{source}\t{target}" for i, (source, target) in enumerate(pairs)]
        path = folder / f"{number}.tsv"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        yield path


def post(pairs, number):
    """A page with the English of some pairs, and then the Dutch."""
    def section(language, texts):
        title, *rest = texts
        body = "".join(f"<p>{html.escape(text, quote=False)}</p>\n" for text in rest)
        return f'<section lang="{language}">\n<h1>{html.escape(title, quote=False)}</h1>\n{body}</section>\n'
    sides = zip(("en", "nl"), zip(*pairs))
    head = f'<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>{number}</title></head>\n'
    return head + "<body><article>\n" + "".join(section(*side) for side in sides) + "</article></body></html>\n"


def write_posts(pairs, folder, count, size=5000, seed=7):
    draw = random.Random(seed)
    for number in range(count):
        chosen, length = [], 300
        while length < size:
            chosen.append(draw.choice(pairs))
            length += sum(len(text.encode()) for text in chosen[-1]) + 16
        (folder / f"{number:05}.html").write_text(post(chosen, number), "utf-8")


def print_rate(what, program, rounds, catalogs):
    """Prints how many pairs of catalogs the checks look at in a second."""
    command = ["taskset", "-c", "0", program, str(rounds), *catalogs]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    units, words, seconds = (float(field) for field in output.split())
    print(f"checks: {units / seconds:,.0f} pairs/s, {units:,.0f} {what} with {words / units:.1f} words on average, "
          f"{words / seconds / 20:,.0f} times 20 words/s")


def run_check(tweetal, folder):
    """The seconds by the clock, those of the processor, and the megabytes at the peak."""
    start = time.monotonic()
    words = [tweetal, "check", "--exit-zero", "--format", "json", str(folder)]
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{tweetal} check has failed")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", default=".build-bench/release/CheckSpeed")
    parser.add_argument("--tweetal", default=".build/release/tweetal")
    parser.add_argument("--keep", help="a folder for the catalogs and posts, to look at afterwards")
    parser.add_argument("gold", nargs="+", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(arguments.keep or temporary)
        documents = [list(pairs_of(gold)) for gold in arguments.gold]
        (folder / "posts").mkdir(parents=True, exist_ok=True)
        all_pairs = list(write_catalogs(documents, folder / "all", lambda words: True))
        usual_pairs = list(write_catalogs(documents, folder / "usual", lambda words: 16 <= words <= 24))
        pairs = [pair for pairs in documents for pair in pairs if len(pair[0]) > 20]
        write_posts(pairs, folder / "posts", arguments.posts)

        print_rate("of any length", arguments.program, 4 * arguments.runs, all_pairs)
        print_rate("of 16 to 24 words", arguments.program, 20 * arguments.runs, usual_pairs)
        runs = [run_check(arguments.tweetal, folder / "posts") for _ in range(arguments.runs)]
        times = sorted(1000 * run[0] / arguments.posts for run in runs)
        print(f"check: {statistics.median(times):.3f} ms a post ({times[0]:.3f}-{times[-1]:.3f}), "
              f"{1000 * min(run[1] for run in runs) / arguments.posts:.2f} ms of the processor, "
              f"{max(run[2] for run in runs):.0f} MB at the peak")


if __name__ == "__main__":
    main()
