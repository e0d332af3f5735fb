"""Prints the weights of DeedComparison.score, in thousandths, from what DeedFeatures prints of the pairs that deeds.py left out.

    java -cp "training/target/classes:app/target/lib/*" org.chancery.thread.DeedFeatures <training/target/left-out.tsv | \\
      python3 training/weights.py

What speaks against a pair beforehand is set, not learned: authors of deeds rarely make two that differ in a name only, archives
hold many. The other weights are those of a logistic regression beside it.
"""

import sys

import numpy as np

LEARNED = ["meaning", "less", "more", "exact", "rest", "sharedNames"]
THOUSANDTHS = {"meaning", "less", "more", "exact", "rest"}
AGAINST = {
    "foreignNames": 2.0,
    "otherNumber": 2.0,
    "otherThing": 2.0,
    "ownThings": 2.4,
    "otherMeasure": 2.4,
    "otherFirst": 1.0,
    "otherKind": 0.6,
}


def rows(lines):
    names = next(lines).rstrip("\n").split("\t")
    for line in lines:
        row = dict(zip(names, line.rstrip("\n").split("\t")))
        if row["alike"] == "0":
            told = {name: float(row[name]) / (1000 if name in THOUSANDTHS else 1) for name in names[3:]}
            told["foreignNames"] = told["ownNames"] * (1 - told["sharedNames"]) * (1 - told["sharedNumber"])
            yield row["same"] == "same", told


def fitted(same, told, beforehand):
    """Newton's steps; each weight but the last is drawn to 0 as by one pair."""
    weights, drawn = np.zeros(told.shape[1]), np.eye(told.shape[1])
    drawn[-1, -1] = 0
    for _ in range(40):
        sure = 1 / (1 + np.exp(-(told @ weights + beforehand)))
        bend = (told * (sure * (1 - sure))[:, None]).T @ told + drawn
        weights -= np.linalg.solve(bend, told.T @ (sure - same) + drawn @ weights)
    return weights


def main():
    pairs = list(rows(sys.stdin))
    same = np.array([float(one) for one, _ in pairs])
    told = np.array([[row[name] for name in LEARNED] + [1.0] for _, row in pairs])
    beforehand = np.array([-sum(row[name] * weight for name, weight in AGAINST.items()) for _, row in pairs])
    for name, weight in zip(LEARNED + ["even"], fitted(same, told, beforehand)):
        print(f"{name}\t{1000 * weight:.0f}")


if __name__ == "__main__":
    main()
