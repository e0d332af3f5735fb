"""Turns a Universal Dependencies tree into the tree the rooms read (`org.chancery.text.Relation`).

The target is the scheme of NLP4J's trees (Emory's): the copula heads its clause, a preposition heads
its noun, conjuncts form a chain, the last word heads a name. Only what both schemes can tell is
turned; nothing here looks at NLP4J's output.
"""

LABELS = {
    "root": "ROOT", "nsubj": "SUBJECT", "nsubj:pass": "PASSIVE_SUBJECT", "nsubj:outer": "SUBJECT",
    "expl": "SUBJECT", "csubj": "CLAUSAL_SUBJECT", "csubj:pass": "CLAUSAL_SUBJECT",
    "csubj:outer": "CLAUSAL_SUBJECT", "obj": "OBJECT", "iobj": "INDIRECT_OBJECT",
    "ccomp": "CLAUSAL_COMPLEMENT", "xcomp": "OPEN_COMPLEMENT", "advcl": "ADVERBIAL_CLAUSE",
    "advcl:relcl": "ADVERBIAL_CLAUSE", "acl:relcl": "RELATIVE_CLAUSE", "acl": "NOUN_CLAUSE",
    "conj": "CONJUNCT", "cc": "COORDINATION", "cc:preconj": "COORDINATION", "aux": "AUXILIARY",
    "aux:pass": "PASSIVE_AUXILIARY", "mark": "MARKER", "compound:prt": "PARTICLE",
    "det": "DETERMINER", "det:predet": "DETERMINER", "nmod:poss": "POSSESSIVE",
    "compound": "COMPOUND", "flat": "COMPOUND", "fixed": "PREPOSITION", "amod": "ADJECTIVE",
    "advmod": "ADVERB", "obl:unmarked": "ADVERB", "nmod:unmarked": "ADVERB", "obl:npmod": "ADVERB",
    "nummod": "ADJECTIVE", "appos": "APPOSITION", "parataxis": "PARENTHESIS",
    "discourse": "PARENTHESIS", "vocative": "OTHER", "punct": "PUNCTUATION", "nmod": "ADJECTIVE",
    "nmod:desc": "COMPOUND", "obl": "ADVERB", "case": "PREPOSITION",
}
MONTHS = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"}
SMALL_CLAUSE = {"let", "make", "have", "hear", "see", "watch", "want", "expect", "cause", "allow",
                "help", "get"}
CLAUSE = {"nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "expl", "aux",
          "aux:pass", "mark", "cc", "punct", "advcl", "advcl:relcl", "parataxis", "discourse",
          "vocative", "dislocated", "obl:unmarked"}
MODALS = {"MD"}
REPORTS = {"say", "tell", "add", "claim", "explain", "note", "ask", "state", "argue", "write", "report",
           "believe", "think", "suggest", "announce", "warn", "reply", "insist", "declare", "stress"}


class Word:
    def __init__(self, columns):
        self.number = int(columns[0])
        self.form, self.lemma, self.upos, self.xpos = columns[1], columns[2], columns[3], columns[4]
        self.feats = columns[5]
        self.head, self.rel, self.out = int(columns[6]), columns[7], None


class Tree:
    def __init__(self, rows):
        self.words = [None] + [Word(row) for row in rows]

    def children(self, head):
        return [w for w in self.words[1:] if w.head == head]

    def verbal(self, w):
        return w.xpos.startswith("VB") or w.upos in ("VERB", "AUX")


def convert(rows):
    """Heads (0 is the root) and names of relations, one for each row of a CoNLL-U sentence.

    None as a head where the two schemes go different ways: punctuation, and the joints of
    sentences that are strung together.
    """
    tree = Tree(rows)
    _names(tree)
    _dates(tree)
    _free_relatives(tree)
    _reports(tree)
    _small_clauses(tree)
    _chains(tree)
    _copulas(tree)
    _prepositions(tree)
    labels = [_label(tree, w) for w in tree.words[1:]]
    strung = {w.number for w in tree.words[1:] if w.rel == "parataxis"}
    strung |= {w.head for w in tree.words[1:] if w.rel == "parataxis"}
    heads = []
    for w, label in zip(tree.words[1:], labels):
        unsure = label in ("PUNCTUATION", "OTHER", "PARENTHESIS") or w.number in strung
        heads.append(None if unsure else w.head)
    return heads, labels


def _replace(tree, old, new):
    """The word `new`, a child of `old`, takes its place; `old` becomes its child."""
    new.head, new.rel, new.out = old.head, old.rel, old.out
    old.head = new.number


def _names(tree):
    for w in tree.words[1:]:
        flats = [c for c in tree.children(w.number) if c.rel == "flat" and c.number > w.number]
        if flats and w.upos in ("PROPN", "NOUN", "ADJ", "NUM"):
            last = flats[-1]
            for c in tree.children(w.number):
                if c is not last:
                    c.head = last.number
            _replace(tree, w, last)
            w.rel = "flat"


def _dates(tree):
    """"March 4": the month heads the day."""
    for w in tree.words[1:]:
        months = [c for c in tree.children(w.number) if c.rel == "compound" and c.lemma in MONTHS]
        if w.xpos == "CD" and months:
            for c in tree.children(w.number):
                if c is not months[0]:
                    c.head = months[0].number
            _replace(tree, w, months[0])
            w.rel, w.out = "nummod", "NUMBER"


def _free_relatives(tree):
    """"What they <b>need</b>": the verb takes the place of its pronoun."""
    for w in tree.words[1:]:
        clauses = [c for c in tree.children(w.number) if c.rel == "acl:relcl" and c.number > w.number]
        if w.lemma in ("what", "whatever", "who", "whoever") and w.xpos == "WP" and clauses:
            verb = clauses[0]
            subject = any(c.rel.startswith("nsubj") for c in tree.children(verb.number))
            for c in tree.children(w.number):
                if c is not verb and c.rel in ("case", "cc", "punct", "conj", "cop"):
                    c.head = verb.number
            _replace(tree, w, verb)
            verb.rel = {"nsubj": "csubj", "obj": "ccomp", "xcomp": "ccomp"}.get(verb.rel, verb.rel)
            w.rel = "obj" if subject else "nsubj"


def _reports(tree):
    """"..., she <b>said</b>, ...": the verb of saying heads what was said."""
    for w in tree.words[1:]:
        if w.rel == "parataxis" and w.lemma in REPORTS and w.xpos != "VBN":
            content = tree.words[w.head]
            subject = any(c.rel.startswith("nsubj") for c in tree.children(w.number))
            complement = any(c.rel in ("ccomp", "obj") for c in tree.children(w.number))
            if subject and not complement and tree.verbal(content):
                _replace(tree, content, w)
                content.rel = "ccomp"


def _small_clauses(tree):
    """"Let us <b>see</b>": what the verb lets is a clause with its own subject."""
    for w in tree.words[1:]:
        governor = tree.words[w.head]
        if w.rel == "xcomp" and tree.verbal(w) and governor is not None and governor.lemma in SMALL_CLAUSE:
            objects = [c for c in tree.children(governor.number)
                       if c.rel == "obj" and governor.number < c.number < w.number]
            if objects:
                objects[0].head, objects[0].rel, w.rel = w.number, "nsubj", "ccomp"


def _chains(tree):
    """Conjuncts hang on the one before; the words that join hang on what they join to."""
    for w in tree.words[1:]:
        last = w
        for c in [c for c in tree.children(w.number) if c.rel == "conj" and c.number > w.number]:
            c.head = last.number
            for joint in tree.children(c.number):
                if joint.rel in ("cc", "punct") and last.number < joint.number < c.number:
                    joint.head = last.number
            last = c


def _copulas(tree):
    for cop in [w for w in tree.words[1:] if w.rel == "cop"]:
        predicate = tree.words[cop.head]
        outer = any(c.rel.endswith(":outer") for c in tree.children(predicate.number))
        for c in tree.children(predicate.number):
            if c is not cop and _rises(tree, c, cop, predicate, outer):
                c.head = cop.number
        _replace(tree, predicate, cop)
        infinite = any(c.xpos == "TO" for c in tree.children(predicate.number))
        if tree.verbal(predicate) and infinite:
            predicate.rel = "xcomp"
        elif outer or tree.verbal(predicate) and predicate.xpos not in ("VBN", "VBG", "VB"):
            predicate.rel = "ccomp"
        elif predicate.xpos in ("VB", "VBG") and tree.verbal(predicate):
            predicate.rel = "xcomp"
        else:
            cased = any(c.rel == "case" and c.xpos != "POS" for c in tree.children(predicate.number))
            predicate.rel, predicate.out = ("obl", None) if cased else ("xcomp", "PREDICATE")


def _rises(tree, c, cop, predicate, outer):
    if outer:
        return c.rel.endswith(":outer") or c.number < cop.number
    if c.rel == "conj":
        return tree.verbal(c) or any(g.rel == "cop" for g in tree.children(c.number))
    if c.rel == "cc":
        following = [g for g in tree.children(predicate.number) if g.rel == "conj" and g.number > c.number]
        return not following or _rises(tree, following[0], cop, predicate, outer)
    if c.rel == "advcl" and predicate.upos == "ADJ" and c.number > predicate.number:
        markers = [g.lemma for g in tree.children(c.number) if g.rel == "mark"]
        return not markers or markers[0] not in ("to", "than", "as", "that")
    if c.rel == "csubj" and c.number > predicate.number and predicate.upos == "ADJ":
        infinite = any(g.xpos == "TO" for g in tree.children(c.number))
        c.out = "OPEN_COMPLEMENT" if infinite else "CLAUSAL_COMPLEMENT"
        return not infinite
    if c.rel == "punct":
        return c.number < cop.number or c.number == len(tree.words) - 1
    if c.rel in CLAUSE:
        return True
    if c.rel == "advmod":
        return c.number < cop.number or c.number != predicate.number - 1 or c.lemma in ("not", "also", "still", "now")
    if c.rel.startswith("obl"):
        return c.number < cop.number or predicate.upos not in ("ADJ", "ADV", "VERB")
    return False


def _prepositions(tree):
    for w in tree.words[1:]:
        cases = [c for c in tree.children(w.number)
                 if c.rel == "case" and c.xpos != "POS" and c.number < w.number]
        if cases and w.rel != "root" and w.rel not in ("amod", "det"):
            _hang(tree, w, cases, "POBJ")
        elif cases and w.rel == "root":
            _hang(tree, w, cases, "POBJ")
        elif w.xpos == "VBG" and w.rel in ("advcl", "acl", "obl", "nmod"):
            marks = [c for c in tree.children(w.number)
                     if c.rel == "mark" and c.xpos == "IN" and c.number < w.number]
            if marks and not any(c.rel.startswith("nsubj") for c in tree.children(w.number)):
                _hang(tree, w, marks, "PCOMP")


def _hang(tree, w, cases, out):
    """The first preposition takes the noun's place, the others follow, the noun hangs on the last."""
    first, agent = cases[0], w.rel == "obl:agent"
    _replace(tree, w, first)
    if w.rel != "conj":
        first.out = {"root": "ROOT", "conj": "CONJUNCT"}.get(first.rel, "AGENT" if agent else "PREPOSITION")
        first.out = first.out if first.rel != "ccomp" else "CLAUSAL_COMPLEMENT"
    else:
        first.out = "CONJUNCT"
        before = tree.words[first.head]
        if before.out in ("POBJ", "PCOMP"):
            grand = tree.words[before.head]
            for c in tree.children(before.number):
                if c.rel in ("cc", "punct") and before.number < c.number < first.number:
                    c.head = grand.number
            first.head = grand.number
        else:
            first.out = "PREPOSITION"
    last = first
    for fixed in [c for c in tree.children(first.number) if c.rel == "fixed"]:
        last = fixed
    for other in cases[1:]:
        other.head, other.out = last.number, "PREPOSITION"
        last = other
    w.head, w.out = last.number, out
    for c in tree.children(w.number):
        if c.number < first.number and c.rel in ("advmod", "cc", "punct"):
            c.head = first.number


def _label(tree, w):
    if w.out:
        return {"POBJ": "PREPOSITION_OBJECT", "PCOMP": "PREPOSITION_CLAUSE"}.get(w.out, w.out)
    if w.rel == "nsubj" and any(c.rel == "expl" and c.lemma == "there" for c in tree.children(w.head)):
        return "PREDICATE"
    if w.rel == "aux" and w.xpos in MODALS:
        return "MODAL"
    if w.rel == "mark" and w.xpos == "TO":
        return "AUXILIARY"
    if w.rel == "case" and w.xpos == "POS":
        return "POSSESSIVE_MARK"
    if w.rel == "advmod" and w.lemma in ("not", "n't", "never"):
        return "NEGATION"
    if w.rel == "xcomp" and not tree.verbal(w):
        return "PREDICATE"
    return LABELS.get(w.rel, LABELS.get(w.rel.split(":")[0], "OTHER"))
