"""Invents people as columns of little-endian numbers: what the benchmark of pathways and its peer both read."""
import pathlib
import sys

import numpy

MISSING = numpy.iinfo(numpy.int32).min
# Answers: 0 not known, 1 no, 2 yes.
ANSWERS = {"civics": (0.10, 0.75), "order": (0.05, 0.95), "illness": (0.10, 0.10), "deception": (0.05, 0.10),
           "expulsion": (0.05, 0.05), "work": (0.10, 0.80)}
TODAY = 20778  # 2026-11-21


def invent(count, folder):
    random = numpy.random.default_rng(20261121)
    folder.mkdir(parents=True, exist_ok=True)

    def write(name, values, kind):
        values.astype(kind).tofile(folder / name)

    write("born", TODAY - random.integers(12 * 365, 32 * 365, count), "<i4")
    write("since", TODAY - random.integers(365, 12 * 365, count), "<i4")
    write("title", numpy.where(random.random(count) < 0.8, 1, 0), "u1")  # 1: toleration, 0: asylum procedure
    write("german", numpy.where(random.random(count) < 0.1, 255, random.integers(0, 6, count)), "u1")
    write("livelihood", numpy.where(random.random(count) < 0.1, 255, random.integers(0, 5, count)), "u1")
    for name, (unknown, yes) in ANSWERS.items():
        known = numpy.where(random.random(count) < yes, 2, 1)
        write(name, numpy.where(random.random(count) < unknown, 0, known), "u1")
    write("work-since", TODAY - random.integers(30, 1500, count), "<i4")


if __name__ == "__main__":
    invent(int(sys.argv[1]), pathlib.Path(sys.argv[2]))
