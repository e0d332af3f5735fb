#!/usr/bin/env python3
"""Learns the weights of the clues that tell whom an official speaks for (SideClues), and measures them.

usage: sides.py SET...     folders with gold.jsonl and texts/, such as engine/src/test/resources/org/chancery/fresh/*

Each set is first left out and read with weights from the others (the figure printed: officials without a side in words, and
how many of them get the right one); then the weights of all are written to engine/…/actor/sides.tsv. A conditional logit
over the states that the text names, drawn toward the guesses in PRIOR, because examples are few. Run from the project's
folder when it is built; needs python3-numpy.
"""
import glob
import json
import os
import re
import subprocess
import sys

import numpy

WEIGHTS = "engine/src/main/resources/org/chancery/actor/sides.tsv"
CLASSES = "engine/target/classes:app/target/lib/*"
COMPILED = "training/target/classes"
STRENGTH = 1.0      # of the prior
ROUNDS = 800
PRIOR = {"NOT_OF": -2.5, "FACES": -1.5, "SAME_UNIQUE_OFFICE": -1.5, "SAME_OFFICE": -0.5, "ASKS_IT": -1.0,
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
    rows = [json.loads(line) for line in open(os.path.join(folder, "gold.jsonl"), encoding="utf-8")]
    lines = ["\t".join([str(row["id"]), row["outlet"] or "", row["published"] or "",
                        glob.glob(os.path.join(folder, "texts", str(row["id"]) + "*.txt"))[0], sides_of(row)])
             for row in rows]
    run = subprocess.run(["java", "-cp", f"{COMPILED}:{CLASSES}", "org.chancery.actor.SideExamples"], input="\n".join(lines) + "\n",
                         capture_output=True, text=True, encoding="utf-8", check=True)
    officials = {}
    for line in run.stdout.splitlines():
        article, name, _, right, clues = line.split("\t")
        values = {clue: float(value) for clue, value in re.findall(r"(\w+)=([-\d.E]+)", clues)}
        officials.setdefault((article, name), []).append((values, right == "1"))
    return list(officials.values())


def matrix(official, clues):
    return numpy.array([[values.get(clue, 0.0) for clue in clues] for values, _ in official])


def learn(officials, clues):
    prior = numpy.array([PRIOR.get(clue, 0.0) for clue in clues])
    data = [(matrix(official, clues), [right for _, right in official].index(True))
            for official in officials if any(right for _, right in official)]
    weights, mean, square = prior.copy(), numpy.zeros(len(clues)), numpy.zeros(len(clues))
    for number in range(1, ROUNDS + 1):
        slope = -STRENGTH * (weights - prior)
        for x, right in data:
            odds = numpy.exp(x @ weights - (x @ weights).max())
            slope += x[right] - (odds / odds.sum()) @ x
        slope /= len(data)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope * slope
        step = 0.1 * (1 - 0.9 * number / ROUNDS)
        weights += step * mean / (1 - 0.9 ** number) / (numpy.sqrt(square / (1 - 0.99 ** number)) + 1e-8)
    return weights


def right(officials, clues, weights):
    return sum(official[int((matrix(official, clues) @ weights).argmax())][1] for official in officials)


def main(folders):
    subprocess.run(["javac", "-d", COMPILED, "-cp", CLASSES, "training/SideExamples.java"], check=True)
    sets = {folder: examples(folder) for folder in folders}
    clues = sorted({clue for officials in sets.values() for official in officials for values, _ in official
                    for clue in values})
    found = total = 0
    for folder, officials in sets.items():
        others = [official for other in sets if other != folder for official in sets[other]]
        hits = right(officials, clues, learn(others, clues))
        print(f"{os.path.basename(os.path.normpath(folder)):12} {hits} of {len(officials)}")
        found, total = found + hits, total + len(officials)
    print(f"{'all':12} {found} of {total}, {found / total:.3f}")
    weights = learn([official for officials in sets.values() for official in officials], clues)
    with open(WEIGHTS, "w", encoding="utf-8") as file:
        file.write("# Weights of the clues that tell whom an official speaks for (SideClues), learned by training/sides.py"
                   " from the project's own texts.\n# clue\tweight\n")
        for clue, weight in zip(clues, weights):
            file.write(f"{clue}\t{weight:.2f}\n")


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        sys.exit(__doc__)
    main(sys.argv[1:])
