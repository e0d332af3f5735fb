"""Writes readings in which the heads for attribution and acts take part, for the scorers to compare.

    measure_speech.py … --tokens TOKENS --readings READINGS --out FOLDER

TOKENS are the articles as `TreesByNlp4j articles` writes them, READINGS what our rules found in them (`chancery read`).
Into FOLDER go:

    alone.jsonl    the heads' attributions instead of the rules'
    subject.jsonl  the same, with the subject of the cue in the tree as the source
    added.jsonl    the rules' attributions, and those of subject.jsonl whose content meets none of them
    kept.jsonl     the rules' attributions without those that the heads doubt
    acts.jsonl     the rules' statements with the heads' acts where there is a cue
    sure.jsonl     the same, only where the heads are sure
"""

import argparse
import json
import os

import data
import train
from model import WordPiece, encoder_weights

SOURCE, CUE, CONTENT = range(3)


HOWS = ("alone", "subject", "added", "kept", "acts", "sure")


class Word:
    def __init__(self, row):
        self.form, self.head, self.relation = row[0], int(row[2]) - 1, row[3]
        self.start, self.end = int(row[7]), int(row[8])
        self.roles = self.acts = None


def articles(path):
    """{article id: sentences of words}"""
    found, words = {}, []
    with open(path, encoding="utf8") as file:
        for line in file:
            row = line.rstrip("\n").split("\t")
            if len(row) > 1:
                words.append(Word(row))
            elif line.startswith("# "):
                found[line[2:].rstrip("\n")] = sentences = []
            else:
                sentences.append(words)
                words = []
    return found


def add_chances(found, model):
    flat = [words for sentences in found.values() for words in sentences]
    sentences = [data.Sentence([word.form for word in words], None, None, None) for words in flat]
    for words, parse in zip(flat, train.predict(model, sentences)):
        for word, roles, acts in zip(words, parse.roles, parse.acts):
            word.roles, word.acts = roles, acts


def runs(words, role, at_least, bridged):
    """Pieces [first, last] of words of one role; gaps of up to `bridged` words within are filled."""
    result = []
    for i, word in enumerate(words):
        if word.roles[role] > at_least:
            if result and i - result[-1][1] - 1 <= bridged:
                result[-1][1] = i
            else:
                result.append([i, i])
    return result


def attributions(words, at_least):
    """What the heads find in a sentence: [(sources, cues, contents)], each a list of pieces.

    A content goes to the nearest cue; a cue within a content takes what stands behind it. The source is the
    nearest one to its cue, rather before it than behind it.
    """
    sources, cues = runs(words, SOURCE, at_least, 1), runs(words, CUE, at_least, 0)
    contents = [run for run in runs(words, CONTENT, at_least, 2) if run[1] > run[0]]
    taken = [[] for _ in cues]
    alone = []
    for first, last in contents:
        inner = [k for k, cue in enumerate(cues) if first < cue[0] and cue[1] < last]
        for k in inner:
            taken[k].append([cues[k][1] + 1, last])
        outer = [k for k in range(len(cues)) if k not in inner]
        if outer:
            nearest = min(outer, key=lambda k: max(first - cues[k][1], cues[k][0] - last))
            taken[nearest].append([first, last])
        elif not inner:
            alone.append(([], [], [[first, last]]))
    found = []
    for cue, content in zip(cues, taken):
        if content:
            near = sorted((max(cue[0] - s[1], s[0] - cue[1] + 2), s) for s in sources)
            found.append(([near[0][1]] if near and near[0][0] < 15 else [], [cue], content))
    return found + alone


def subject(words, cue):
    """The words under the subject of the cue, or of the verb it is coordinated with: one piece, or none."""
    at = next((i for i in range(cue[0], cue[1] + 1) if not cue[0] <= words[i].head <= cue[1]), cue[0])
    for _ in range(3):
        below = [i for i, word in enumerate(words) if word.head == at and word.relation == "SUBJECT"]
        if below:
            inside = [i for i in range(len(words)) if _is_below(words, i, below[0])]
            return [[inside[0], inside[-1]]]
        if words[at].head < 0 or words[at].relation not in ("CONJUNCT", "OPEN_COMPLEMENT"):
            break
        at = words[at].head
    return []


def _is_below(words, i, top):
    for _ in words:
        if i == top:
            return True
        i = words[i].head
        if i < 0:
            break
    return False


def span(text, start, end):
    return {"start": start, "end": end, "quote": text[start:end]}


def statements(text, sentences, at_least, by_tree):
    for words in sentences:
        for sources, cues, contents in attributions(words, at_least):
            if by_tree and cues:
                sources = subject(words, cues[0]) or sources
            source, cue, content = ([span(text, words[a].start, words[b].end) for a, b in pieces]
                                    for pieces in (sources, cues, contents))
            yield {"speaker": {"span": source[0] if source else None}, "cue": cue, "content": content}


def meets(one, other):
    return any(a["start"] < b["end"] and b["start"] < a["end"] for a in one["content"] for b in other["content"])


def mean(words, spans, role):
    chances = [w.roles[role] for w in words for s in spans if s["start"] <= w.start < s["end"]]
    return sum(chances) / len(chances) if chances else 1.0


def attributed(reading, sentences, how, at_least, doubt):
    """The statements of a reading when the heads take part in this way."""
    text, rules = reading["article"]["text"], reading["statements"]
    if how == "kept":
        words = [word for sentence in sentences for word in sentence]
        return [s for s in rules if mean(words, s["content"], CONTENT) > doubt]
    heads = list(statements(text, sentences, at_least, how != "alone"))
    return rules + [s for s in heads if not any(meets(s, r) for r in rules)] if how == "added" else heads


def with_acts(reading, sentences, surely):
    words = [word for sentence in sentences for word in sentence]
    for statement in reading["statements"]:
        under = [w.acts for w in words for s in statement["cue"] if s["start"] <= w.start < s["end"]]
        if under:
            chances = {act: sum(acts[act] for acts in under) / len(under) for act in train.ACTS}
            best = max(chances, key=chances.get)
            if chances[best] > surely:
                statement["act"] = best


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--encoder", "--tokenizer", "--model", "--tokens", "--readings", "--out"):
        parser.add_argument(name, required=True)
    parser.add_argument("--at-least", type=float, default=0.5, help="chance from which a word has a role")
    parser.add_argument("--doubt", type=float, default=0.2, help="mean chance under which a rule's content is dropped")
    parser.add_argument("--sure", type=float, default=0.9, help="chance from which `sure` changes an act")
    arguments = parser.parse_args()
    train.torch.set_num_threads(1)
    os.makedirs(arguments.out, exist_ok=True)
    model, _ = train.load(arguments.model, encoder_weights(arguments.encoder), WordPiece(arguments.tokenizer))
    if model.speech is None:
        parser.error(f"{arguments.model} was trained without the heads for attribution and acts; train with SPEECH=1")
    found = articles(arguments.tokens)
    add_chances(found, model)
    with open(arguments.readings, encoding="utf8") as file:
        lines = file.readlines()
    for how in HOWS:
        with open(os.path.join(arguments.out, how + ".jsonl"), "w", encoding="utf8") as out:
            for line in lines:
                reading = json.loads(line)
                sentences = found[str(reading["article"]["source"])]
                if how in ("acts", "sure"):
                    with_acts(reading, sentences, arguments.sure if how == "sure" else 0)
                else:
                    reading["statements"] = attributed(reading, sentences, how, arguments.at_least, arguments.doubt)
                out.write(json.dumps(reading, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
