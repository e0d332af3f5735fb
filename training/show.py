"""Prints the trees of sentences of given tokens, one sentence a line, as indented outlines or in brackets.

A trained model parses them, or with --trees they stand in a file that `TreesByNlp4j tokens` wrote of them.
"""

import argparse
import sys

import data
import measure_nlp4j
import train
from model import WordPiece, encoder_weights


def outline(forms, parse, head=0, depth=0):
    for i, form in enumerate(forms):
        if parse.heads[i] == head and parse.relations[i] != "PUNCTUATION":
            print("  " * depth + f"{form} {parse.tags[i]} {parse.relations[i].lower()}")
            outline(forms, parse, i + 1, depth + 1)


def brackets(forms, parse, at):
    """Word, relation and what hangs on it, such as "(signed root (they subject))"."""
    below = [brackets(forms, parse, i) for i in range(len(forms))
             if parse.heads[i] == at + 1 and parse.relations[i] != "PUNCTUATION"]
    return f"({forms[at]} {' '.join([parse.relations[at].lower()] + below)})"


def parses(arguments, lines):
    if arguments.trees:
        return list(measure_nlp4j.parses(arguments.trees))
    model, _ = train.load(arguments.model, encoder_weights(arguments.encoder), WordPiece(arguments.tokenizer))
    return train.predict(model, [data.Sentence(forms, None, None, None) for forms in lines])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--encoder", "--tokenizer", "--model", "--trees"):
        parser.add_argument(name)
    parser.add_argument("--brackets", action="store_true")
    arguments = parser.parse_args()
    if not arguments.trees and not (arguments.encoder and arguments.tokenizer and arguments.model):
        parser.error("expected --encoder, --tokenizer and --model, or --trees")
    lines = [line.split() for line in sys.stdin if line.strip()]
    for forms, parse in zip(lines, parses(arguments, lines)):
        print(" ".join(forms))
        if arguments.brackets:
            print(brackets(forms, parse, parse.heads.index(0)))
        else:
            outline(forms, parse, 0, 1)
        print()
