#!/usr/bin/env python3
"""Prints how fast XLIFF is read and written, and in how much memory, by us and by translate-toolkit in the same run.

Ours is measured twice: as a whole, which holds all units at the end as translate-toolkit does, and piece by piece, which has
held every unit with all its texts but keeps none (`CatalogStream`, `CatalogWriter`). Seconds are those of the processor, of
the program from its start to its end, so that other work on the machine does not count.

usage: Tests/Benchmarks/catalog-speed.py [--megabytes N] [--format NAME] [--program PROGRAM] [--maker PROGRAM] PAGE...

The programs are CatalogSpeed and CatalogMaker, each built with
  swift build -c release --package-path Tests/Benchmarks --scratch-path .build-bench --product NAME
and PAGEs are what the catalog is made of. Run it with a Python that translate-toolkit is installed for. Each is run on one
core, the quickest of five runs counts.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

STORES = {"xliff12": ("xliff", "xlifffile"), "xliff": ("xliff2", "Xliff2File"),
          "po": ("po", "pofile"), "tmx": ("tmx", "tmxfile")}

LOAD = """
import sys, translate.storage.{module} as module
store = module.{name}.parsefile(sys.argv[1])
texts = [(str(unit.source), str(unit.target)) for unit in store.units]
"""


def measured(words, rounds=5):
    """The seconds and the megabytes of memory that the quickest of some runs took."""
    best = None
    for _ in range(rounds):
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        if status:
            sys.exit(f"{words[0]} has failed")
        found = (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        best = min(best or found, found)
    return best


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--format", choices=STORES, default="xliff12")
    parser.add_argument("--program", default=".build-bench/release/CatalogSpeed")
    parser.add_argument("--maker", default=".build-bench/release/CatalogMaker")
    parser.add_argument("pages", nargs="+")
    arguments = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        file, result = pathlib.Path(folder) / "in", pathlib.Path(folder) / "out"
        subprocess.run([arguments.maker, arguments.format, file,
                        str(arguments.megabytes), *arguments.pages], check=True)
        size = file.stat().st_size / 1e6
        module, name = STORES[arguments.format]
        load = LOAD.format(module=module, name=name)
        ours = [arguments.program, None, arguments.format, file]
        jobs = {
            "read": (ours, [sys.executable, "-c", load, file]),
            "round-trip": (ours, [sys.executable, "-c", load + "store.savefile(sys.argv[2])",
                                  file, result]),
        }
        print(f"{arguments.format}, {size:.1f} MB")
        for job, (words, others) in jobs.items():
            other_seconds, other_memory = measured(others)
            print(f"{job}: translate-toolkit {other_seconds:.2f} s, {other_memory:.0f} MB of memory")
            for name, kind in (("as a whole", job), ("in pieces", job + "-pieces")):
                run = [words[0], kind, *words[2:]] + ([result] if job == "round-trip" else [])
                seconds, memory = measured(run)
                print(f"  {name}: {seconds:.3f} s, {size / seconds:.0f} MB/s, {memory:.0f} MB: "
                      f"{other_seconds / seconds:.1f} times as fast, "
                      f"{memory / other_memory:.2f} of the memory")


main()
