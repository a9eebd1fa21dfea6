"""How likely two names of organizations or bodies are one name: word order, spelling, plurals, acronyms."""

from __future__ import annotations

from functools import lru_cache

from extract.alignment import MATCH
from extract.identity import slug
from extract.spelling import sound, word_likeness

# Words that names of organizations have or leave out at will.
_LIGHT = frozenset({"of", "the", "for", "and", "on", "in", "to", "affairs", "group", "de", "la", "du", "des", "a"})
_WRITTEN_OUT = {
    "un": ("united", "nations"),
    "eu": ("european", "union"),
    "us": ("united", "states"),
    "uk": ("united", "kingdom"),
    "intl": ("international",),
    "natl": ("national",),
    "min": ("ministry",),
    "dept": ("department",),
    "org": ("organization",),
    "govt": ("government",),
}
_ALIKE = {"organisation": "organization", "defence": "defense", "centre": "center", "labour": "labor"}
_ACRONYM, _REORDERED = 0.9, 0.02


@lru_cache(maxsize=1 << 16)
def organization_likeness(one: str, other: str) -> float:
    """How likely two names of organizations are one name, from 0 to 1; an acronym is taken for what it abbreviates."""
    left, right = _words(one), _words(other)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    if _abbreviates(one, other) or _abbreviates(other, one):
        return _ACRONYM
    if "".join(left) == "".join(right):
        return 0.98
    return round(_agreement(left, right), 3)


def organization_keys(name: str) -> frozenset[str]:
    """Keys of which two names that may be one have at least one in common: their initials, in alphabetical order."""
    if _is_acronym(name):
        return frozenset({"".join(sorted(name.lower()))})
    every = slug(name).split("-")
    chosen = [_words(name), tuple(word for word in every if word not in _LIGHT), tuple(every)]
    return frozenset("".join(sorted(word[0] for word in words)) for words in chosen if len(words) > 1)


def _agreement(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Every word has to find its like, in whatever order; a word that finds none costs more than any order."""
    remaining = list(right)
    found = []
    for word in left:
        best = max(remaining, key=lambda other: word_likeness(word, other), default=None)
        if best is not None and word_likeness(word, best) >= MATCH + 0.1:
            found.append(word_likeness(word, best))
            remaining.remove(best)
    longest = max(len(left), len(right))
    if len(found) < longest:
        return 0.8 * len(found) / longest
    return min(found) - _REORDERED


def _words(name: str) -> tuple[str, ...]:
    spelt = [_ALIKE.get(word, word) for word in slug(name).split("-")]
    written = [word for short in spelt for word in _WRITTEN_OUT.get(short, (short,))]
    return tuple(sound(word.removesuffix("s") or word) for word in written if word not in _LIGHT)


def _abbreviates(short: str, full: str) -> bool:
    """True where a word in capitals is the initials of the other name, with or without its light words."""
    if not _is_acronym(short):
        return False
    words = slug(full).split("-")
    telling = [word for word in words if word not in _LIGHT]
    return len(telling) > 1 and short.lower() in {"".join(word[0] for word in chosen) for chosen in (words, telling)}


def _is_acronym(name: str) -> bool:
    return len(name) > 1 and name.isalpha() and name.isupper()
