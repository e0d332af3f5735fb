"""Teaches the sentence encoder of the threads which wordings are one deed, and writes it as it ships.

It starts from bge-small-en-v1.5; the vectors of words and places stay as they were. Two wordings of one deed are drawn
together, two deeds of one pair of sides and all of others apart.

usage: deeds.py ENCODER.onnx TOKENIZER.json CLASSPATH OUT.onnx --pairs FILE… --deeds FILE… [--left-out OUT.tsv]
Every eighth pair of sides is not taught: the weights of DeedComparison are fixed on it. --left-out writes its pairs.
"""

import argparse
import itertools
import math
import random
import subprocess

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import export
from model import WIDTH, Encoder, WordPiece, encoder_weights

LONGEST = 62  # pieces of a wording
AT_ONCE = 48  # wordings


# ---- the network ----


class Matcher(nn.Module):
    def __init__(self, weights, layers):
        super().__init__()
        self.encoder = Encoder(weights, layers)
        for table in (self.encoder.words, self.encoder.places, self.encoder.shapes):
            table.weight.requires_grad = False

    def forward(self, ids, seen=None):
        """The state of the mark of beginning stands for the whole."""
        return self.encoder(ids, torch.zeros_like(ids), seen)[:, 0]

    def directions(self, rows):
        """Rows of like length share a batch, so that little is padding."""
        order = sorted(range(len(rows)), key=lambda at: (len(rows[at]), at))
        parts = [self(filled([rows[at] for at in order[k : k + AT_ONCE]])) for k in range(0, len(order), AT_ONCE)]
        return F.normalize(torch.cat(parts)[torch.tensor(order).argsort()], dim=1)


class Pieces:
    """Wordings as numbers of word pieces."""

    def __init__(self, tokenizer):
        self.wordpiece, self.known = WordPiece(tokenizer), {}
        self.start, self.end = (self.wordpiece.vocabulary[one] for one in ("[CLS]", "[SEP]"))

    def of(self, words):
        if words not in self.known:
            pieces = [piece for word in words.split() for piece in self.wordpiece.pieces(word)]
            self.known[words] = [self.start, *pieces[:LONGEST], self.end]
        return self.known[words]


def filled(rows):
    """Padded to one length."""
    ids = torch.zeros((len(rows), max(map(len, rows))), dtype=torch.long)
    for at, row in enumerate(rows):
        ids[at, : len(row)] = torch.tensor(row)
    return ids


# ---- what it is taught on ----


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]


def plain(wordings, classpath):
    """What the program shows the network of each (from, to, wording)."""
    lines = "".join("\t".join(one) + "\n" for one in wordings)
    run = subprocess.run(
        ["java", "-cp", classpath, "org.chancery.thread.PlainDeeds"], input=lines, capture_output=True, text=True, check=True
    )
    return dict(zip(wordings, run.stdout.splitlines()))


def wordings(pairs, deeds):
    """By kind and pair of sides: ((from, to, wording), (from, to, wording), whether they are one deed)."""
    found, told = {}, {}
    for path in pairs:
        for verdict, one, other, left, right in rows(path):
            pair = ((one, other, left), (one, other, right), float(verdict == "same"))
            found.setdefault(("pairs", one + other), []).append(pair)
    for number, path in enumerate(deeds):
        for one, other, deed, wording in rows(path):
            told.setdefault((f"deeds {number}", one + other), []).append((deed, (one, other, wording)))
    for sides, named in told.items():
        found[sides] = [(l, r, float(d == e)) for (d, l), (e, r) in itertools.combinations(named, 2)]
    return found


def left_out(told):
    names = sorted({sides[1] for sides in told})
    np.random.RandomState(0).shuffle(names)
    return {sides for sides in told if names.index(sides[1]) % 8 == 0}


def blocks(told, classpath):
    """The same with what the network is shown of each wording."""
    shown = plain(sorted({wording for pairs in told.values() for pair in pairs for wording in pair[:2]}), classpath)
    return {
        sides: [(shown[l], shown[r], y) for l, r, y in pairs if shown[l] != shown[r]] for sides, pairs in told.items()
    }


class Templates:
    """Blocks made of deed-templates.txt: five deeds done to one thing, two of them to another thing too."""

    def __init__(self, path, seed):
        self.random, self.left, self.fields = random.Random(seed), [], []
        with open(path, encoding="utf-8") as file:
            for line in filter(str.strip, file):
                if line.startswith("#"):
                    continue
                name, told = line.strip().split(":", 1)
                if name.startswith("="):
                    things = [[one.strip() for one in thing.split("/")] for thing in told.split(";")]
                    self.fields.append((things, {}))
                else:
                    self.fields[-1][1][name] = [pattern.strip() for pattern in told.split("|")]

    def next(self):
        if not self.left:
            self.left = list(self.fields)
            self.random.shuffle(self.left)
        things, deeds = self.left.pop()
        chosen = self.random.sample(sorted(deeds), min(5, len(deeds)))
        told = []
        for number, thing in enumerate(self.random.sample(range(len(things)), min(2, len(things)))):
            for deed in chosen if number == 0 else chosen[:2]:
                for pattern in self.random.sample(deeds[deed], min(len(deeds[deed]), 1 if number else 3)):
                    told.append(((deed, thing), pattern.replace("{o}", self.random.choice(things[thing]))))
        return [(l, r, float(d == e)) for (d, l), (e, r) in itertools.combinations(told, 2) if l != r]


# ---- teaching ----


class Teacher:
    def __init__(self, matcher, pieces, rate):
        self.matcher, self.pieces = matcher, pieces
        self.steep, self.even = nn.Parameter(torch.tensor(15.0)), nn.Parameter(torch.tensor(0.8))
        self.taught = [one for one in matcher.parameters() if one.requires_grad]
        self.rates = (rate, 0.05, 0.003)
        groups = [{"params": one} for one in (self.taught, [self.steep], [self.even])]
        self.optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), weight_decay=0.01)

    def step(self, batch, share):
        """batch: blocks of pairs. share: of the full rate."""
        for group, rate in zip(self.optimizer.param_groups, self.rates):
            group["lr"] = rate * share
        place = [(number, text) for number, pairs in enumerate(batch) for text in sorted({t for p in pairs for t in p[:2]})]
        index = {one: at for at, one in enumerate(place)}
        vectors = self.matcher.directions([self.pieces.of(text) for _, text in place])
        verdict = torch.full((len(place), len(place)), -1.0)
        for number, pairs in enumerate(batch):
            for left, right, same in pairs:
                a, b = index[number, left], index[number, right]
                verdict[a, b] = verdict[b, a] = same
        block = torch.tensor([number for number, _ in place])
        loss = self.loss(vectors @ vectors.T, verdict, block[:, None] != block[None, :])
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.taught, 1.0)
        self.optimizer.step()
        return loss.item()

    def loss(self, near, verdict, foreign):
        told = torch.triu(verdict >= 0, 1)
        same = verdict[told]
        each = F.binary_cross_entropy_with_logits(self.steep * (near[told] - self.even), same, reduction="none")
        pairwise = (each * torch.where(same > 0, 1.0, 0.6)).sum() / (same > 0).sum().clamp(min=1)
        sharp = near / 0.05
        others = (torch.exp(sharp) * ((verdict == 0) | foreign)).sum(1, keepdim=True)
        contrast = (torch.log(torch.exp(sharp) + others) - sharp)[verdict == 1].mean()
        return pairwise + 0.5 * contrast


def teach(teacher, sets, templates, rounds, seed):
    order = np.random.RandomState(seed)
    large = sorted(sides for sides in sets if sides[0] != "pairs")
    small = sorted(sides for sides in sets if sides[0] == "pairs")
    each = math.ceil(len(large) / 4)
    for turn in range(rounds):
        order.shuffle(large)
        order.shuffle(small)
        total = 0.0
        for step in range(each):
            chosen = large[step * 4 : step * 4 + 4] + small[step::each]
            batch = [sets[tuple(sides)] for sides in chosen] + [templates.next(), templates.next()]
            done = (turn * each + step + 1) / (rounds * each)
            total += teacher.step(batch, min(1.0, done / 0.1) * max(0.0, 1 - done) ** 0.5)
        print(f"round {turn + 1} of {rounds}: loss {total / each:.3f}", flush=True)


# ---- what ships ----


def ends(graph):
    """One text at a time: its direction, not yet of length one."""
    graph.value("first", np.array([0], np.int64))
    graph.node("Gather", ["hidden", "first"], "direction", axis=1)
    return [("direction", ["batch", 1, WIDTH])]


def write(matcher, pieces, sets, path):
    ranges = export.Ranges()
    texts = sorted({text for pairs in sets.values() for pair in pairs for text in pair[:2]})
    matcher.eval()
    with torch.no_grad():
        for one in texts[::8]:
            matcher(filled([pieces.of(one)]), seen=ranges)
    export.encoder_file(matcher, ranges, path, ends)


def main():
    parser = argparse.ArgumentParser()
    for name in ["encoder", "tokenizer", "classpath", "out"]:
        parser.add_argument(name)
    parser.add_argument("--pairs", nargs="+", default=[])
    parser.add_argument("--deeds", nargs="+", default=[])
    parser.add_argument("--templates", default=__file__.replace("deeds.py", "deed-templates.txt"))
    parser.add_argument("--layers", default="0,1,2,3,4,5,6,7,8,9,10,11")
    parser.add_argument("--left-out")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(1)
    told = wordings(arguments.pairs, arguments.deeds)
    kept = left_out(told)
    if arguments.left_out:
        with open(arguments.left_out, "w", encoding="utf-8") as out:
            for sides in sorted(kept):
                for (one, other, left), (_, _, right), same in told[sides]:
                    print("same" if same else "other", one, other, left, right, sep="\t", file=out)
    sets = blocks({sides: pairs for sides, pairs in told.items() if sides not in kept}, arguments.classpath)
    pieces = Pieces(arguments.tokenizer)
    matcher = Matcher(encoder_weights(arguments.encoder), [int(one) for one in arguments.layers.split(",")])
    matcher.train()
    teach(Teacher(matcher, pieces, arguments.rate), sets, Templates(arguments.templates, arguments.seed),
          arguments.rounds, arguments.seed)
    write(matcher, pieces, sets, arguments.out)


if __name__ == "__main__":
    main()
