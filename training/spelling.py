"""American words spelled as the British do: what is learned from is mostly American, what is read is both."""

import re

CHANGES = [(re.compile(pattern), change) for pattern, change in (
    (r"^(fav|lab|neighb|hon|harb|endeav|col|behavi|rum|hum|arm|vig|rig)or(?=$|s$|ed$|ing$|able|ably|hood|ly$|ite)",
     r"\1our"),
    (r"iz(?=e$|es$|ed$|er$|ers$|ing$|ation)", "is"),
    (r"(?<=al)yz(?=e$|es$|ed$|ing$)", "ys"),
    (r"^(cent|theat|fib|lit|kilomet|met)er(?=$|s$)", r"\1re"),
    (r"^(def|off|pret)ense(?=$|s$|less)", r"\1ence"),
    (r"^program(?=$|s$)", "programme"),
    (r"^(travel|cancel|label|model|signal|counsel|fuel|channel|marshal|tunnel|rival|level)(?=ed$|ing$|er$|ers$)", r"\1l"),
    (r"^(fulfi|enro)ll(?=$|s$|ment)", r"\1l"),
    (r"(?<=judg)ment|(?<=acknowledg)ment", "ement"),
    (r"^gray(?=$|s$)", "grey"),
    (r"^maneuver", "manoeuvre"),
    (r"^plow", "plough"),
    (r"^skeptic", "sceptic"))]
AS_THEY_ARE = ("size", "prize", "seize", "capsize", "resize", "downsize", "maize")


def british(word):
    """The word as the British spell it, its capitals kept; the same word when they spell it alike."""
    small = word.lower()
    if not small.isalpha() or small.rstrip("sd").removesuffix("ing") in AS_THEY_ARE or small[:-3] + "e" in AS_THEY_ARE:
        return word
    changed = small
    for pattern, change in CHANGES:
        changed = pattern.sub(change, changed)
    if changed == small:
        return word
    return changed.upper() if word.isupper() else word[0] + changed[1:]
