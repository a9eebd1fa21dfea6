"""Person names inside one article: their parts, and whether a shorter form can mean the same person as a longer one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extract.identity import slug

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "jr.", "sr."})
_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "bint", "abu", "ben", "van", "von", "der", "den", "de", "da", "di", "do", "dos"}
    | {
        "del",
        "la",
        "le",
        "du",
        "ter",
        "ten",
        "ur",
        "ul",
        "ud",
        "ad",
        "as",
        "ash",
        "az",
        "an",
        "ar",
        "at",
        "st",
        "mac",
        "mc",
        "y",
        "e",
    }
)
# the tokens of a possessive ending
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as written (`text`), with its comparable words: particles and suffixes apart, no accents."""

    text: str
    words: tuple[str, ...]
    suffix: str

    @property
    def is_full(self) -> bool:
        """True where more than one word names the person."""
        return len(self.words) > 1


def is_suffix(text: str) -> bool:
    """True for "Jr.", "III" and their like, which follow a name and are none."""
    return slug(text) in _SUFFIXES


def read_name(text: str) -> PersonName:
    """The name in a stretch of text without titles; a possessive ending is left out of it."""
    plain = _POSSESSIVE.sub("", " ".join(text.split())).strip(" ,")
    words = [word for word in slug(plain).split("-") if word]
    suffix = words[-1] if len(words) > 1 and words[-1] in _SUFFIXES else ""
    core = [word for word in words if word not in _SUFFIXES or len(words) == 1]
    telling = tuple(word for word in core if word not in _PARTICLES) or tuple(core or words)
    return PersonName(plain, telling, suffix)


def may_be_short_for(short: PersonName, full: PersonName) -> bool:
    """True where `short` can be another form of `full`: "Toqaev", "Qasym-Zhomart Toqaev"; "J. Biden", "Joe R. Biden".

    Every word of the short form has to stand in the full one, in the same order, initials agreeing with what they
    may stand for. A given name alone does not do, but for rulers ("Sheikh Tamim"), whom news calls by it.
    """
    if not short.words or len(short.words) > len(full.words):
        return False
    position = 0
    for word in short.words:
        while position < len(full.words) and not _agrees(word, full.words[position]):
            position += 1
        if position == len(full.words):
            return False
        position += 1
    return True


def _agrees(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))


def closest(short: PersonName, known: tuple[PersonName, ...]) -> PersonName | None:
    """The one known name that `short` can stand for.

    Among several the one whose last word it shares wins, as news shortens names to surnames; where that leaves more
    than one there is no answer.
    """
    fitting = [name for name in known if name != short and may_be_short_for(short, name)]
    if len(fitting) > 1:
        by_surname = [name for name in fitting if name.words[-1] == short.words[-1]]
        fitting = by_surname or fitting
    if len(fitting) > 1:
        longest = max(fitting, key=lambda name: (len(name.words), name.text))
        fitting = [longest] if all(may_be_short_for(name, longest) for name in fitting) else fitting
    return fitting[0] if len(fitting) == 1 else None
