"""Measures NLP4J's trees of the development sentences as `measure` measures ours: GOLD, TREES of all of GUM."""

import glob
import os
import sys

import data
import measure


def parses(gold, trees):
    blocks = open(trees, encoding="utf8").read().strip().split("\n\n")
    found, at = [], 0
    for path in sorted(glob.glob(os.path.join(gold, "gum/dep", "*.conllu"))):
        if "_speech_" in path:
            continue
        for _ in data.conllu(path):
            if os.path.basename(path)[:-7] in data.DEV:
                rows = [line.split("\t") for line in blocks[at].split("\n")]
                found.append((os.path.basename(path)[:-7], measure.Parse(
                    [r[1] for r in rows], [int(r[2]) for r in rows], [r[3] for r in rows])))
            at += 1
    order = {genre: k for k, genre in enumerate(data.GENRES)}
    return [p for _, p in sorted(found, key=lambda f: order[f[0].split("_")[1]])]


if __name__ == "__main__":
    _, dev = data.gum(sys.argv[1])
    measure.report(dev, parses(*sys.argv[1:3]))
