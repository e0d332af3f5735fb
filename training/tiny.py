"""Writes a tiny model of random weights in the form of export.py: it has learned nothing, and lets the engine's tests run.

usage: tiny.py OUT

With Debian 12's torch and numpy it writes the bytes that lie in the engine's test resources.
"""

import json
import os
import sys
import tempfile

# One kind of kernel, as in make.sh: another sums in another order, and a scale moves in its last bit.
os.environ.update(OPENBLAS_CORETYPE="Haswell", OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")

import numpy as np  # noqa: E402
import torch  # noqa: E402

import model  # noqa: E402

model.WIDTH, model.HEADS, model.INNER = 16, 2, 32

import export  # noqa: E402  (takes the sizes as they are set above)
import train  # noqa: E402
from data import Sentence  # noqa: E402

LAYERS, PLACES = 2, 512
WORDS = """the of and to in a that is said on for by with he his has it at from was be their her she they told asked
minister foreign president ambassador talks bridge trade monday we agree yes hope open thank wait long term plan cost"""


def vocabulary():
    letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    pieces = ["[PAD]"] + [f"[unused{n}]" for n in range(99)] + ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    pieces += list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~–—‘’“”…€") + list(letters) + ["##" + c for c in letters]
    return pieces + [word for word in WORDS.split() if len(word) > 1] + ["##ed", "##ing"]


def weights(chance, pieces):
    def random(*shape, size=0.4):
        return chance.normal(0, size, shape).astype(np.float32)
    width, inner = model.WIDTH, model.INNER
    all_ = {"embeddings.word_embeddings.weight": random(pieces, width, size=1),
            "embeddings.position_embeddings.weight": random(PLACES, width),
            "embeddings.token_type_embeddings.weight": random(2, width)}
    sizes = {name: (width, width) for name in model.MATRICES}
    sizes["intermediate.dense"], sizes["output.dense"] = (inner, width), (width, inner)
    norms = ["embeddings.LayerNorm"]
    for number in range(LAYERS):
        base = f"encoder.layer.{number}."
        norms += [base + "attention.output.LayerNorm", base + "output.LayerNorm"]
        for name, size in sizes.items():
            all_[base + name + ".weight"], all_[base + name + ".bias"] = random(*size), random(size[0])
    for name in norms:
        all_[name + ".weight"], all_[name + ".bias"] = 1 + random(width, size=0.1), random(width)
    return all_


def main():
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    torch.manual_seed(1)
    chance = np.random.default_rng(1)
    pieces = vocabulary()
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump({"model": {"vocab": {piece: n for n, piece in enumerate(pieces)}}}, file)
        file.flush()
        wordpiece = model.WordPiece(file.name)
    tiny = train.Model(model.Encoder(weights(chance, len(pieces)), range(LAYERS)), wordpiece)
    tiny.heads = model.Heads(len(train.TAGS), len(train.NAMES), len(train.RELATIONS), arc=8, label=4)
    for part in tiny.parameters():
        if part.requires_grad:
            part.data += torch.randn_like(part) * 0.2
    words = WORDS.title().split() + WORDS.split() + ["2024", "US", "Tô"]
    sample = [Sentence(list(chance.choice(words, chance.integers(1, 30))), [], [], [], []) for _ in range(50)]
    export.write(tiny, wordpiece, export.calibrate(tiny, sample), out)


if __name__ == "__main__":
    main()
