"""Person names inside one article: their parts, and whether a shorter form can mean the same person as a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.identity import slug
from extract.name_customs import load_customs

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "jr.", "sr."})
# the tokens of a possessive ending
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name as written (`text`), with its comparable words: particles and suffixes apart, no accents.

    `fathers` are the indices of the words that name a forefather: "Salman" in "Mohammed bin Salman".
    """

    text: str
    words: tuple[str, ...]
    suffix: str
    fathers: tuple[int, ...] = ()

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
    particles = load_customs().particles
    kept = [at for at, word in enumerate(core) if word not in particles] or range(len(core or words))
    telling = tuple((core or words)[at] for at in kept)
    return PersonName(plain, telling, suffix, tuple(_fathers(core, kept)))


def _fathers(core: Sequence[str], kept: Sequence[int]) -> Iterator[int]:
    """The indices among the kept words of those that a word of lineage introduces."""
    lineage = load_customs().lineage
    for index, at in enumerate(kept):
        after = kept[index - 1] + 1 if index else 0
        if lineage.intersection(core[after:at]):
            yield index


def without_honorifics(name: PersonName) -> PersonName:
    """The name without the words of address before it: "Sheikh Tamim", "Lord Cameron"."""
    first = 0
    while first < len(name.words) - 1 and name.words[first] in load_customs().honorifics:
        first += 1
    fathers = tuple(index - first for index in name.fathers if index >= first)
    return replace(name, words=name.words[first:], fathers=fathers) if first else name


def family_last(name: PersonName) -> PersonName | None:
    """The name in the other order, where its first word is a family name that stands first by custom."""
    if not name.is_full or name.fathers or name.words[0] not in load_customs().family_first:
        return None
    return replace(name, words=(*name.words[1:], name.words[0]))


def may_be_short_for(short: PersonName, full: PersonName) -> bool:
    """True where `short` can be another form of `full`: "Toqaev", "Qasym-Zhomart Toqaev"; "J. Biden", "Joe R. Biden".

    Every word of the short form has to stand in the full one, in the same order, initials agreeing with what they
    may stand for; one at least has to be the same. A father's name alone is another person's: "Salman" is not
    "Mohammed bin Salman", whom "bin Salman" may mean, and nobody is called by a patronymic alone.
    """
    if not short.words or len(short.words) > len(full.words):
        return False
    positions = _positions(short.words, full.words)
    if positions is None or not any(word == full.words[at] for word, at in zip(short.words, positions, strict=True)):
        return False
    if positions[0] not in {0, len(full.words) - 1} and load_customs().is_patronymic(short.words[0]):
        return False
    return _same_lineage(short, full, positions)


def _positions(short: Sequence[str], full: Sequence[str]) -> tuple[int, ...] | None:
    """Where the words of a short form stand in a full one."""
    positions: list[int] = []
    for word in short:
        at = positions[-1] + 1 if positions else 0
        while at < len(full) and not _agrees(word, full[at], first=not positions and at > 0):
            at += 1
        if at == len(full):
            return None
        positions.append(at)
    return tuple(positions)


def _same_lineage(short: PersonName, full: PersonName, positions: Sequence[int]) -> bool:
    """False where one is named as the father and the other as the son, or where they have different fathers."""
    if not full.fathers:
        return True
    if not short.fathers:
        return positions[0] not in full.fathers
    return positions[short.fathers[0]] == full.fathers[0]


def _agrees(word: str, other: str, *, first: bool) -> bool:
    """True for one word, and for an initial of it; the `first` word of a short form is no middle name."""
    if word == other or first:
        return word == other
    return (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))


def surnames(name: PersonName) -> frozenset[str]:
    """The words by which news may call somebody: the last, and the first where families of that name stand first."""
    first = {name.words[0]} & load_customs().family_first
    return frozenset({name.words[-1], *first})


def closest(short: PersonName, known: Sequence[PersonName]) -> PersonName | None:
    """The one known name that `short` can stand for.

    Among several the one whose surname it is wins, as news shortens names to surnames; where that leaves more than one
    there is no answer.
    """
    fitting = candidates(short, known)
    if len(fitting) > 1:
        longest = max(fitting, key=lambda name: (len(name.words), name.text))
        fitting = (longest,) if all(may_be_short_for(name, longest) for name in fitting) else fitting
    return fitting[0] if len(fitting) == 1 else None


def candidates(short: PersonName, known: Sequence[PersonName]) -> tuple[PersonName, ...]:
    """The known names that `short` can stand for; only those whose surname it is, where there are such."""
    fitting = tuple(name for name in known if name != short and may_be_short_for(short, name))
    by_surname = tuple(name for name in fitting if short.words[-1] in surnames(name))
    return by_surname or fitting
