"""Writes re3d's held-out third for `NamesTest`: a text a line, with the spans of its names. GOLD -> standard output."""

import json
import os
import sys

import data

if __name__ == "__main__":
    for source in ("us-state", "uk-government", "dfat"):
        base = os.path.join(sys.argv[1], "re3d", source)
        documents = [json.loads(line) for line in open(os.path.join(base, "documents.jsonl"), encoding="utf-8-sig")]
        entities = [json.loads(line) for line in open(os.path.join(base, "entities.jsonl"), encoding="utf-8-sig")]
        for at, document in enumerate(sorted(documents, key=lambda d: d["_id"])):
            if at % 3 != 2:
                continue
            text = document["text"].replace("\n", " ").replace("\t", " ")
            spans = set()
            for entity in entities:
                if entity["documentId"] == document["_id"] and entity["type"] in data.NAMES:
                    value = text[entity["begin"]:entity["end"]]
                    start = entity["begin"] + (4 if value.lower().startswith("the ") else 0)
                    words = text[start:entity["end"]].split()
                    if words and words != ["I"] and all(
                            w[0].isupper() or w in ("of", "and", "the", "for") for w in words):
                        spans.add((start, entity["end"]))
            print(text + "\t" + " ".join(f"{s}-{e}" for s, e in sorted(spans)))
