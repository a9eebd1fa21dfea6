"""Persons of one article: which names mean the same person, and whom each person acts for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.names import PersonName, closest, read_name


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in an article: the fullest name, every form, and the positions of those names in the text."""

    name: PersonName
    forms: tuple[str, ...]
    mentions: tuple[int, ...]


def group_people(texts: Mapping[int, str]) -> tuple[Person, ...]:
    """The persons behind names (position in the list of names → text), each short form with the one it can mean.

    Full names of one person are told apart by their words alone; a short form that fits two persons goes to the one
    named last before it, as readers take it.
    """
    names = {position: read_name(text) for position, text in texts.items()}
    read = {position: name for position, name in names.items() if name.words}  # marks alone name nobody
    full = _distinct_full([name for name in read.values() if name.is_full])
    members: dict[tuple[str, ...], list[int]] = {}
    last: list[tuple[str, ...]] = []
    for position in sorted(read):
        key = _key(read[position], full, last)
        members.setdefault(key, []).append(position)
        last.append(key)
    return tuple(_person(positions, read) for positions in members.values())


def _distinct_full(names: Sequence[PersonName]) -> tuple[PersonName, ...]:
    """The full names that no longer full name includes ("Joe Biden" beside "Joseph R. Biden" stays)."""
    unique = {name.words: name for name in sorted(names, key=lambda name: (name.words, name.text))}
    return tuple(unique.values())


def _key(name: PersonName, full: tuple[PersonName, ...], last: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    longer = closest(name, full)
    if longer is not None:
        further = closest(longer, full)
        return further.words if further is not None else longer.words
    if name.is_full:
        return name.words
    recent = [key for key in reversed(last) if key[-1] == name.words[-1] and len(key) > 1]
    return recent[0] if recent else name.words


def _person(positions: Sequence[int], read: Mapping[int, PersonName]) -> Person:
    names = [read[position] for position in positions]
    fullest = max(names, key=lambda name: (len(name.words), len(name.text)))
    return Person(fullest, tuple(dict.fromkeys(name.text for name in names)), tuple(positions))
