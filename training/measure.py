"""Verb-frame edges, tags and names of a parse against gold, with 95 % bootstrap intervals over sentences."""

import collections
import random

FRAME = {"SUBJECT": "subject", "PASSIVE_SUBJECT": "subject", "CLAUSAL_SUBJECT": "subject",
         "OBJECT": "object", "CLAUSAL_COMPLEMENT": "ccomp", "OPEN_COMPLEMENT": "xcomp",
         "ADVERBIAL_CLAUSE": "advcl", "CONJUNCT": "conj", "ROOT": "root"}
# Written differently by the two schemes with the same sense; counted as the same label.
SAME = {"PASSIVE_SUBJECT": "SUBJECT", "CLAUSAL_SUBJECT": "SUBJECT", "INDIRECT_OBJECT": "OBJECT"}


class Parse:
    def __init__(self, tags, heads, relations, names=None):
        self.tags, self.heads, self.relations, self.names = tags, heads, relations, names
        self.roles = self.acts = None


def _verbal(sentence, i):
    return sentence.tags[i].startswith("VB") or sentence.tags[i] == "MD"


def counted(sentence, i):
    """The name of the edge above word i when it belongs to a verb's frame, or None."""
    kind, head = FRAME.get(sentence.relations[i]), sentence.heads[i]
    if head is None or kind is None:
        return None
    if kind == "root":
        return kind if _verbal(sentence, i) else None
    if kind == "conj":
        return kind if head and _verbal(sentence, i) and _verbal(sentence, head - 1) else None
    if kind in ("subject", "object") or head == 0:
        return kind if head and _verbal(sentence, head - 1) else None
    return kind


def edges(sentences, parses):
    """For each sentence a list of (kind, right governor, right governor and label)."""
    result = []
    for sentence, parse in zip(sentences, parses):
        row = []
        for i in range(len(sentence.forms)):
            kind = counted(sentence, i)
            if kind:
                governor = parse.heads[i] == sentence.heads[i]
                gold, found = sentence.relations[i], parse.relations[i]
                row.append((kind, governor, governor and SAME.get(gold, gold) == SAME.get(found, found)))
        result.append(row)
    return result


def share(rows, column, kinds=None):
    hits = [e[column] for row in rows for e in row if kinds is None or e[0] in kinds]
    return 100 * sum(hits) / max(1, len(hits)), len(hits)


def interval(rows, column, kinds=None, times=1000):
    chance, values = random.Random(7), []
    for _ in range(times):
        values.append(share([rows[chance.randrange(len(rows))] for _ in rows], column, kinds)[0])
    values.sort()
    return values[int(times * 0.025)], values[int(times * 0.975)]


def spans(tags):
    found, start = set(), None
    for i, tag in enumerate([tag or "O" for tag in tags] + ["O"]):
        if start is not None and not (tag.startswith("I-") and tag[2:] == start[1]):
            found.add((start[0], i, start[1]))
            start = None
        if tag != "O" and start is None:
            start = (i, tag[2:])
    return found


def names_f1(sentences, parses, kind=None, typed=True):
    """F1 by exact span and kind, and how many are gold; what lies where gold does not tell is not counted."""
    right = wrong = missed = 0
    for sentence, parse in zip(sentences, parses):
        gold, found = ({s for s in spans(tags) if kind in (None, s[2])} for tags in (sentence.names, parse.names))
        found = {s for s in found if None not in sentence.names[s[0]:s[1]]}
        if not typed:
            gold, found = {s[:2] for s in gold}, {s[:2] for s in found}
        right, wrong, missed = right + len(gold & found), wrong + len(found - gold), missed + len(gold - found)
    return 200 * right / max(1, 2 * right + wrong + missed), right + missed


def report_names(title, sentences, parses):
    """F1 by exact span: of all, of all whatever their kind, of each kind."""
    kinds = sorted({tag[2:] for s in sentences for tag in s.names or () if tag and tag != "O"})
    value, count = names_f1(sentences, parses)
    text = [f"{kind} {names_f1(sentences, parses, kind)[0]:.1f} ({names_f1(sentences, parses, kind)[1]})"
            for kind in kinds]
    print(f"names, {title} ({count}): F1 {value:.1f}, by span alone "
          f"{names_f1(sentences, parses, typed=False)[0]:.1f}; " + ", ".join(text), flush=True)


def report_speech(title, sentences, parses):
    """Precision, recall and F1 of the words of each role, and the share of cue words with the right act."""
    text = []
    for k, role in enumerate(("source", "cue", "content")):
        right = found = gold = 0
        for sentence, parse in zip(sentences, parses):
            for known, chance in zip(sentence.roles or (), parse.roles):
                if known[k] is not None:
                    right, found, gold = right + (known[k] and chance[k] > 0.5), found + (chance[k] > 0.5), gold + known[k]
        text.append(f"{role} P {right / max(1, found):.3f} R {right / max(1, gold):.3f} "
                    f"F1 {2 * right / max(1, found + gold):.3f}")
    acts = [act == max(chances, key=chances.get) for sentence, parse in zip(sentences, parses)
            for act, chances in zip(sentence.acts or (), parse.acts) if act]
    if acts:
        text.append(f"act of {len(acts)} cue words {sum(acts) / len(acts):.3f}")
    print(f"speech, {title}: " + "; ".join(text), flush=True)


def missed(sentences, parses):
    """By the kind of the gold edge: the labels of the words whose governor is wrong, as found, the most frequent first."""
    found = collections.defaultdict(collections.Counter)
    for sentence, parse in zip(sentences, parses):
        for i in range(len(sentence.forms)):
            kind = counted(sentence, i)
            if kind and parse.heads[i] != sentence.heads[i]:
                found[kind][FRAME.get(parse.relations[i], parse.relations[i].lower())] += 1
    return found


def report(title, sentences, parses, intervals=True):
    print(f"{title}: {len(sentences)} sentences")
    rows = edges(sentences, parses)
    kinds = ("subject", "object", "ccomp", "xcomp", "advcl", "conj", "root")
    for what, chosen in (("edges", None), ("edges without advcl", set(kinds) - {"advcl"}),
                         ("ccomp", {"ccomp"})):
        text = []
        for column in (1, 2):
            value, count = share(rows, column, chosen)
            low, high = interval(rows, column, chosen) if intervals else (0, 0)
            text.append(f"{value:.1f} [{low:.1f}, {high:.1f}]")
        print(f"{what} ({count}): governor {text[0]}, and label {text[1]}")
    print("; ".join(f"{k} ({share(rows, 1, {k})[1]}) {share(rows, 1, {k})[0]:.1f}/{share(rows, 2, {k})[0]:.1f}"
                    for k in kinds))
    for kind, labels in missed(sentences, parses).items():
        print(f"  governor of {kind} missed {sum(labels.values())}, found as "
              + ", ".join(f"{label} {n}" for label, n in sorted(labels.items(), key=lambda x: (-x[1], x[0]))[:5]))
    counts = collections.Counter()
    for sentence, parse in zip(sentences, parses):
        for i in range(len(sentence.forms)):
            counts["tags"] += sentence.tags[i] == parse.tags[i]
            counts["words"] += 1
            if sentence.heads[i] is not None:
                counts["heads"] += parse.heads[i] == sentence.heads[i]
                counts["labelled"] += (parse.heads[i] == sentence.heads[i]
                                       and parse.relations[i] == sentence.relations[i])
                counts["trees"] += 1
    print(f"tags {100 * counts['tags'] / counts['words']:.1f}, all heads "
          f"{100 * counts['heads'] / counts['trees']:.1f}/{100 * counts['labelled'] / counts['trees']:.1f}")
    if parses[0].names:
        report_names(title, sentences, parses)
    if parses[0].roles:
        report_speech(title, sentences, parses)
