"""Measures NLP4J's trees as `measure` measures ours.

    measure_nlp4j.py GOLD             prints the sentences that are measured, for `TreesByNlp4j tokens`
    measure_nlp4j.py GOLD TREES       measures what it wrote
"""

import sys

import data
import measure


def parses(path):
    with open(path, encoding="utf8") as file:
        for block in file.read().strip().split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n")]
            yield measure.Parse([r[1] for r in rows], [int(r[2]) for r in rows], [r[3] for r in rows])


if __name__ == "__main__":
    sets = data.measured(sys.argv[1])
    if len(sys.argv) == 2:
        print("\n".join(" ".join(sentence.forms) for sentences in sets.values() for sentence in sentences))
    else:
        found = parses(sys.argv[2])
        for title, sentences in sets.items():
            measure.report(title, sentences, [next(found) for _ in sentences])
