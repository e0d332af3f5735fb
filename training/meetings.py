#!/usr/bin/env python3
"""Learns the weights of the clues that tell whether two officials have met (MeetingClues), and measures them.

usage: meetings.py SET...     see clues.py

Only pairs of whom no sentence says so are counted. Each set is first left out and read with weights from the others: printed
are the pairs that met and are found, those taken wrongly, and those missed, when log odds above SURE count. Then the weights
of all are written to encounter/meetings.tsv. Logistic regression; pairs of optional encounters are left out.
"""
import re
import sys
import unicodedata

import numpy

import clues

STRENGTH = 1.0      # with which weights are drawn to 0
SURE = 0.6          # as in EncounterFinder
SURE_IN_SHORT = 1.6


def words(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).lower()
    return set(re.findall(r"[a-z0-9]+", plain))


def takes_part(encounter, name, side):
    return any(person["side"] == side and (words(person["name"]) <= words(name) or words(name) <= words(person["name"]))
               for person in encounter["participants"])


def examples(folder):
    """[(clues, whether they met)] of a set's longer articles, and the same of those of a few sentences."""
    encounters = {str(row["id"]): row["encounters"] for row in clues.gold(folder)}
    pairs, of_short = [], []
    for article, one, side, other, other_side, is_short, cell in clues.run("org.chancery.encounter.MeetingExamples", folder):
        both = [encounter for encounter in encounters[article]
                if takes_part(encounter, one, side) and takes_part(encounter, other, other_side)]
        if not both or any(not encounter.get("optional") for encounter in both):
            (of_short if is_short == "true" else pairs).append((clues.clues_of(cell), bool(both)))
    return pairs, of_short


def learn(pairs, order):
    x = numpy.array([clues.vector(held, order) for held, _ in pairs])
    met = numpy.array([float(right) for _, right in pairs])
    strength = numpy.array([0.0 if clue == "ANY" else STRENGTH for clue in order])

    def slope(weights):
        return (x.T @ (met - 1 / (1 + numpy.exp(-x @ weights))) - strength * weights) / len(pairs)

    return clues.climb(numpy.zeros(len(order)), slope)


def counts(pairs, order, weights, sure=SURE):
    taken = [(clues.vector(held, order) @ weights > sure, right) for held, right in pairs]
    return [sum(1 for sure, right in taken if (sure, right) == kind)
            for kind in ((True, True), (True, False), (False, True))]


def short(pairs):
    """Pairs of articles of a few sentences have weights of their own; every tenth pair is left out in turn."""
    order = clues.names(held for held, _ in pairs)
    tenths = {tenth: pairs[len(pairs) * tenth // 10:len(pairs) * (tenth + 1) // 10] for tenth in range(10)}
    total = numpy.zeros(3, dtype=int)
    for _, own, weights in clues.left_out(tenths, lambda others: learn(others, order)):
        total += counts(own, order, weights, SURE_IN_SHORT)
    print(f"{'short':12} found {total[0]}, false {total[1]}, missed {total[2]} of {len(pairs)} pairs")
    clues.write("encounter/meetings-short.tsv", "Weights of the same clues in articles of five sentences at most, learned by"
                " training/meetings.py.", order, learn(pairs, order))


def main(folders):
    found = {folder: examples(folder) for folder in folders}
    short([pair for _, of_short in found.values() for pair in of_short])
    sets = {folder: pairs for folder, (pairs, _) in found.items()}
    everyone = [pair for pairs in sets.values() for pair in pairs]
    order = clues.names(held for held, _ in everyone)
    total = numpy.zeros(3, dtype=int)
    for folder, pairs, weights in clues.left_out(sets, lambda others: learn(others, order)):
        found = counts(pairs, order, weights)
        print(f"{clues.label(folder):12} found {found[0]}, false {found[1]}, missed {found[2]}")
        total += found
    print(f"{'all':12} found {total[0]}, false {total[1]}, missed {total[2]} of {len(everyone)} pairs")
    clues.write("encounter/meetings.tsv", "Weights of the clues that tell whether two officials have met (MeetingClues),"
                " learned by training/meetings.py from the project's own texts.", order, learn(everyone, order))


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(sys.argv[1:])
