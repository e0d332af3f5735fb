"""Fine-tunes encoder and heads on gold and silver trees."""

import argparse
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import data
import measure
from data import SKIP
from model import Encoder, Heads, Speech, WordPiece, encoder_weights, tree

RELATIONS = """ROOT SUBJECT PASSIVE_SUBJECT CLAUSAL_SUBJECT AGENT OBJECT INDIRECT_OBJECT PREDICATE
CLAUSAL_COMPLEMENT OPEN_COMPLEMENT ADVERBIAL_CLAUSE RELATIVE_CLAUSE NOUN_CLAUSE PREPOSITION
PREPOSITION_OBJECT PREPOSITION_CLAUSE CONJUNCT COORDINATION AUXILIARY PASSIVE_AUXILIARY MODAL NEGATION
MARKER PARTICLE DETERMINER POSSESSIVE POSSESSIVE_MARK COMPOUND ADJECTIVE ADVERB NUMBER APPOSITION
PARENTHESIS PUNCTUATION OTHER""".split()
TAGS = """NN IN NNP DT JJ , NNS CC RB . VB PRP VBP VBG TO VBZ VBN PRP$ VBD CD MD POS HYPH WDT : NNPS WP WRB
JJR -RRB- -LRB- RP UH EX RBR JJS $ `` RBS PDT SYM ADD '' FW WP$ NFP AFX XX LS GW""".split()
NAMES = ["O"] + [p + n for n in ("person", "office", "state", "institution", "place", "date") for p in ("B-", "I-")]
ACTS = "ask offer commit agree affirm appreciate assess inform disagree condemn".split()
NUMBER = {kind: {x: i for i, x in enumerate(all_)} for kind, all_ in
          (("tag", TAGS), ("relation", RELATIONS), ("name", NAMES), ("act", ACTS))}
# Silver sentences, behind all others, that are never learned from.
HELD_OUT = 1000
# How much more the governor of a clausal complement counts than another word's: they are few, and statements hang on them.
COMPLEMENT = 2.0


def pad(rows, value=0):
    longest = max(map(len, rows))
    return torch.tensor([list(row) + [value] * (longest - len(row)) for row in rows])


def encoded(forms, wordpiece):
    """Piece ids, letter shapes, place of each word's first piece."""
    ids, shapes, first = [101], [0], []
    for form in forms:
        pieces = wordpiece.pieces(form)
        first.append(len(ids))
        ids += pieces
        shapes += [data.shape(form)] * len(pieces)
    return ids + [102], shapes + [0], first


def batches(sentences, pieces, chance=None):
    """Lists of indices of sentences of like length."""
    def length(i):
        return len(sentences[i].forms) + (chance.random() * 4 if chance else 0)
    order = sorted(range(len(sentences)), key=length)
    result, current = [], []
    for i in order:
        if current and len(sentences[i].forms) * 1.3 * (len(current) + 1) > pieces:
            result.append(current)
            current = []
        current.append(i)
    result.append(current)
    if chance:
        chance.shuffle(result)
    return result


class Model(nn.Module):
    def __init__(self, encoder, wordpiece, speech=False):
        super().__init__()
        self.encoder, self.wordpiece = encoder, wordpiece
        self.heads = Heads(len(TAGS), len(NAMES), len(RELATIONS))
        self.speech = Speech(len(ACTS)) if speech else None

    def vectors(self, forms, half=False, seen=None):
        rows = [encoded(f, self.wordpiece) for f in forms]
        ids, shapes, first = (pad([row[k] for row in rows]) for k in range(3))
        with torch.autocast("cpu", torch.bfloat16, enabled=half):
            hidden = self.encoder(ids, shapes, seen)
        hidden = hidden.float()
        return hidden.gather(1, first.unsqueeze(-1).expand(-1, -1, hidden.shape[-1]))


def loss_of(model, sentences, chance, half):
    forms = [data.swapped(s, chance) for s in sentences]
    x = model.heads.drop(model.vectors(forms, half))
    lengths = [len(f) for f in forms]

    def gold(kind, column):
        return pad([[SKIP if v is None else NUMBER[kind].get(v, SKIP) for v in column(s)]
                    for s in sentences], SKIP)
    heads = pad([[SKIP if h is None else h for h in s.heads] for s in sentences], SKIP)
    arcs = model.heads.arc_scores(x)
    for i, length in enumerate(lengths):
        arcs[i, :, length + 1:] = -1e4
    relations = gold("relation", lambda s: [r if h is not None else None
                                            for r, h in zip(s.relations, s.heads)])

    weights = pad([[COMPLEMENT if r == "CLAUSAL_COMPLEMENT" else 1.0 for r in s.relations] for s in sentences])
    loss = (entropy(arcs, heads, weights)
            + entropy(model.heads.label_scores(x, heads.clamp(min=0)), relations)
            + 0.5 * entropy(model.heads.tag(x), gold("tag", lambda s: s.tags))
            + 0.5 * entropy(model.heads.name(x), gold("name", lambda s: s.names or unknown(s))))
    if model.speech is not None:
        loss = loss + role_loss(model.speech.role(x), sentences)
        loss = loss + 0.2 * entropy(model.speech.act(x), gold("act", lambda s: s.acts or unknown(s)))
    return loss


def entropy(scores, wanted, weights=None):
    """The mean over the words whose answer is known, each with its weight."""
    if (wanted == SKIP).all():
        return scores.sum() * 0
    scores, wanted = scores.reshape(-1, scores.shape[-1]), wanted.reshape(-1)
    if weights is None:
        return F.cross_entropy(scores, wanted, ignore_index=SKIP)
    each = F.cross_entropy(scores, wanted, ignore_index=SKIP, reduction="none")
    weights = weights.reshape(-1) * (wanted != SKIP)
    return (each * weights).sum() / weights.sum()


def unknown(sentence):
    return [None] * len(sentence.forms)


def role_loss(scores, sentences):
    roles = torch.stack([pad([[SKIP if r is None or r[k] is None else r[k] for r in s.roles or unknown(s)]
                              for s in sentences], SKIP) for k in range(3)], -1)
    told = roles != SKIP
    by_role = F.binary_cross_entropy_with_logits(scores[told], roles[told].float(), reduction="sum")
    return by_role / max(1, int(told.sum()))


def fit(model, gold, silver, arguments):
    """Each round reads all gold sentences and the next part of the silver ones."""
    chance = random.Random(arguments.seed)
    torch.manual_seed(arguments.seed)
    part = len(silver) // arguments.rounds if silver else 0
    parts = [gold + silver[r * part:(r + 1) * part] for r in range(arguments.rounds)]
    steps = sum(len(batches(p, arguments.batch)) for p in parts)
    heads = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    groups = [{"params": heads, "lr": arguments.head_rate},
              {"params": [p for p in model.encoder.parameters() if p.requires_grad], "lr": arguments.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (steps * 0.08), max(0.02, (steps - s) / (steps * 0.92))))
    begun, words, model_loss, count = time.time(), 0, 0.0, 0
    model.train()
    for number, sentences in enumerate(parts):
        for batch in batches(sentences, arguments.batch, chance):
            loss = loss_of(model, [sentences[i] for i in batch], chance, arguments.half)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([p for g in groups for p in g["params"]], 5.0)
            optimizer.step()
            schedule.step()
            words += sum(len(sentences[i].forms) for i in batch)
            model_loss, count = model_loss + loss.item(), count + 1
        print(f"round {number + 1}/{arguments.rounds} loss {model_loss / count:.3f} "
              f"{words} words {time.time() - begun:.0f} s", flush=True)
        model_loss, count = 0.0, 0


@torch.no_grad()
def predict(model, sentences, pieces=2000, vectors=None):
    """For each sentence: tags, heads, relations, names; chances of roles and of acts where the model has heads for them."""
    model.eval()
    result = [None] * len(sentences)
    for batch in batches(sentences, pieces):
        forms = [sentences[i].forms for i in batch]
        x = (vectors or model.vectors)(forms)
        scores = model.heads.arc_scores(x)
        tags, names = model.heads.tag(x).argmax(-1), model.heads.name(x).argmax(-1)
        heads = torch.zeros(x.shape[:2], dtype=torch.long)
        for k, form in enumerate(forms):
            n = len(form)
            chances = scores[k, :n, :n + 1].log_softmax(-1)
            found = torch.tensor(tree(chances.numpy().astype(np.float64)))
            heads[k, :n] = found
        relations = model.heads.label_scores(x, heads).argmax(-1)
        for k, i in enumerate(batch):
            n = len(forms[k])
            result[i] = measure.Parse([TAGS[t] for t in tags[k, :n]], heads[k, :n].tolist(),
                                      [RELATIONS[r] for r in relations[k, :n]],
                                      [NAMES[v] for v in names[k, :n]])
            if model.speech is not None:
                result[i].roles = model.speech.role(x[k, :n]).sigmoid().tolist()
                result[i].acts = [dict(zip(ACTS, row)) for row in model.speech.act(x[k, :n]).softmax(-1).tolist()]
    return result


def report(model, gold, silver):
    """What is measured on the annotated sets in the folder `gold`, and on held-out silver sentences."""
    measured = data.measured(gold)
    for title, sentences in measured.items():
        measure.report(title, sentences, predict(model, sentences))
    for title, sentences in data.in_both_spellings(sum(measured.values(), []) + silver).items():
        measure.report(f"American spelling, {title}", sentences, predict(model, sentences))
    named = data.re3d(gold, 1)
    measure.report_names("re3d", named, predict(model, named))
    if silver:
        measure.report("releases, against NLP4J's trees and our rules", silver, predict(model, silver))


def chosen(sentences, words):
    """The first sentences, up to `words` words of them; all when 0."""
    result, taken = [], 0
    for sentence in sentences:
        if words and taken >= words:
            break
        result.append(sentence)
        taken += len(sentence.forms)
    return result


def silver_of(path):
    """Silver sentences to learn from, and those held out."""
    silver = data.silver(path) if path else []
    random.Random(0).shuffle(silver)
    return silver[:-HELD_OUT], silver[-HELD_OUT:]


def load(path, weights, wordpiece):
    saved = torch.load(path, map_location="cpu")
    model = Model(Encoder(weights, saved["keep"]), wordpiece, "speech.role.weight" in saved["model"])
    model.load_state_dict(saved["model"])
    return model, saved["keep"]


def options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", required=True, help="folder of the annotated sets")
    parser.add_argument("--encoder", required=True, help="fp32 ONNX file of MiniLM-L6")
    parser.add_argument("--tokenizer", required=True)
    parser.add_argument("--silver", help="trees of unlabelled text")
    parser.add_argument("--silver-words", type=int, default=0)
    parser.add_argument("--keep", default="0,1,2,3,4,5", help="layers of the encoder to start from")
    parser.add_argument("--start", help="a saved model to go on from, cut to --keep")
    parser.add_argument("--speech", action="store_true", help="heads for attribution and acts too (nothing uses them)")
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--rate", type=float, default=3e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=700, help="pieces in a batch")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--half", action="store_true", help="bfloat16, where torch has it for this processor")
    parser.add_argument("--out")
    return parser.parse_args()


def main():
    arguments = options()
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    wordpiece = WordPiece(arguments.tokenizer)
    weights = encoder_weights(arguments.encoder)
    silver, held_out = silver_of(arguments.silver)
    silver = chosen(silver, arguments.silver_words)
    gold = data.gum(arguments.gold)[0]
    gold += data.re3d(arguments.gold, 0)
    if arguments.speech:
        gold += data.meantime(arguments.gold)
    keep = [int(k) for k in arguments.keep.split(",")]
    if arguments.start:
        model, before = load(arguments.start, weights, wordpiece)
        model.encoder.layers = nn.ModuleList([model.encoder.layers[before.index(k)] for k in keep])
    else:
        model = Model(Encoder(weights, keep), wordpiece, arguments.speech)
    fit(model, gold, silver, arguments)
    torch.save({"model": model.state_dict(), "keep": keep}, arguments.out)
    report(model, arguments.gold, held_out)


if __name__ == "__main__":
    main()
