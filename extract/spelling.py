"""How a word of a name sounds, whatever romanization it is written in, and how far two words are from each other."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

# In this order: each rule sees what those before it left.
_RULES = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"^abd[aeou]l(?=.)", "abd"),
        (r"^abd[aeou]([rnstdz])\1", r"abd\1"),
        (r"^hs", "s"),
        (r"^ts(?=[aeiou])", "z"),
        (r"c(?=[aoultr])", "k"),
        (r"tsch|tch|ch", "c"),
        (r"sch|shch|sh|sz", "s"),
        (r"dzh|dj|zh|dsch", "j"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"th", "t"),
        (r"ph", "f"),
        (r"ck|q", "k"),
        (r"(?<=.)x", "ks"),
        (r"^x", "s"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ee", "i"),
        (r"oe(?!v$)", "o"),
        (r"eo", "u"),
        (r"y", "i"),
        (r"(.)\1+", r"\1"),
        (r"^ie", "e"),
        (r"(?<=[aeou])i(?=[aeou])", ""),
        (r"(?<=[ou])f$", "v"),
        (r"(?<=[aeiou])h$", ""),
        (r"(.)\1+", r"\1"),
    )
)
_WEAK = re.compile(r"[aeiouh]")
_CLASSES = str.maketrans("gqczjxbdfp", "kksssxvtvp")
_ENDING = re.compile(r"(?<=...)[oe]va?$")
_ARTICLE = re.compile(r"^[ae]l(?=.{5})|^le(?=.{5})")
_VOWELS = re.compile(r"^[aeiou]")

# What a difference costs: a consonant of another class, any other letter, and one of more than two of these.
_CONSONANT, _LETTER, _FURTHER = 1.6, 0.45, 0.8
_UNALIKE = 0.6
_SHORT = {1: 1.0, 2: 1.0, 3: 0.9, 4: 0.8, 5: 0.6}


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A word (a-z, lower case) in one spelling for all romanizations: toqaev and tokayev are `tokaev`."""
    for pattern, by in _RULES:
        word = pattern.sub(by, word)
    return word


@lru_cache(maxsize=1 << 16)
def skeleton(heard: str) -> str:
    """The consonants of a sound by their classes, without an article before it or -ov, -ev after it."""
    return _consonants(_ENDING.sub("", _ARTICLE.sub("", heard))) or "a"


def beginning(heard: str) -> str:
    """The class of the first letter of a sound; all vowels are one."""
    return "a" if _VOWELS.match(heard) else heard[:1].translate(_CLASSES)


@lru_cache(maxsize=1 << 17)
def word_likeness(one: str, other: str) -> float:
    """How alike two sounds are, from 0 to 1."""
    if one == other:
        return 1.0
    if _is_feminine(one, other) or _is_feminine(other, one):
        return _UNALIKE
    bare = _ARTICLE.sub("", one), _ARTICLE.sub("", other)
    if bare[0] == bare[1]:
        return 0.98
    stems = _ENDING.sub("", one), _ENDING.sub("", other)
    if stems[0] == stems[1]:
        return 0.9  # Rahmonov became Rahmon
    if all(stem != word for stem, word in zip(stems, (one, other), strict=True)):
        one, other = stems  # an ending that a whole people shares tells nothing
    return max(0.0, 1 - _distance(one, other) / max(len(one), len(other)))


def _is_feminine(one: str, other: str) -> bool:
    """True for Giorgia and Giorgio, Daniela and Daniel; Lukashenka is Lukashenko."""
    return one.endswith("a") and not one.endswith("nka") and other in {one[:-1], f"{one[:-1]}o"}


def _distance(one: str, other: str) -> float:
    heavy = Levenshtein.distance(_consonants(one), _consonants(other))
    light = max(0, Levenshtein.distance(one, other) - heavy)
    letter = _SHORT.get(min(len(one), len(other)), _LETTER)
    return _CONSONANT * heavy + letter * min(light, 2) + max(letter, _FURTHER) * max(0, light - 2)


@lru_cache(maxsize=1 << 16)
def _consonants(heard: str) -> str:
    return _WEAK.sub("", heard).translate(_CLASSES)
