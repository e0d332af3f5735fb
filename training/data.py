"""Reads what is trained on and measured with: gold trees of GUM, silver trees, names, who said what."""

import functools
import glob
import json
import os
import random
import re

import attribution
from scheme import convert
from spelling import british

DEV = {"GUM_news_homeopathic", "GUM_news_iodine", "GUM_court_loan", "GUM_court_negligence",
       "GUM_interview_cyclone", "GUM_interview_gaming", "GUM_academic_exposure",
       "GUM_academic_librarians"}
GENRES = ("news", "interview", "court", "academic")
NAMES = {"person": "person", "place": "place", "organization": "institution", "time": "date",
         "Person": "person", "Location": "place", "Organisation": "institution", "Temporal": "date"}
STATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "engine", "src", "main", "resources", "org",
                      "chancery", "mention", "states.tsv")
SKIP = -100
TITLES = {"Secretary", "Minister", "President", "Ambassador", "Mr.", "Ms.", "Mrs.", "Dr.", "Chancellor",
          "King", "General", "Chairman", "Senator", "Premier", "Foreign", "Prime"}

# Parts of names of many nations, written down for swapping into sentences. The names that
# `names-test.tsv` tests are made of other parts.
PARTS = """Tô Nguyễn Phạm Đỗ Đặng Trần Lê Võ Hoàng Bùi Văn Thị Minh Thành Hùng Phúc Trọng Quang Ngọc Lan
Kassym-Jomart Nursultan Aliyev Rahmon Mirziyoyev Berdimuhamedov Japarov Tokayev Qasym Sadyr Gurbanguly
Müller Größe Jürgen Böhm Schäuble Übelacker Køhler Ångström Bjørn Søren Løkke Mäkelä Väinö Ólafur Guðni
Çelik Şahin Öztürk Güler Hakan Yılmaz Işık Erdem Gökçe Kılıç Błaszczak Wałęsa Zbigniew Łukasz Świątek
Jiří Dvořák Šefčovič Maroš Čaputová Žižek Đoković Ćosić Vučić Borrell Sánchez Albares José Peña Núñez
João Conceição Guimarães Magalhães François Étienne Lévy Hélène Orbán Szijjártó Péter László Győrgy
Iohannis Țîțe Ștefan Bogdan Zelenskyy Dmytro Kuleba Sergiy Oleksandr Kishida Hayashi Yoshimasa Taro Aso
Park Jin Kim Moon Lee Seok-youl Kang Kyung-wha Wang Yi Li Qin Gang Zhao Lijian Xi Chen Lin Hsiao Jaw-shieh
Singh Jaishankar Narendra Kumar Sharma Sheikh Hasina Momen Rajapaksa Wickremesinghe Khan Qureshi Bilawal
Shehbaz Dahal Thapa Marape Ardern Mahuta Wong Penny Albanese Widodo Retno Marsudi Prabowo Subianto
Anutin Prayut Don Pramudwinai Hun Sen Sokhonn Thongloun Saleumxay Aung Anwar Ibrahim Saifuddin Balakrishnan
Vivian Loong Marcos Locsin Teodoro Manalo Abdullah Faisal Farhan Bin Salman Al-Thani Mohammed Tamim Nahyan
Sisi Shoukry Sameh Safadi Ayman Mikati Lapid Yair Gantz Benny Herzog Raisi Amir-Abdollahian Zarif
Ruto Kenyatta Raychelle Omamo Onyeama Geoffrey Buhari Tinubu Akufo-Addo Botchwey Ouattara Kagame Biruta
Tshisekedi Lutundula Ramaphosa Pandor Naledi Lourenço Abiy Demeke Mekonnen Samia Suluhu Mulamula Macky Sall
Boric Antonia Urrejola Lasso Duque Blum Ebrard Marcelo Bárcena Bukele Giammattei Chinchilla Abinader
Okello Mbeki Ndlovu Chukwu Ngozi Adebayo Traoré Diallo Keïta N'Diaye Tsai Tuvshin Battsetseg Khürelsükh""".split()


class Sentence:
    """One sentence to learn from or to measure on; None where a column or a word's value is not known."""

    def __init__(self, forms, tags, heads, relations, names=None, source="", gold=True, roles=None, acts=None):
        self.forms, self.tags, self.heads, self.relations = forms, tags, heads, relations
        self.names, self.source, self.gold, self.roles, self.acts = names, source, gold, roles, acts


def shape(word):
    """The letter shape of a word, 1 to 8; both sides of the product know it."""
    if word.isdigit():
        return 1
    if any(c.isdigit() for c in word):
        return 2
    if not any(c.isalpha() for c in word):
        return 3
    if word[0].isupper() and any(c > "\x7f" and c.isalpha() for c in word):
        return 8
    if word.islower():
        return 4
    if word.isupper():
        return 5 if len(word) > 1 else 6
    return 6 if word[0].isupper() and word[1:].islower() else 7


def conllu(path):
    with open(path, encoding="utf8") as file:
        for block in file.read().strip().split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
            rows = [row for row in rows if row[0].isdigit()]
            if rows:
                yield rows


def _mentions(rows):
    """Spans of GUM's mentions: first, last, type."""
    opened, spans = [], []
    for i, row in enumerate(rows):
        found = re.search(r"Entity=([^|]*)", row[9])
        for number, kind, closed, short in re.findall(
                r"\((\d+)-([a-z]+)[^()]*|(\d+)\)|(\))", found.group(1)) if found else []:
            if number:
                opened.append((number, kind, i))
            elif closed or opened:
                at = len(opened) - 1
                while closed and at >= 0 and opened[at][0] != closed:
                    at -= 1
                if at >= 0:
                    _, kind, start = opened.pop(at)
                    spans.append((start, i, kind))
    return spans


@functools.lru_cache(None)
def _states():
    """The names of states, in small letters."""
    with open(STATES, encoding="utf8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if line[0] != "#"]
    return {name.lower() for row in rows for name in row[1].split(";")}


def _kind(annotated, words):
    kind = NAMES[annotated]
    name = " ".join(words).lower().removeprefix("the ")
    return "state" if kind in ("place", "institution") and name in _states() else kind


def gum_names(rows):
    """BIO tags: the proper nouns round the head of a person, place or organisation, and dates whole.

    GUM does not mark offices: what else stands in a person's mention is not known.
    """
    tags = ["O"] * len(rows)
    for start, end, kind in sorted(_mentions(rows), key=lambda span: span[0] - span[1]):
        heads = [i for i in range(start, end + 1) if not start <= int(rows[i][6]) - 1 <= end]
        if kind not in NAMES or not heads:
            continue
        first = last = heads[0]
        if kind == "person" and end - start < 12:
            tags[start:end + 1] = [None] * (end + 1 - start)
        if kind == "time" and end - start < 6:
            first, last = start + (rows[start][4] == "DT" and start < end), end
        elif kind == "time" or rows[heads[0]][3] != "PROPN":
            continue
        while first > start and rows[first - 1][3] == "PROPN":
            first -= 1
        while last < end and rows[last + 1][3] == "PROPN":
            last += 1
        value = _kind(kind, [row[1] for row in rows[first:last + 1]])
        for i in range(first, last + 1):
            tags[i] = ("B-" if i == first else "I-") + value
    return tags


def _penn(row):
    return "TO" if row[1].lower() == "to" and row[4] == "IN" else row[4]


def gum(folder):
    """Sentences to train on, sentences to measure on."""
    train, dev = [], []
    for genre in GENRES:
        for sentence in _genre(folder, genre):
            (dev if sentence.source in DEV else train).append(sentence)
    return train, dev


def measured(folder):
    """What trees are measured on: GUM's development documents, and its speeches, which teach nothing."""
    return {"GUM development documents": gum(folder)[1], "GUM speeches": list(_genre(folder, "speech"))}


def _genre(folder, genre):
    for path in sorted(glob.glob(os.path.join(folder, "gum/dep", f"GUM_{genre}_*.conllu"))):
        sentences = list(conllu(path))
        for rows, roles in zip(sentences, attribution.gum(sentences)):
            heads, relations = convert(rows)
            yield Sentence([row[1].replace(" ", "") for row in rows], [_penn(row) for row in rows],
                           heads, relations, gum_names(rows), os.path.basename(path)[:-7], roles=roles)


def meantime(folder):
    """Who said what in MEANTIME, without trees."""
    result = []
    for document, forms, roles in attribution.meantime(folder):
        unknown = [None] * len(forms)
        if len(forms) <= 80:
            result.append(Sentence(forms, unknown, unknown, unknown, None, document, roles=roles))
    return result


def silver(path):
    """What `TreesByNlp4j` wrote; a head of -1 is a doubt."""
    sentences = []
    with open(path, encoding="utf8") as file:
        for block in file.read().strip().split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if not line.startswith("# ")]
            if 3 <= len(rows) <= 80:
                heads = [None if row[2] == "-1" else int(row[2]) for row in rows]
                sentence = Sentence([r[0] for r in rows], [r[1] for r in rows], heads, [r[3] for r in rows],
                                    None, "silver", False)
                if len(rows[0]) > 4:
                    sentence.roles = [tuple(int(letter in r[4]) for letter in "sqc") for r in rows]
                    sentence.acts = [None if r[5] == "_" else r[5] for r in rows]
                    sentence.names = [r[6] for r in rows]
                sentences.append(sentence)
    return sentences


def re3d(folder, part):
    """Names of re3d's ministry texts, without trees; `part` 0 is for training, 1 for measuring."""
    sentences = []
    for source in ("us-state", "uk-government", "dfat"):
        base = os.path.join(folder, "re3d", source)
        documents = [json.loads(line) for line in open(os.path.join(base, "documents.jsonl"), encoding="utf-8-sig")]
        entities = [json.loads(line) for line in open(os.path.join(base, "entities.jsonl"), encoding="utf-8-sig")]
        for at, document in enumerate(sorted(documents, key=lambda d: d["_id"])):
            if (at % 3 == 2) != (part == 1):
                continue
            text = document["text"]
            words = [(m.start(), m.end(), m.group()) for m in
                     re.finditer(r"\w+(?:[-.]\w+)*\.?(?=\s[A-Z]\.|\b)|[^\w\s]", text)]
            tags = ["O"] * len(words)
            for entity in entities:
                if entity["documentId"] != document["_id"] or entity["type"] not in NAMES or entity["value"] == "I":
                    continue
                kind = _kind(entity["type"], entity["value"].split())
                inside = [i for i, w in enumerate(words) if w[0] >= entity["begin"] and w[1] <= entity["end"]]
                while inside and words[inside[0]][2].lower() in ("the", "a", "an"):
                    inside.pop(0)
                named = all(words[i][2][0].isupper() or words[i][2] in ("of", "and", "the", "for", "-")
                            for i in inside)
                for i in inside:
                    if named or kind == "date":
                        tags[i] = ("B-" if i == inside[0] else "I-") + kind
                    elif kind == "person":
                        tags[i] = None
            start = 0
            for i, word in enumerate(words):
                if word[2] in ".!?" and i - start >= 3 or i == len(words) - 1:
                    forms, names = [w[2] for w in words[start:i + 1]], tags[start:i + 1]
                    unknown = [None] * len(forms)
                    if len(forms) <= 80:
                        sentences.append(Sentence(forms, unknown, unknown, unknown, names, document["_id"]))
                    start = i + 1
    return sentences


def in_both_spellings(sentences):
    """The sentences that the British spell otherwise: as they are written, and as the British spell them."""
    spelled = [Sentence([british(form) for form in s.forms], s.tags, s.heads, s.relations, s.names, s.source, s.gold,
                        s.roles, s.acts) for s in sentences]
    other = [(s, b) for s, b in zip(sentences, spelled) if s.forms != b.forms]
    return {"as written": [s for s, _ in other], "as the British spell": [b for _, b in other]}


def swapped(sentence, chance):
    """The forms, now and then with names of persons changed for names of other nations, or spelled as the British do."""
    forms, tags, names = list(sentence.forms), sentence.tags, sentence.names
    if chance.random() < 0.5:
        forms = [british(form) for form in forms]
    after_title = False
    for i, form in enumerate(sentence.forms):
        proper = tags[i] in ("NNP", "NNPS") and form[:1].isupper() and len(form) > 1
        person = names is not None and (names[i] or "").endswith("person") and form not in TITLES
        if proper and (person or names is None and after_title and form not in TITLES):
            if chance.random() < 0.25:
                forms[i] = chance.choice(PARTS)
        after_title = form in TITLES or proper and after_title
    return forms
