"""How likely two names of persons are one name: word by word, after romanization, given names by their short forms.

    Qasym-Zhomart Toqaev ~ Kassym-Jomart Tokayev    Joe Biden ~ Joseph R. Biden, Jr.    Orban Viktor ~ Viktor Orbán
    George W. Bush / George H. W. Bush              Kim Jong-un / Kim Jong-il           Mohammed / Mahmoud
    Ruben Berg ? Ruben Berg Jr.

A score says how well the words agree. Whether two persons of one name are one person it cannot say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from extract.alignment import INITIAL, MATCH, Alignment, align, words_agree
from extract.given_names import GivenNames, load_given_names
from extract.identity import slug
from extract.spelling import beginning, skeleton, sound

_LINEAGE = frozenset({"bin", "ibn", "bint", "ben", "ould", "uulu"})
_PARTICLES = _LINEAGE | frozenset(
    {"al", "el", "as", "ash", "ad", "ar", "az", "at", "an", "ul", "de", "del", "da", "do", "dos", "di", "la", "le"}
    | {"van", "von", "der", "den", "ter", "ten", "du", "y", "e", "of"}
)
_ADDRESS = re.compile(r"^h-(?:r-)?[ehm]-(?=[^-]{2,}-)")  # H.E., H.H., H.M., H.R.H.
_SERVANT = re.compile(r"abd([aeiou][lrnstdz]?)?|ab[aou]u?l?")
_ORDINALS = frozenset({"ii", "iii", "iv", "vi", "vii", "viii", "xi", "xii", "xiii", "xiv", "xvi", "jr", "sr"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})  # at the end of a full name; after one word a monarch's number
_IN_FULL = {"junior": "jr", "senior": "sr"}
_SHORT_FORM = 0.75  # a surname alone
_APART = 0.4  # at most, where a word stands against another
_SAME_ENOUGH = 0.97
# What it costs that only one name has a word: the first, one between, one after the last that they share.
_FIRST, _BETWEEN, _AFTER, _TURNED = 0.08, 0.02, 0.05, 0.03
# The same after a word that is longer in one name, and where an initial stands for a word though others are left over.
_AFTER_UNLIKE, _GUESSED = 0.3, 0.1
# A suffix on one side: between names that are otherwise written alike it is there to tell a son from his father.
_SUFFIX, _FORMAL = 0.15, 0.03


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in comparable words: sounds in the order of the name, `ordinal` such as ii or jr, "" where there is none.

    `suffix` for an ordinal that tells generations apart; `lineage` where a word such as "bin" makes the order tell who
    is whose child; `optional` where news often leaves the first word out; `spelt` the words without accents.
    """

    words: tuple[str, ...]
    spelt: tuple[str, ...]
    ordinal: str
    suffix: bool
    lineage: bool
    optional: bool


@lru_cache(maxsize=1 << 16)
def read_full_name(text: str) -> FullName:
    """The comparable words of a person's name; titles before it and particles in it are left out."""
    known = load_given_names()
    written = _ADDRESS.sub("", slug(text)).split("-")
    if len(written) > 2:
        written[-1] = _IN_FULL.get(written[-1], written[-1])
    ordinal = next((word for word in written[1:] if word in _ORDINALS), "")
    if not ordinal and len(written) == 2 and written[1] == "i":
        ordinal = "i"
    words = [word for at, word in enumerate(written) if word and not (at and word in {*_ORDINALS, ordinal})]
    while len(words) > 2 and words[0] in known.titles:
        words = words[1:]
    core = [word for word in words if word not in _PARTICLES] or words
    joined = tuple(_joined(core))
    return FullName(
        words=tuple(map(_heard, joined)),
        spelt=joined,
        ordinal=ordinal,
        suffix=ordinal in _SUFFIXES and ordinal == written[-1] and len(joined) > 1,
        lineage=any(word in _LINEAGE for word in words),
        optional=len(joined) > 2 and joined[0] in known.optional,
    )


def _heard(word: str) -> str:
    """The sound of a word; a short word is no initial though only one letter of it sounds."""
    heard = sound(word)
    return heard if len(heard) > 1 else word


def _joined(words: Sequence[str]) -> list[str]:
    """The words with "Abdul Aziz" and "Abu Bakr" as one each, as they are one name."""
    found: list[str] = []
    waiting = ""
    for word in words:
        if _SERVANT.fullmatch(word) and word is not words[-1]:
            waiting = "abd" if word.startswith("abd") else "abu"
        else:
            found.append(waiting + word)
            waiting = ""
    return found


@lru_cache(maxsize=1 << 17)
def person_likeness(one: str, other: str) -> float:
    """How likely two names of persons are one name, from 0 to 1.

    Above .9 the names agree in all their words; about .75 one is the other's surname; below .5 a word of one stands
    against a word of the other.
    """
    first, second = sorted((one, other))
    left, right = read_full_name(first), read_full_name(second)
    if not left.words or not right.words:
        return 0.0
    if left.ordinal and right.ordinal and left.ordinal != right.ordinal:
        return _APART
    if _initials_differ(left.words, right.words):
        return _APART
    found = _found(left.words, right.words)
    if found < min(len(left.words), len(right.words)) and not _is_joined(left.words, right.words):
        longest = max(len(left.words), len(right.words))
        return round(_APART * found / longest, 3)  # a word of one stands against a word of the other
    scores = [_score(left, right, left.words, right.words)]
    may_turn = found == min(len(left.words), len(right.words)) and not (left.lineage or right.lineage)
    if scores[0] < _SAME_ENOUGH and may_turn:
        scores += [_score(left, right, left.words, turned) - _TURNED for turned in _turns(right.words)]
        scores += [_score(left, right, turned, right.words) - _TURNED for turned in _turns(left.words)]
    return round(max(0.0, max(scores) - _suffix_cost(left, right)), 3)


def differ_by_suffix(one: str, other: str) -> bool:
    """True where one of two names has a suffix such as Jr. and the other has none: one person, or father and son."""
    left, right = read_full_name(one), read_full_name(other)
    return left.suffix != right.suffix and not (left.ordinal and right.ordinal)


def _suffix_cost(left: FullName, right: FullName) -> float:
    if left.suffix == right.suffix or (left.ordinal and right.ordinal):
        return 0.0
    return _SUFFIX if left.spelt[0] == right.spelt[0] else _FORMAL


def is_telling(name: str) -> bool:
    """True for a full name that hardly two persons in the news bear: three words, or two that are not common."""
    words = read_full_name(name).words
    return len(words) > 2 or (len(words) == 2 and not set(words) & load_given_names().common)


def _found(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """How many words of the shorter name the longer one has."""
    shorter, longer = sorted((ours, theirs), key=len)
    return sum(any(words_agree(word, other) >= MATCH for other in longer) for word in shorter)


def _is_joined(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """True where two words of the longer name may be one of the shorter."""
    shorter, longer = sorted((ours, theirs), key=len)
    if len(shorter) == len(longer):
        return False
    pairs = [a + b for a, b in pairwise(longer)]
    return any(words_agree(word, pair) >= MATCH for word in shorter if len(word) > 1 for pair in pairs)


def _turns(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The name with its family name at the other end."""
    return ((*words[1:], words[0]), (words[-1], *words[:-1])) if len(words) > 1 else ()


def _score(left: FullName, right: FullName, ours: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    aligned = align(ours, theirs)
    if not aligned.likeness or (min(len(ours), len(theirs)) > 1 and max(aligned.likeness) == INITIAL):
        return 0.0
    if aligned.left and aligned.right:
        return _APART * sum(aligned.likeness) / max(len(ours), len(theirs))
    if min(len(ours), len(theirs)) == 1 < max(len(ours), len(theirs)):
        return _short_score(left, right, aligned)
    if _is_strict(left, right) and min(aligned.likeness) < 1:
        return min(0.7, *aligned.likeness)
    agreement = (min(aligned.likeness) + sum(aligned.likeness) / len(aligned.likeness)) / 2
    extra, full = (aligned.left, left) if aligned.left else (aligned.right, right)
    shorter, order = sorted((ours, theirs), key=len)
    if aligned.likeness[-1] == INITIAL and {0, len(order) - 1} & set(extra):
        return _APART  # Mark T. Esper is no Mark Toner
    last = max(at for at in range(len(order)) if at not in extra)
    grows = aligned.likeness[-1] < _SAME_ENOUGH and len(shorter[-1]) != len(order[last])
    guessed = INITIAL in aligned.likeness and any(len(order[at]) > 1 for at in extra)
    return agreement - _extra_cost(extra, full, order, _AFTER_UNLIKE if grows else _AFTER) - _GUESSED * guessed


def _short_score(left: FullName, right: FullName, aligned: Alignment) -> float:
    extra = aligned.left or aligned.right
    if left.ordinal and left.ordinal == right.ordinal:
        return 0.92 * aligned.likeness[0] if 0 not in extra else _APART
    last = max(len(left.words), len(right.words)) - 1
    return (_SHORT_FORM if last not in extra else _SHORT_FORM - 0.1) * aligned.likeness[0]


def _extra_cost(extra: tuple[int, ...], full: FullName, order: tuple[str, ...], after: float) -> float:
    """What the words that only the longer name has cost; a father is not his son because he has fewer names."""
    if 0 in extra and full.lineage:
        return 1 - _APART
    cost = 0.0
    for place in extra:
        if place == 0 and order[0] == full.words[0]:
            cost += _BETWEEN if full.optional else _FIRST
        elif place == 0 or all(at in extra for at in range(place, len(order))):
            cost += after
        else:
            cost += _BETWEEN
    return cost


def _initials_differ(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """True for George W. and George H. W.: both have initials between, and they begin differently."""
    between = [[word for word in words[1:-1] if len(word) == 1] for words in (ours, theirs)]
    return all(between) and between[0][0] != between[1][0]


def _is_strict(left: FullName, right: FullName) -> bool:
    """True for two Chinese names, in which every vowel tells one name from another."""
    strict = load_given_names().strict
    return all({name.spelt[0], name.spelt[-1]} & strict for name in (left, right))


def block_keys(name: str) -> frozenset[str]:
    """Keys of which two names that may be one have at least one in common; a surname alone has a key of its own kind.

    A key is the consonants of one word, as the family name, with the beginning of another, as the given name.
    """
    full = read_full_name(name)
    words = full.words
    if len(words) == 1:
        return frozenset({alone_key(words[0])})
    ends = dict.fromkeys((0, 1, len(words) - 2, len(words) - 1))
    pairs = [(words[family], words[given]) for family in ends for given in ends if family != given]
    pairs += [(words[-2] + words[-1], words[0]), (words[0] + words[1], words[-1])]
    return frozenset(f"{key}:{_start(given)}" for family, given in pairs for key in (skeleton(family),))


def alone_key(word: str) -> str:
    """The key of a surname by itself."""
    return f"{skeleton(sound(word))}:"


def surname_keys(name: str) -> frozenset[str]:
    """The keys of the surnames by which a full name may be shortened: its last word, and its first."""
    words = read_full_name(name).words
    return frozenset({alone_key(words[0]), alone_key(words[-1])}) if len(words) > 1 else frozenset()


@cache
def _start(heard: str) -> str:
    known: GivenNames = load_given_names()
    groups = known.groups(heard)
    return beginning(min(known.heads[group] for group in groups)) if groups else beginning(heard)
