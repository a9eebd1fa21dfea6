"""Changed copies of training items: other people's names, other capitals."""

import random
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from extract.reader.entities import NAME_TAGS, read_tags
from training.corpora import Item

SWAP_SHARE = 0.3
TOWN_SHARE = 0.06
UPPER_SHARE, LOWER_SHARE, TITLE_SHARE = 0.025, 0.015, 0.035
_NUMBERS = {tag: number for number, tag in enumerate(NAME_TAGS)}


@dataclass(frozen=True, slots=True)
class Tradition:
    """How a part of the world puts personal names together."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    endings: tuple[str, ...]
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameParts:
    """All traditions, and the two halves of invented towns."""

    people: tuple[Tradition, ...]
    roots: tuple[str, ...]
    endings: tuple[str, ...]


def read_parts(path: Path) -> NameParts:
    """The name parts of a YAML file (see its head for the fields)."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    people = tuple(
        Tradition(**{key: tuple(map(str, values)) for key, values in fields.items()})
        for fields in data["people"].values()
    )
    towns = data["towns"]
    return NameParts(people, tuple(towns["roots"]), tuple(towns["endings"]))


def compose_person(parts: NameParts, chance: random.Random) -> list[str]:
    """The words of an invented person's name."""
    tradition = chance.choice(parts.people)
    name = chance.choice(tradition.patterns).format(
        given=chance.choice(tradition.given),
        second=chance.choice(tradition.given),
        family=chance.choice(tradition.family) + chance.choice(tradition.endings),
    )
    return name.split()


def _invent(length: int | None, parts: NameParts, chance: random.Random) -> list[str] | None:
    for _ in range(12):
        name = compose_person(parts, chance)
        if length is None or len(name) == length:
            return name
    return None


def swap_names(item: Item, parts: NameParts, chance: random.Random) -> Item:
    """The item with its persons, and now and then towns, renamed: same name, same new name.

    Where the item has a tree, a new name has as many words as the old.
    """
    if item.names is None:
        return item
    words, tags = list(item.words), list(item.names)
    known: dict[str, list[str]] = {}
    spans = read_tags([_NUMBERS[tag] for tag in tags])
    for start, end, label in reversed(spans):
        old = words[start:end]
        length = None if item.heads is None and end - start > 1 else end - start
        if label == "PERSON":
            new = known.get(" ".join(old)) or _invent(length, parts, chance)
        elif label == "GPE" and length == 1 and chance.random() < TOWN_SHARE:
            new = [chance.choice(parts.roots) + chance.choice(parts.endings)]
        else:
            continue
        if new is None or (item.heads is not None and len(new) != len(old)):
            continue
        known[" ".join(old)] = new
        words[start:end] = new
        tags[start:end] = _tag_name(len(new), label)
    return replace(item, words=tuple(words), names=tuple(tags))


def _tag_name(length: int, label: str) -> list[str]:
    if length == 1:
        return [f"S-{label}"]
    return [f"B-{label}", *([f"I-{label}"] * (length - 2)), f"E-{label}"]


def change_case(item: Item, chance: random.Random) -> Item:
    """The item as it is, or rarely in capitals, in small letters or as a title."""
    draw = chance.random()
    if draw < UPPER_SHARE:
        words = tuple(word.upper() for word in item.words)
    elif draw < UPPER_SHARE + LOWER_SHARE:
        words = tuple(word.lower() for word in item.words)
    elif draw < UPPER_SHARE + LOWER_SHARE + TITLE_SHARE:
        words = tuple(word[:1].upper() + word[1:] for word in item.words)
    else:
        return item
    return replace(item, words=words)


def make_noise(item: Item, parts: NameParts, chance: random.Random) -> Item:
    """The item as one round of training sees it."""
    if chance.random() < SWAP_SHARE:
        item = swap_names(item, parts, chance)
    return change_case(item, chance)
