"""FollowTheMoney entities, as OpenSanctions publishes them: persons, positions, and occupancies that join them.

https://followthemoney.tech/explorer/schemata/Occupancy/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.posts import Official, Post
from extract.registers.lines import read_objects
from extract.registers.people import official, post
from extract.registers.positions import Positions
from extract.registers.tally import Tally

_SCHEMA = r'"schema"\s*:\s*"(?:{})"'
_OCCUPANCY, _PERSON = (re.compile(_SCHEMA.format(name)) for name in ("Occupancy", "Person"))
# The label of a position, and the ids of those whose it may be.
_Position = tuple[str, tuple[str, ...]]


def read_ftm(path: Path, label: str, positions: Positions, tally: Tally) -> Iterator[Official]:
    """The officials in a file with one entity a line, in its order, persons with offices of a known kind alone.

    Occupancies stand anywhere in such files, so it is read three times; memory holds positions and terms, not persons.
    """
    known: dict[str, _Position] = {}
    for entity in read_objects(path, label, tally):
        if entity.get("schema") == "Position":
            names = _texts(entity, "name")
            if names:
                known[str(entity.get("id"))] = (names[0], _owners(entity, positions))
    terms = _terms(path, label, known)
    for entity in read_objects(path, label, wanted=_PERSON):
        if entity.get("schema") == "Person":
            found = _official(entity, terms.get(str(entity.get("id")), []), positions, tally)
            if found is not None:
                yield found


def _terms(
    path: Path, label: str, known: dict[str, _Position]
) -> dict[str, list[tuple[_Position, str | None, str | None]]]:
    """The positions of each holder, with first and last day."""
    terms: dict[str, list[tuple[_Position, str | None, str | None]]] = {}
    for entity in read_objects(path, label, wanted=_OCCUPANCY):
        if entity.get("schema") != "Occupancy":
            continue
        since, until = _texts(entity, "startDate"), _texts(entity, "endDate")
        for place in _texts(entity, "post"):
            if place in known:
                term = (known[place], min(since, default=None), max(until, default=None))
                for holder in _texts(entity, "holder"):
                    terms.setdefault(holder, []).append(term)
    return terms


def _official(
    entity: dict[str, Any], terms: list[tuple[_Position, str | None, str | None]], positions: Positions, tally: Tally
) -> Official | None:
    home = _owners(entity, positions)
    # A person may have its positions as mere texts instead.
    held = terms or [((text, ()), None, None) for text in _texts(entity, "position")]
    posts = list(_posts(held, home, positions, tally))
    names = [text for name in ("name", "alias", "weakAlias") for text in _texts(entity, name)]
    return official(names, next(iter(_texts(entity, "wikidataId")), None), posts, tally)


def _posts(
    held: list[tuple[_Position, str | None, str | None]], home: tuple[str, ...], positions: Positions, tally: Tally
) -> Iterator[Post]:
    for (label, owners), since, until in held:
        role, owner = positions.read(label, owners or home)
        if role is None:
            tally.positions[label] += 1
        elif owner is None:
            tally.homeless += 1
        else:
            yield post(owner, role, since, until)


def _owners(entity: dict[str, Any], positions: Positions) -> tuple[str, ...]:
    codes = [*_texts(entity, "country"), *_texts(entity, "nationality")]
    return tuple(dict.fromkeys(owner for code in codes if (owner := positions.owner_of_code(code)) is not None))


def _texts(entity: dict[str, Any], name: str) -> list[str]:
    """The values of a property that are texts; an entity that stands in place of its id gives the id."""
    properties = entity.get("properties")
    values = properties.get(name) if isinstance(properties, dict) else None
    values = values if isinstance(values, list) else [values]
    ids = (value.get("id") if isinstance(value, dict) else value for value in values)
    return [value for value in ids if isinstance(value, str)]
