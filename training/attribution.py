"""Who said what, as GUM and MEANTIME tell it: for each token whether it is of a source, a cue, a content.

A role is a triple (source, cue, content) of 0, 1 and None, where the annotation does not tell.
"""

import collections
import glob
import os
import re
import xml.etree.ElementTree as ElementTree

NONE = (0, 0, 0)
RELATION = re.compile(r"([A-Za-z_-]+):(\d+)(?:->(\d+))?:(\d+)(?::([^;]*))?")
QUOTES = set("\"“”'‘’") | {"``", "''", ",", "."}


def gum(sentences):
    """The roles of one document's sentences (rows of CoNLL-U), from its attribution relations.

    The satellite of such a relation names source and cue by its signals; the content is the nucleus with
    what hangs on it more closely than the satellite does, in the nucleus' own sentence.
    """
    rows = [(number, row) for number, sentence in enumerate(sentences) for row in sentence]
    unit, units, above, relations = 0, [], {}, []
    for _, row in rows:
        told = re.search(r"Discourse=([^|]*)", row[9])
        for kind, one, head, depth, signals in RELATION.findall(told.group(1)) if told else []:
            unit = int(one)
            if head:
                above.setdefault(unit, (int(head), int(depth), kind))
            if head and kind == "attribution-positive":
                relations.append((unit, int(head), int(depth), signals))
        units.append(unit)
    below = collections.defaultdict(list)
    for one, (head, depth, kind) in above.items():
        below[head].append((one, depth, kind))
    roles = [[0, 0, 0] for _ in rows]
    for satellite, nucleus, depth, signals in relations:
        inside, open_ = set(), [n for n, d, k in below[nucleus]
                                if n != satellite and (d < depth or k.startswith("same-unit"))]
        inside.add(nucleus)
        while open_:
            one = open_.pop()
            if one not in inside and one != satellite:
                inside.add(one)
                open_ += [n for n, _, _ in below[one]]
        home = next(number for (number, _), u in zip(rows, units) if u == nucleus)
        content = [i for i, (number, _) in enumerate(rows) if units[i] in inside and number == home]
        while content and (rows[content[0]][1][1] in QUOTES or rows[content[0]][1][1].lower() == "that"):
            content.pop(0)
        while content and rows[content[-1]][1][1] in QUOTES:
            content.pop()
        for i in content:
            roles[i][2] = 1
        for name, places in re.findall(r"(atsrc|indwd|indph)-([\d,-]+)", signals):
            for first, last in re.findall(r"(\d+)(?:-(\d+))?", places):
                for i in range(int(first) - 1, int(last or first)):
                    if i < len(roles) and not (name != "atsrc" and rows[i][1][1].lower() in ("that", "to")):
                        roles[i][0 if name == "atsrc" else 1] = 1
    result = [[] for _ in sentences]
    for (number, _), role in zip(rows, roles):
        result[number].append(tuple(role))
    return result


def meantime(folder):
    """Sentences of MEANTIME with an event of speech or thought: document, forms, roles; contents are not told."""
    for path in sorted(glob.glob(os.path.join(folder, "meantime", "corpus_*", "*.xml"))):
        root = ElementTree.parse(path).getroot()
        anchors = {m.get("m_id"): [a.get("t_id") for a in m.iter("token_anchor")]
                   for m in root.find("Markables") if m.get("m_id")}
        speech = {m.get("m_id") for m in root.find("Markables") if m.get("class") == "SPEECH_COGNITIVE"}
        cues = {s.get("m_id") for relation in root.iter("REFERS_TO")
                if relation.find("target").get("m_id") in speech for s in relation.iter("source")}
        sources = {relation.find("target").get("m_id") for relation in root.iter("HAS_PARTICIPANT")
                   if relation.get("sem_role") == "Arg0" and relation.find("source").get("m_id") in cues}
        cue = {t for m in cues for t in anchors.get(m, ())}
        source = {t for m in sources for t in anchors.get(m, ())}
        sentences = collections.defaultdict(list)
        for token in root.iter("token"):
            sentences[int(token.get("sentence"))].append(token)
        for _, tokens in sorted(sentences.items()):
            roles = [(int(t.get("t_id") in source), int(t.get("t_id") in cue), None) for t in tokens]
            if any(role[1] for role in roles):
                yield os.path.basename(path), [t.text.replace(" ", "") for t in tokens], roles
