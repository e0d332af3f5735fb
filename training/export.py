"""Writes a trained model as the files that ship: int8 encoder, heads, labels, word pieces.

Weights are int8 by column within [-63, 63], so that no processor's 16-bit sums overflow; activations
are uint8 by scales fixed here from sample sentences, so that a sentence's numbers never depend on the
sentences beside it.
"""

import argparse
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import data
import train
from model import HEADS, WIDTH, WordPiece, encoder_weights

LARGEST = 63
MICROSOFT = "com.microsoft"


class Ranges:
    """What range of each activation to keep: nearly all of what is seen on sample sentences."""

    def __init__(self, tail=1e-5):
        self.tail, self.low, self.high = tail, {}, {}

    def __call__(self, name, value):
        value = value.float().flatten().numpy()
        low, high = np.quantile(value, [self.tail, 1 - self.tail])
        self.low[name] = min(self.low.get(name, 0.0), float(low))
        self.high[name] = max(self.high.get(name, 0.0), float(high))

    def scale(self, name):
        scale = np.float32((self.high[name] - self.low[name]) / 255)
        return scale, np.uint8(np.clip(round(-self.low[name] / scale), 0, 255))


def calibrate(model, sentences):
    ranges = Ranges()
    model.eval()
    with torch.no_grad():
        for batch in train.batches(sentences, 1000):
            # padding is no text: sentences of one length only share a batch
            for i in batch[:4]:
                model.vectors([sentences[i].forms], seen=ranges)
    return ranges


def matrix(linear):
    """int8 weights [in, out], scale of each column, bias."""
    w = linear.weight.detach().numpy().T
    scale = (np.abs(w).max(0) / LARGEST).astype(np.float32)
    return np.clip(np.round(w / scale), -LARGEST, LARGEST).astype(np.int8), scale, linear.bias.detach().numpy()


class Graph:
    def __init__(self):
        self.nodes, self.values = [], []

    def value(self, name, array):
        self.values.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind, inputs, output, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [output], domain=domain, **attributes))
        return output

    def product(self, name, x, linear, scale, zero, factor=None):
        """An int8 product; each column of it may be multiplied by a factor."""
        w, columns, bias = matrix(linear)
        if factor is not None:
            columns, bias = columns * factor, bias * factor
        s, z = self.value(name + ".as", scale), self.value(name + ".az", zero)
        q = self.node("QuantizeLinear", [x, s, z], name + ".q")
        return self.node("MatMulIntegerToFloat",
                         [q, self.value(name + ".w", w), s, self.value(name + ".ws", columns), z,
                          self.value(name + ".wz", np.zeros(len(columns), np.int8)), self.value(name + ".b", bias)],
                         name + ".y", MICROSOFT)


def embeddings(graph, encoder):
    table = encoder.words.weight.detach().numpy()
    scale = (np.abs(table).max(1, keepdims=True) / 127).astype(np.float32)
    graph.value("words", np.round(table / np.maximum(scale, 1e-12)).astype(np.int8))
    graph.value("words.scale", scale)
    graph.value("places", (encoder.places.weight + encoder.kind).detach().numpy())
    graph.value("shapes", encoder.shapes.weight.detach().numpy())
    for name, number in (("zero", 0), ("one", 1)):
        graph.value(name, np.array([number], np.int64))
    graph.node("Gather", ["words", "input_ids"], "e.int")
    graph.node("Cast", ["e.int"], "e.float", to=TensorProto.FLOAT)
    graph.node("Gather", ["words.scale", "input_ids"], "e.scale")
    graph.node("Mul", ["e.float", "e.scale"], "e.word")
    graph.node("Shape", ["input_ids"], "size")
    graph.node("Gather", ["size", "one"], "length")
    graph.node("Slice", ["places", "zero", "length", "zero"], "e.place")
    graph.node("Gather", ["shapes", "case_ids"], "e.shape")
    graph.node("Add", ["e.word", "e.place"], "e.1")
    graph.node("Add", ["e.1", "e.shape"], "e.2")
    norm(graph, encoder.norm, "e")
    graph.node("LayerNormalization", ["e.2", "e.gamma", "e.beta"], "x0", axis=-1, epsilon=1e-12)


def norm(graph, layer, name):
    graph.value(name + ".gamma", layer.weight.detach().numpy())
    graph.value(name + ".beta", layer.bias.detach().numpy())


def attention(graph, qkv, k):
    """Scaled dot products of each head; the scale lies in the query's columns already."""
    three = [f"{k}.{n}" for n in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [qkv, "thirds"], three, axis=-1))
    for name, order in zip(three, ((0, 2, 1, 3), (0, 2, 3, 1), (0, 2, 1, 3))):
        graph.node("Reshape", [name, "by head"], name + ".4")
        graph.node("Transpose", [name + ".4"], name + ".t", perm=order)
    graph.node("MatMul", [three[0] + ".t", three[1] + ".t"], f"{k}.raw")
    graph.node("Add", [f"{k}.raw", "mask"], f"{k}.masked")
    graph.node("Softmax", [f"{k}.masked"], f"{k}.weights", axis=-1)
    graph.node("MatMul", [f"{k}.weights", three[2] + ".t"], f"{k}.c4")
    graph.node("Transpose", [f"{k}.c4"], f"{k}.c3", perm=(0, 2, 1, 3))
    return graph.node("Reshape", [f"{k}.c3", "whole"], f"{k}.c")


def summed(graph, x, y, layer, name, output):
    norm(graph, layer, name)
    graph.node("Add", [x, y], name + ".sum")
    return graph.node("LayerNormalization", [name + ".sum", name + ".gamma", name + ".beta"], output,
                      axis=-1, epsilon=1e-12)


def encoder_file(model, ranges, path, ends=None):
    """ends: adds to the graph what shall come out in place of the hidden states, and tells its names and axes."""
    graph = Graph()
    embeddings(graph, model.encoder)
    graph.value("thirds", np.array([WIDTH] * 3, np.int64))
    graph.value("by head", np.array([0, 0, HEADS, WIDTH // HEADS], np.int64))
    graph.value("whole", np.array([0, 0, WIDTH], np.int64))
    graph.value("middle", np.array([1, 2], np.int64))
    graph.value("real", np.float32(1))
    graph.value("far", np.float32(1e4))
    graph.node("Cast", ["attention_mask"], "mask.float", to=TensorProto.FLOAT)
    graph.node("Unsqueeze", ["mask.float", "middle"], "mask.4")
    graph.node("Sub", ["mask.4", "real"], "mask.less")
    graph.node("Mul", ["mask.less", "far"], "mask")
    x, columns = "x0", np.ones(3 * WIDTH, np.float32)
    columns[:WIDTH] = 1 / np.sqrt(WIDTH // HEADS)
    for k, layer in enumerate(model.encoder.layers):
        qkv = graph.product(f"{k}.qkv", x, layer.qkv, *ranges.scale(f"{k}.qkv"), columns)
        c = attention(graph, qkv, k)
        out = graph.product(f"{k}.out", c, layer.out, *ranges.scale(f"{k}.out"))
        x1 = summed(graph, out, x, layer.norm1, f"{k}.n1", f"{k}.x1")
        inner = graph.product(f"{k}.inner", x1, layer.inner, *ranges.scale(f"{k}.inner"))
        act = graph.node("Gelu", [inner], f"{k}.act", MICROSOFT)
        outer = graph.product(f"{k}.outer", act, layer.outer, *ranges.scale(f"{k}.outer"))
        name = "hidden" if k == len(model.encoder.layers) - 1 else f"x{k + 1}"
        x = summed(graph, outer, x1, layer.norm2, f"{k}.n2", name)
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "pieces"])
              for n in ("input_ids", "attention_mask", "case_ids")]
    outputs = ends(graph) if ends else [("hidden", ["batch", "pieces", WIDTH])]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, axes) for n, axes in outputs]
    made = helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.values)
    proto = helper.make_model(made, opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)],
                              producer_name="chancery")
    proto.ir_version = 8
    onnx.save(proto, path)


class TagsAndArcs(torch.nn.Module):
    def __init__(self, heads):
        super().__init__()
        self.heads = heads

    def forward(self, x, mask):
        arcs = self.heads.arc_scores(x) + (mask.unsqueeze(1) - 1) * 1e4
        arcs = arcs.log_softmax(-1)
        return (self.heads.tag(x).argmax(-1), self.heads.name(x).argmax(-1), arcs, arcs.argmax(-1))


class Labels(torch.nn.Module):
    def __init__(self, heads):
        super().__init__()
        self.heads = heads

    def forward(self, x, head):
        return self.heads.label_scores(x, head).argmax(-1)


def heads_files(model, folder):
    model.eval()
    x, mask = torch.randn(2, 7, WIDTH), torch.ones(2, 8)
    torch.onnx.export(TagsAndArcs(model.heads), (x, mask), os.path.join(folder, "heads.onnx"),
                      input_names=["x", "mask"], output_names=["xpos", "ne", "arc", "head"], opset_version=13,
                      dynamic_axes={"x": {0: "b", 1: "w"}, "mask": {0: "b", 1: "u"}, "xpos": {0: "b", 1: "w"},
                                    "ne": {0: "b", 1: "w"}, "arc": {0: "b", 1: "w", 2: "u"}, "head": {0: "b", 1: "w"}})
    torch.onnx.export(Labels(model.heads), (x, torch.randint(0, 7, (2, 7))), os.path.join(folder, "labels.onnx"),
                      input_names=["x", "head"], output_names=["rel"], opset_version=13,
                      dynamic_axes={"x": {0: "b", 1: "w"}, "head": {0: "b", 1: "w"}, "rel": {0: "b", 1: "w"}})


class Int8(torch.nn.Module):
    """Computes in torch what the int8 file computes."""

    def __init__(self, linear, scale, zero):
        super().__init__()
        w, columns, bias = matrix(linear)
        self.w, self.bias = torch.tensor(w.astype(np.float32) * columns), torch.tensor(bias)
        self.scale, self.zero = float(scale), float(zero)

    def forward(self, x):
        q = (torch.round(x / self.scale) + self.zero).clamp(0, 255) - self.zero
        return (q * self.scale) @ self.w + self.bias


def as_int8(model, ranges):
    for k, layer in enumerate(model.encoder.layers):
        for name in ("qkv", "out", "inner", "outer"):
            setattr(layer, name, Int8(getattr(layer, name), *ranges.scale(f"{k}.{name}")))
    return model


def write(model, wordpiece, ranges, folder):
    """All files of the model."""
    encoder_file(model, ranges, os.path.join(folder, "encoder.onnx"))
    heads_files(model, folder)
    pieces = sorted(wordpiece.vocabulary, key=wordpiece.vocabulary.get)
    with open(os.path.join(folder, "vocab.txt"), "w", encoding="utf8") as out:
        out.write("\n".join(pieces) + "\n")
    with open(os.path.join(folder, "labels.json"), "w", encoding="utf8") as out:
        json.dump({"scheme": "clear", "layers": len(model.encoder.layers), "xpos": train.TAGS,
                   "rel": train.RELATIONS, "ne": train.NAMES}, out, indent=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--gold", "--encoder", "--tokenizer", "--model", "--out"):
        parser.add_argument(name, required=True)
    parser.add_argument("--silver", help="trees of unlabelled text, to measure with too")
    parser.add_argument("--measure", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    os.makedirs(arguments.out, exist_ok=True)
    wordpiece = WordPiece(arguments.tokenizer)
    weights = encoder_weights(arguments.encoder)
    model, _ = train.load(arguments.model, weights, wordpiece)
    ranges = calibrate(model, data.gum(arguments.gold)[0][::6])
    write(model, wordpiece, ranges, arguments.out)
    if arguments.measure:
        train.report(as_int8(model, ranges), arguments.gold, train.silver_of(arguments.silver)[1])


if __name__ == "__main__":
    main()
