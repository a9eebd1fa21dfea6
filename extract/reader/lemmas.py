"""Lemmas of words by a table of exceptions, a list of base forms, and rules of spelling."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

_VOWELS = "aeiou"
_INFLECTED = {
    "VBD": "ed",
    "VBN": "ed",
    "VBG": "ing",
    "VBZ": "s",
    "NNS": "s",
    "NNPS": "s",
    "JJR": "er",
    "RBR": "er",
    "JJS": "est",
    "RBS": "est",
}
_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
# Endings after which a lost final e is the rule where the list of base forms does not know.
_LOST_E = re.compile(
    r"(?:[^aeiou][aiou]t|[ui]at|[aiouy]z|[^s]s|v|u|[rlaeiou]g|dg|[bcdfgkptz]l|[aeiou]c|nc|rc|phon|[aeiou]r|ith"
    r"|(?:^|[^aeiou])[aeiou]k|[^aeiou][aiou]d|[^aeiou][iuo]m|[^aeiou][uoi]p|[^aeiou]in)$"
)
_KEEPS = re.compile(
    r"(?:ss|[aeiou]{2}[kpdlrn]|(?:[aeo][aeiou]|[iu][eiou])t|[aeiou][wyx]|er|en|(?<!ph)on|it|el|al|or|ar)$"
)


@dataclass(frozen=True, slots=True)
class LemmaTables:
    """What is known of lemmas.

    Attributes:
        exceptions: by part of speech, form (or form and fine part of speech) to lemma where the
            rules go wrong.
        bases: by part of speech, the known base forms.
    """

    exceptions: Mapping[str, Mapping[str, str]]
    bases: Mapping[str, frozenset[str]]


def read_tables(path: Path) -> LemmaTables:
    """The lemma tables of a JSON file, the base forms as one string a part of speech."""
    data = json.loads(path.read_text(encoding="utf-8"))
    bases = {upos: frozenset(forms.split()) for upos, forms in data["bases"].items()}
    return LemmaTables(data["exceptions"], bases)


def find_lemma(word: str, upos: str, xpos: str, tables: LemmaTables) -> str:
    """The lemma of a word, given its coarse and fine part of speech."""
    known = tables.exceptions.get(upos, {})
    if upos in ("PUNCT", "SYM", "X", "NUM") or not any(letter.isalpha() for letter in word):
        return known.get(word.lower(), word)
    if upos == "PROPN" or xpos == "NNP":
        return word
    small = word.lower().translate(_APOSTROPHES)
    exception = known.get(f"{small} {xpos}") or known.get(small)
    return exception or _apply_rules(word, small, (upos, xpos), tables)


def _apply_rules(word: str, small: str, tags: tuple[str, str], tables: LemmaTables) -> str:
    upos, xpos = tags
    bases = tables.bases.get("VERB" if upos == "AUX" else upos, frozenset())
    ending = _INFLECTED.get(xpos)
    if ending is not None and small.endswith(ending):
        if ending == "s" and _is_acronym(word):
            return word[:-1]
        return _RULES[ending](small, bases)
    # Adjectives of places keep their capital, as the treebanks have it.
    named = xpos == "JJ" and upos == "ADJ" and word[0].isupper() and not word.isupper() and small not in bases
    return word if named else small


def _is_acronym(word: str) -> bool:
    return len(word) > 2 and word[:-1].isupper() and word[-1] == "s"


def _choose(candidates: tuple[str, ...], bases: frozenset[str], otherwise: str) -> str:
    return next((candidate for candidate in candidates if candidate in bases), otherwise)


def _strip_s(word: str, bases: frozenset[str]) -> str:
    if word.endswith(("ss", "us", "is")) or len(word) < 3:
        return word
    if word.endswith("ies"):
        return _choose((word[:-3] + "y", word[:-1]), bases, word[:-3] + "y" if len(word) > 4 else word[:-1])
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return _choose((word[:-2], word[:-1]), bases, word[:-2])
    if word.endswith("es"):
        return _choose((word[:-1], word[:-2]), bases, word[:-1])
    return word[:-1]


def _undo(stem: str, bases: frozenset[str]) -> str:
    """The base form whose ending -ed, -ing, -er or -est was taken off."""
    if len(stem) < 2:
        return stem
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    single = stem[:-1] if doubled else stem
    candidates = (stem, stem + "e", single) if not doubled else (stem, single, stem + "e")
    if stem.endswith("i"):
        candidates = (stem[:-1] + "y", stem, stem + "e")
    return _choose(candidates, bases, _guess(stem, doubled))


def _guess(stem: str, doubled: bool) -> str:
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if doubled and stem[-1] not in "slzf" and len(stem) > 3:
        return stem[:-1]
    if not doubled and not _KEEPS.search(stem) and _LOST_E.search(stem):
        return stem + "e"
    return stem


def _strip_ed(word: str, bases: frozenset[str]) -> str:
    if word.endswith("eed"):
        return word if word in bases else word[:-1]
    return _undo(word[:-2], bases) if len(word) > 3 else word


def _strip_ing(word: str, bases: frozenset[str]) -> str:
    if len(word) < 5:
        return word
    stem = word[:-3]
    if stem.endswith("y") and stem[:-1] + "ie" in bases and stem not in bases:
        return stem[:-1] + "ie"
    return _undo(stem, bases)


def _strip_er(word: str, bases: frozenset[str]) -> str:
    return _undo(word[:-2], bases)


def _strip_est(word: str, bases: frozenset[str]) -> str:
    return _undo(word[:-3], bases)


_RULES: Mapping[str, Callable[[str, frozenset[str]], str]] = {
    "s": _strip_s,
    "ed": _strip_ed,
    "ing": _strip_ing,
    "er": _strip_er,
    "est": _strip_est,
}
