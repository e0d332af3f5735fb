"""What sides.py and meetings.py share: the project's own annotated sets, and learning weights of clues from few examples.

A set is a folder with gold.jsonl and texts/, such as engine/src/test/resources/org/chancery/fresh/*. Run from the project's
folder when it is built; needs python3-numpy.
"""
import glob
import json
import os
import re
import subprocess

import numpy

RESOURCES = "engine/src/main/resources/org/chancery"
CLASSES = "engine/target/classes:app/target/lib/*"
COMPILED = "training/target/classes"
ROUNDS = 800
MARKS = re.compile(r"(\w+)=([-\d.E]+)")


def gold(folder):
    return [json.loads(line) for line in open(os.path.join(folder, "gold.jsonl"), encoding="utf-8")]


def run(program, folder, more=lambda row: ""):
    """The lines that a Java program of this folder prints for the articles of a set, as lists of cells."""
    name = program.rsplit(".", 1)[1]
    subprocess.run(["javac", "-d", COMPILED, "-cp", CLASSES, f"training/{name}.java", "training/ArticleRows.java"],
                   check=True)
    lines = ["\t".join([str(row["id"]), row["outlet"] or "", row["published"] or "",
                        glob.glob(os.path.join(folder, "texts", str(row["id"]) + "*.txt"))[0], more(row)])
             for row in gold(folder)]
    made = subprocess.run(["java", "-cp", f"{COMPILED}:{CLASSES}", program], input="\n".join(lines) + "\n",
                          capture_output=True, text=True, encoding="utf-8", check=True)
    return [line.split("\t") for line in made.stdout.splitlines()]


def clues_of(cell):
    return {clue: float(value) for clue, value in MARKS.findall(cell)}


def names(examples):
    return sorted({clue for clues in examples for clue in clues})


def vector(clues, order):
    return numpy.array([clues.get(clue, 0.0) for clue in order])


def climb(start, slope):
    """The weights at the top of a concave likelihood, whose slope is given (Adam's method)."""
    weights, mean, square = start.copy(), numpy.zeros(len(start)), numpy.zeros(len(start))
    for number in range(1, ROUNDS + 1):
        now = slope(weights)
        mean = 0.9 * mean + 0.1 * now
        square = 0.99 * square + 0.01 * now * now
        step = 0.1 * (1 - 0.9 * number / ROUNDS)
        weights += step * mean / (1 - 0.9 ** number) / (numpy.sqrt(square / (1 - 0.99 ** number)) + 1e-8)
    return weights


def left_out(sets, learn):
    """For each set: its folder, its examples, and what is learned from the others."""
    for folder, own in sets.items():
        yield folder, own, learn([example for other in sets if other != folder for example in sets[other]])


def write(path, title, order, weights):
    with open(os.path.join(RESOURCES, path), "w", encoding="utf-8") as file:
        file.write(f"# {title}\n# clue\tweight\n")
        for clue, weight in zip(order, weights):
            file.write(f"{clue}\t{weight:.2f}\n")


def label(folder):
    return os.path.basename(os.path.normpath(folder))
