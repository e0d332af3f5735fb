"""The network: MiniLM's encoder with letter shapes, and heads for tags, names and the tree."""

import json
import math
import unicodedata

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, HEADS, INNER, SHAPES = 384, 12, 1536, 9
MATRICES = ("attention.self.query", "attention.self.key", "attention.self.value",
            "attention.output.dense", "intermediate.dense", "output.dense")


def encoder_weights(path):
    """Weights by name from an fp32 ONNX file of BERT's kind; its matrices are anonymous, told by the bias behind.

    An .npz of the same names is read too.
    """
    if path.endswith(".npz"):
        return dict(np.load(path))
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    values = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    weights = {k: v for k, v in values.items() if not k.startswith("onnx") and not k[0].isdigit()}
    users = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)
    products = [n for n in graph.node if n.op_type == "MatMul" and n.input[1] in values]
    if not products or len(products) % len(MATRICES):
        raise ValueError(f"{path}: {len(products)} matrices, expected {len(MATRICES)} a layer")
    for node in products:
        add = next(u for u in users[node.output[0]] if u.op_type == "Add")
        bias = next(name for name in add.input if name != node.output[0])
        weights[bias[:-len(".bias")] + ".weight"] = values[node.input[1]].T.copy()
    return weights


class Layer(nn.Module):
    def __init__(self, drop=0.1):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop

    def forward(self, x, bias, seen=None):
        batch, length, _ = x.shape
        if seen is not None:
            seen("qkv", x)
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        if hasattr(F, "scaled_dot_product_attention"):
            c = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype),
                                               dropout_p=self.drop if self.training else 0.0)
        else:
            a = torch.matmul(q, k.transpose(-1, -2)) / math.sqrt(WIDTH // HEADS) + bias
            c = torch.matmul(F.dropout(a.softmax(-1), self.drop, self.training), v)
        c = c.transpose(1, 2).reshape(batch, length, WIDTH)
        if seen is not None:
            seen("out", c)
        x = self.norm1(x + F.dropout(self.out(c), self.drop, self.training))
        if seen is not None:
            seen("inner", x)
        y = F.gelu(self.inner(x))
        if seen is not None:
            seen("outer", y)
        return self.norm2(x + F.dropout(self.outer(y), self.drop, self.training))


class Encoder(nn.Module):
    def __init__(self, weights, keep):
        super().__init__()
        def value(name):
            return torch.tensor(weights[name])
        self.words = nn.Embedding.from_pretrained(value("embeddings.word_embeddings.weight"), freeze=True)
        self.places = nn.Embedding.from_pretrained(value("embeddings.position_embeddings.weight"), freeze=True)
        self.kind = nn.Parameter(value("embeddings.token_type_embeddings.weight")[0])
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.norm.weight.data = value("embeddings.LayerNorm.weight")
        self.norm.bias.data = value("embeddings.LayerNorm.bias")
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.shapes.weight.data.zero_()
        self.layers = nn.ModuleList()
        for number in keep:
            layer, base = Layer(), f"encoder.layer.{number}."
            three = [base + m for m in MATRICES[:3]]
            layer.qkv.weight.data = torch.cat([value(n + ".weight") for n in three])
            layer.qkv.bias.data = torch.cat([value(n + ".bias") for n in three])
            for module, name in ((layer.out, "attention.output.dense"), (layer.inner, "intermediate.dense"),
                                 (layer.outer, "output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                                 (layer.norm2, "output.LayerNorm")):
                module.weight.data, module.bias.data = value(base + name + ".weight"), value(base + name + ".bias")
            self.layers.append(layer)

    def forward(self, ids, shapes, seen=None):
        x = self.words(ids) + self.places.weight[:ids.shape[1]] + self.kind + self.shapes(shapes)
        x = F.dropout(self.norm(x), 0.1, self.training)
        bias = (ids == 0)[:, None, None, :].float() * -1e4
        for number, layer in enumerate(self.layers):
            x = layer(x, bias, None if seen is None else lambda n, v, k=number: seen(f"{k}.{n}", v))
        return x


class Heads(nn.Module):
    """Tags and names are linear; the tree is biaffine (Dozat and Manning 2017)."""

    def __init__(self, tags, names, relations, arc=256, label=96):
        super().__init__()
        self.root, self.drop = nn.Parameter(torch.zeros(WIDTH)), nn.Dropout(0.2)
        self.tag, self.name = nn.Linear(WIDTH, tags), nn.Linear(WIDTH, names)
        def half(n):
            return nn.Sequential(nn.Linear(WIDTH, n), nn.LeakyReLU(0.1), nn.Dropout(0.25))
        self.arc_below, self.arc_above = half(arc), half(arc)
        self.label_below, self.label_above = half(label), half(label)
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        self.labels = nn.Parameter(torch.zeros(relations, label + 1, label + 1))
        nn.init.normal_(self.arcs, std=0.01)
        nn.init.normal_(self.labels, std=0.01)

    def rooted(self, x):
        return torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)

    def arc_scores(self, x):
        below = self.arc_below(x)
        one = torch.ones_like(below[..., :1])
        return torch.cat([below, one], -1) @ self.arcs @ self.arc_above(self.rooted(x)).transpose(1, 2)

    def label_scores(self, x, heads):
        below, above = self.label_below(x), self.label_above(self.rooted(x))
        above = above.gather(1, heads.unsqueeze(-1).expand(-1, -1, above.shape[-1]))
        one = torch.ones_like(below[..., :1])
        below, above = torch.cat([below, one], -1), torch.cat([above, one], -1)
        relations, width, _ = self.labels.shape
        mixed = (below @ self.labels.permute(1, 0, 2).reshape(width, relations * width))
        mixed = mixed.view(*below.shape[:2], relations, width)
        return (mixed @ above.unsqueeze(-1)).squeeze(-1)


class Speech(nn.Module):
    """Linear too: whether a word is of a source, a cue, a content (each yes or no), and the act that a cue shows."""

    def __init__(self, acts):
        super().__init__()
        self.role, self.act = nn.Linear(WIDTH, 3), nn.Linear(WIDTH, acts)


class WordPiece:
    """The uncased WordPiece of the encoder's tokenizer file, word by word."""

    def __init__(self, path):
        with open(path, encoding="utf8") as file:
            self.vocabulary = json.load(file)["model"]["vocab"]
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            plain = "".join(c for c in unicodedata.normalize("NFD", word.lower())
                            if unicodedata.category(c) != "Mn")
            ids = [i for part in self._parts(plain) for i in self._greedy(part)]
            self.known[word] = (ids or [100])[:20]
        return self.known[word]

    @staticmethod
    def _parts(text):
        parts, current = [], ""
        for c in text:
            sign = unicodedata.category(c)[0] == "P" or c in "$+<=>^`|~"
            if sign or c.isspace():
                parts += [current] if current else []
                parts += [c] if sign else []
                current = ""
            else:
                current += c
        return parts + ([current] if current else [])

    def _greedy(self, part):
        ids, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = ("##" if at else "") + part[at:end]
                if piece in self.vocabulary:
                    ids.append(self.vocabulary[piece])
                    at = end
                    break
            else:
                return [100]
        return ids


def tree(scores):
    """The best tree with one root (Chu-Liu-Edmonds); scores[word, head], head 0 is the root."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -1e9)
    full[1:] = scores
    np.fill_diagonal(full, -1e9)
    heads = _arborescence(full.copy())
    if (heads[1:] == 0).sum() != 1:
        best = -1e18
        for root in np.argsort(-scores[:, 0], kind="stable")[:4]:
            one = full.copy()
            one[1:, 0] = -1e9
            one[root + 1] = -1e9
            one[root + 1, 0] = 0
            found = _arborescence(one.copy())
            value = scores[root, 0] + sum(full[i, found[i]] for i in range(1, n + 1) if i != root + 1)
            if value > best:
                best, heads = value, found
    return heads[1:]


def _arborescence(s):
    size = s.shape[0]
    heads = s.argmax(1)
    heads[0] = 0
    colour, cycle = [0] * size, None
    for start in range(1, size):
        at, path = start, []
        while at != 0 and colour[at] == 0:
            colour[at] = start
            path.append(at)
            at = heads[at]
        if at != 0 and colour[at] == start:
            cycle = path[path.index(at):]
            break
    if cycle is None:
        return heads
    inside = set(cycle)
    rest = [i for i in range(size) if i not in inside]
    place, c = {v: k for k, v in enumerate(rest)}, len(rest)
    small = np.full((c + 1, c + 1), -1e9)
    total = sum(s[i, heads[i]] for i in cycle)
    enter, leave = {}, {}
    for u in rest:
        if u != 0:
            leave[u] = max(cycle, key=lambda v: s[u, v])
            small[place[u], c] = s[u, leave[u]]
            for v in rest:
                small[place[u], place[v]] = s[u, v]
        enter[u] = max(cycle, key=lambda v: s[v, u] - s[v, heads[v]])
        small[c, place[u]] = s[enter[u], u] - s[enter[u], heads[enter[u]]] + total
    np.fill_diagonal(small, -1e9)
    found = _arborescence(small)
    result = np.zeros(size, int)
    for k, u in enumerate(rest):
        if u != 0:
            result[u] = leave[u] if found[k] == c else rest[found[k]]
    for v in cycle:
        result[v] = heads[v]
    u = rest[found[c]]
    result[enter[u]] = u
    return result
