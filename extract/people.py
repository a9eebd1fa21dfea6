"""Persons of one article: which names mean the same person, and whom each person acts for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from extract.names import PersonName, candidates, closest, family_last, read_name, without_honorifics

Roles = Mapping[int, frozenset[str]]
Key = tuple[tuple[str, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in an article: the fullest name, every form, and the positions of those names in the text."""

    name: PersonName
    forms: tuple[str, ...]
    mentions: tuple[int, ...]


def group_people(texts: Mapping[int, str], roles: Roles = MappingProxyType({})) -> tuple[Person, ...]:
    """The persons behind names (position in the list of names → text), each short form with the one it can mean.

    Full names of one person are told apart by their words alone, whichever of its orders a name stands in. A short form
    that fits two persons goes to the one who has a role of its title (`roles` by position), else to nobody.
    """
    names = {position: without_honorifics(read_name(text)) for position, text in texts.items()}
    # marks alone name nobody
    read = _in_one_order({position: name for position, name in names.items() if name.words})
    full = tuple({(name.words, name.fathers): name for name in read.values() if name.is_full}.values())
    titled = {position: roles.get(position, frozenset()) for position in read}
    members: dict[Key, list[int]] = {}
    for position in sorted(read):
        members.setdefault(_key(position, read, full, titled), []).append(position)
    return tuple(_person(positions, texts) for positions in members.values())


def _in_one_order(names: Mapping[int, PersonName]) -> dict[int, PersonName]:
    """The names, "Orban Viktor" turned around where "Viktor Orban" stands too."""
    present = {name.words for name in names.values()}
    turned = {position: family_last(name) for position, name in names.items()}
    return {
        position: other if (other := turned[position]) is not None and other.words in present else name
        for position, name in names.items()
    }


def _key(position: int, read: Mapping[int, PersonName], full: tuple[PersonName, ...], titled: Roles) -> Key:
    """What tells the person of a name from others: the words of the fullest form of it."""
    name = read[position]
    longer = closest(name, full) or _by_role(position, read, full, titled)
    if longer is None:
        return (name.words, name.fathers)
    further = closest(longer, full) or longer
    return (further.words, further.fathers)


def _by_role(
    position: int, read: Mapping[int, PersonName], full: tuple[PersonName, ...], titled: Roles
) -> PersonName | None:
    """The one of several whom a name may mean who has its title elsewhere: "President Bush" of two of that name."""
    holders = [other for at, other in read.items() if other.is_full and titled[at] & titled[position]]
    meant = [name for name in candidates(read[position], full) if any(name.words == each.words for each in holders)]
    return meant[0] if len(meant) == 1 else None


def _person(positions: Sequence[int], texts: Mapping[int, str]) -> Person:
    names = [read_name(texts[position]) for position in positions]
    fullest = max(names, key=lambda name: (len(name.words), not name.text.isupper(), len(name.text)))  # no headline
    return Person(fullest, tuple(dict.fromkeys(name.text for name in names)), tuple(positions))
