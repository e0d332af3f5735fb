#!/usr/bin/env python3
"""Learns the weights of the clues that tell whom an official speaks for (SideClues), and measures them.

usage: sides.py SET...     see clues.py

Each set is first left out and read with weights from the others: printed are the officials whose side no words tell, and how
many of them get the right one. Then the weights of all are written to actor/sides.tsv. A conditional logit over the states
that the text names, drawn toward the guesses in PRIOR, because examples are few.
"""
import sys

import numpy

import clues

STRENGTH = 1.0      # of the prior
PRIOR = {"NOT_OF": -2.5, "FACES": -1.5, "SAME_UNIQUE_OFFICE": -1.5, "SAME_OFFICE": -0.5,
         "SAYS_IT_ACTS": 0.8, "OWNED_BY": 0.8, "MONARCHY_UNFIT": -2.0, "OFFICIAL_OUTLET": 1.0, "ENVOY_AND_HOME": -1.0,
         "OUTLET": 0.7, "DATELINE": 0.5, "HEADLINE_FIRST": 0.5, "SHARE": 1.0, "SOUND": 0.5, "ROLE_OF_STATE": 0.7,
         "ROLE_OF_STATE_TAKEN": -0.7}


def sides_of(row):
    """The persons of a gold article with their sides, as one cell."""
    sides = {}
    for encounter in row["encounters"]:
        for person in encounter["participants"]:
            sides[person["name"]] = person["side"]
    for statement in row["statements"]:
        if statement["speaker"] and statement["side"] and statement["speaker"] != "both" \
                and statement.get("subject_form") != "O":
            sides.setdefault(statement["speaker"], statement["side"])
    return ";".join(f"{name}={side}" for name, side in sides.items())


def examples(folder):
    """[[(clues, whether right), ...] for each official] of a set."""
    officials = {}
    for article, name, _, right, cell in clues.run("org.chancery.actor.SideExamples", folder, sides_of):
        officials.setdefault((article, name), []).append((clues.clues_of(cell), right == "1"))
    return list(officials.values())


def matrix(official, order):
    return numpy.array([clues.vector(held, order) for held, _ in official])


def learn(officials, order):
    prior = clues.vector(PRIOR, order)
    data = [(matrix(official, order), [right for _, right in official].index(True))
            for official in officials if any(right for _, right in official)]

    def slope(weights):
        sum_ = -STRENGTH * (weights - prior)
        for x, right in data:
            odds = numpy.exp(x @ weights - (x @ weights).max())
            sum_ += x[right] - (odds / odds.sum()) @ x
        return sum_ / len(data)

    return clues.climb(prior, slope)


def right(officials, order, weights):
    return sum(official[int((matrix(official, order) @ weights).argmax())][1] for official in officials)


def main(folders):
    sets = {folder: examples(folder) for folder in folders}
    everyone = [official for officials in sets.values() for official in officials]
    order = clues.names(held for official in everyone for held, _ in official)
    found = 0
    for folder, officials, weights in clues.left_out(sets, lambda others: learn(others, order)):
        hits = right(officials, order, weights)
        print(f"{clues.label(folder):12} {hits} of {len(officials)}")
        found += hits
    print(f"{'all':12} {found} of {len(everyone)}, {found / len(everyone):.3f}")
    clues.write("actor/sides.tsv", "Weights of the clues that tell whom an official speaks for (SideClues), learned by"
                " training/sides.py from the project's own texts.", order, learn(everyone, order))


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(sys.argv[1:])
