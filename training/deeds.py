"""Teaches the sentence encoder of the threads which wordings are one deed.

Its matrices stay as they were published; only the scales of their columns, the biases and the norms
are taught, 0.4 MB, which the program puts in the place of the graph's own (OnnxEncoder). Two
wordings of one deed are drawn together, two deeds of one pair of sides and all of others apart.

usage: deeds.py ENCODER.onnx TOKENIZER.json PAIRS_FOLDER CLASSPATH OUT.bin [--held-out N] [--mean-with EARLIER.bin]
With --held-out N, every third pair of sides (N = 0, 1 or 2) is left out, so that weights can be fixed on it. With --mean-with,
what is written is the mean of what was taught, seven tenths, and an earlier OUT.bin, three tenths.
"""

import argparse
import itertools
import json
import math
import random
import re
import struct
import subprocess
import unicodedata

import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

WIDTH, HEADS = 384, 12
ATTENTION = ["query", "key", "value"]
PRODUCTS = ["attention.self." + one for one in ATTENTION] + ["attention.output.dense", "intermediate.dense", "output.dense"]
NORMS = ["attention.output.LayerNorm", "output.LayerNorm"]


# ---- the encoder ----


class Product(nn.Module):
    def __init__(self, weight, bias):
        super().__init__()
        self.register_buffer("weight", torch.tensor(weight))
        self.bias = nn.Parameter(torch.tensor(bias))
        self.gain = nn.Parameter(torch.zeros(weight.shape[0]))

    def forward(self, x):
        return F.linear(x, self.weight) * (1 + self.gain) + self.bias


class Norm(nn.Module):
    def __init__(self, weight, bias):
        super().__init__()
        self.weight = nn.Parameter(torch.tensor(weight))
        self.bias = nn.Parameter(torch.tensor(bias))

    def forward(self, x):
        return F.layer_norm(x, (WIDTH,), self.weight, self.bias, 1e-12)


class Encoder(nn.Module):
    """The quantised graph, its weights read back as floats."""

    def __init__(self, path, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        graph = onnx.load(path).graph
        self.values = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        users = {}
        for node in graph.node:
            for name in node.input:
                users.setdefault(name, []).append(node)
        weights, self.scales = {}, {}
        for node in graph.node:
            if node.op_type == "MatMulInteger" and node.input[1] in self.values:
                name, bias = node.input[1][: -len("_quantized")], self.bias_after(node, users)
                weights[bias[: -len(".bias")]] = self.floats(name).T.copy()
                self.scales[bias[: -len(".bias")]] = name + "_scale"
        for kind in ["word", "position", "token_type"]:
            self.register_buffer(kind, torch.tensor(self.floats(f"embeddings.{kind}_embeddings.weight")))
        self.layers = 1 + max(int(name.split(".")[2]) for name in weights)
        self.norm = self.norm_of("embeddings.LayerNorm")
        self.parts = nn.ModuleDict()
        for layer in range(self.layers):
            for part in PRODUCTS:
                name = f"encoder.layer.{layer}.{part}"
                self.parts[key(name)] = Product(weights[name], self.values[name + ".bias"])
            for part in NORMS:
                name = f"encoder.layer.{layer}.{part}"
                self.parts[key(name)] = self.norm_of(name)

    def bias_after(self, node, users):
        while True:
            for name in node.input:
                if name in self.values and name.endswith(".bias"):
                    return name
            node = users[node.output[0]][0]

    def floats(self, name):
        zero = self.values[name + "_zero_point"].astype(np.float32)
        return (self.values[name + "_quantized"].astype(np.float32) - zero) * self.values[name + "_scale"]

    def norm_of(self, name):
        return Norm(self.values[name + ".weight"], self.values[name + ".bias"])

    def forward(self, pieces, mask):
        count, length = pieces.shape
        x = self.word[pieces] + self.position[:length] + self.token_type[0]
        x = F.dropout(self.norm(x), self.dropout, self.training)
        hidden = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in range(self.layers):

            def part(name):
                return self.parts[key(f"encoder.layer.{layer}.{name}")]

            q, k, v = (
                part("attention.self." + one)(x).view(count, length, HEADS, -1).transpose(1, 2) for one in ATTENTION
            )
            scores = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + hidden
            mixed = torch.matmul(F.dropout(scores.softmax(-1), self.dropout, self.training), v)
            mixed = part("attention.output.dense")(mixed.transpose(1, 2).reshape(count, length, WIDTH))
            x = part(NORMS[0])(x + F.dropout(mixed, self.dropout, self.training))
            inner = part("output.dense")(F.gelu(part("intermediate.dense")(x)))
            x = part(NORMS[1])(x + F.dropout(inner, self.dropout, self.training))
        return F.normalize(x[:, 0], dim=1)

    def taught(self):
        """What stands for the graph's own values, by their names."""
        found = {"embeddings.LayerNorm.weight": self.norm.weight, "embeddings.LayerNorm.bias": self.norm.bias}
        for name, part in self.parts.items():
            name = name.replace("/", ".")
            found[name + ".bias"] = part.bias
            if isinstance(part, Norm):
                found[name + ".weight"] = part.weight
            else:
                found[self.scales[name]] = torch.tensor(self.values[self.scales[name]]) * (1 + part.gain)
        return {name: value.detach().numpy() for name, value in found.items()}


def key(name):
    return name.replace(".", "/")  # a ModuleDict takes no dots


def write(values, path):
    with open(path, "wb") as out:
        out.write(struct.pack(">i", len(values)))
        for name in sorted(values):
            letters = name.encode()
            out.write(struct.pack(">H", len(letters)) + letters + struct.pack(">i", values[name].size))
            out.write(values[name].astype(">f4").tobytes())


def read(path):
    with open(path, "rb") as file:
        return {name: floats for name, floats in told(file)}


def told(file):
    for _ in range(struct.unpack(">i", file.read(4))[0]):
        name = file.read(struct.unpack(">H", file.read(2))[0]).decode()
        yield name, np.frombuffer(file.read(4 * struct.unpack(">i", file.read(4))[0]), ">f4").astype(np.float32)


def mean(values, earlier, share):
    """Two teachings err in other places; between them lies one that errs less. share: of the earlier."""
    return {name: value.reshape(-1) * (1 - share) + earlier[name] * share for name, value in values.items()}


class Pieces:
    def __init__(self, tokenizer):
        with open(tokenizer, encoding="utf-8") as file:
            self.numbers = json.load(file)["model"]["vocab"]

    def of(self, words):
        plain = unicodedata.normalize("NFD", words.lower())
        plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
        found = [self.numbers["[CLS]"]]
        for part in re.findall(r"\w+|[^\w\s]", plain):
            found += self.of_part(part)
        return found + [self.numbers["[SEP]"]]

    def of_part(self, part):
        found, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                number = self.numbers.get(("##" if at else "") + part[at:end])
                if number is not None:
                    break
            else:
                return [self.numbers["[UNK]"]]
            found.append(number)
            at = end
        return found


# ---- what it is taught on ----


def rows(path):
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]


def plain(wordings, classpath):
    """What the program shows the encoder of each (from, to, wording)."""
    lines = "".join("\t".join(one) + "\n" for one in wordings)
    run = subprocess.run(
        ["java", "-cp", classpath, "org.chancery.thread.PlainDeeds"], input=lines, capture_output=True, text=True, check=True
    )
    return dict(zip(wordings, run.stdout.splitlines()))


def blocks(folder, classpath):
    """By pair of sides: (wording, wording, whether they are one deed)."""
    found, deeds = {}, {}
    for verdict, one, other, left, right in rows(folder + "/dev-pairs.tsv"):
        pair = ((one, other, left), (one, other, right), float(verdict == "same"))
        found.setdefault(("pairs", one + other), []).append(pair)
    for one, other, deed, wording in rows(folder + "/fit-deeds.tsv"):
        deeds.setdefault(("deeds", one + other), []).append((deed, (one, other, wording)))
    for sides, told in deeds.items():
        found[sides] = [(l, r, float(d == e)) for (d, l), (e, r) in itertools.combinations(told, 2)]
    wordings = sorted({wording for pairs in found.values() for pair in pairs for wording in pair[:2]})
    shown = plain(wordings, classpath)
    return {sides: [(shown[l], shown[r], y) for l, r, y in pairs] for sides, pairs in found.items()}


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
    def __init__(self, model, pieces, rate):
        self.model, self.pieces, self.rate = model, pieces, rate
        self.steep, self.even = nn.Parameter(torch.tensor(15.0)), nn.Parameter(torch.tensor(0.8))
        self.taught = [one for one in model.parameters() if one.requires_grad]
        groups = [{"params": self.taught}, {"params": [self.steep]}, {"params": [self.even]}]
        self.optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), weight_decay=0.0)

    def step(self, batch, share):
        """batch: blocks of pairs. share: of the full rate."""
        for group, rate in zip(self.optimizer.param_groups, (self.rate, 0.05, 0.003)):
            group["lr"] = rate * share
        place = [(number, text) for number, pairs in enumerate(batch) for text in sorted({t for p in pairs for t in p[:2]})]
        index = {one: at for at, one in enumerate(place)}
        numbers = [self.pieces.of(text) for _, text in place]
        shape = len(numbers), max(map(len, numbers))
        ids, mask = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
        for at, one in enumerate(numbers):
            ids[at, : len(one)], mask[at, : len(one)] = torch.tensor(one), 1
        vectors = self.model(ids, mask)
        near = vectors @ vectors.T
        verdict = torch.full((len(place), len(place)), -1.0)
        for number, pairs in enumerate(batch):
            for left, right, same in pairs:
                a, b = index[number, left], index[number, right]
                verdict[a, b] = verdict[b, a] = same
        block = torch.tensor([number for number, _ in place])
        loss = self.loss(near, verdict, block[:, None] != block[None, :])
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


def teach(model, pieces, sets, templates, rounds, seed):
    order = np.random.RandomState(seed)
    large = sorted(sides for sides in sets if sides[0] == "deeds")
    small = sorted(sides for sides in sets if sides[0] == "pairs")
    teacher = Teacher(model, pieces, 2e-3)
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


def main():
    parser = argparse.ArgumentParser()
    for name in ["encoder", "tokenizer", "pairs", "classpath", "out"]:
        parser.add_argument(name)
    parser.add_argument("--templates", default=__file__.replace("deeds.py", "deed-templates.txt"))
    parser.add_argument("--held-out", type=int, default=-1)
    parser.add_argument("--mean-with")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    sets = blocks(arguments.pairs, arguments.classpath)
    names = sorted({sides[1] for sides in sets})
    np.random.RandomState(0).shuffle(names)
    fold = {name: at % 3 for at, name in enumerate(names)}
    sets = {sides: pairs for sides, pairs in sets.items() if fold[sides[1]] != arguments.held_out}
    model, pieces = Encoder(arguments.encoder), Pieces(arguments.tokenizer)
    model.train()
    teach(model, pieces, sets, Templates(arguments.templates, arguments.seed), arguments.rounds, arguments.seed)
    values = model.taught()
    write(mean(values, read(arguments.mean_with), 0.3) if arguments.mean_with else values, arguments.out)


if __name__ == "__main__":
    main()
