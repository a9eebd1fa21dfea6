"""Wikidata entities as JSON, one a line, as its dumps and extracts of them have: persons with the positions they held.

https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.posts import Official, Post
from extract.registers.lines import read_objects
from extract.registers.people import official, post
from extract.registers.positions import Positions
from extract.registers.tally import Tally

_HELD, _SINCE, _UNTIL = "P39", "P580", "P582"
# jurisdiction, of, country, organization
_WHOSE = ("P1001", "P642", "P17", "P2389")
_MONTH, _DAY = 10, 11  # precisions of a time value


def read_entities(path: Path, label: str, positions: Positions, tally: Tally) -> Iterator[Official]:
    """The officials among the entities of a file, in its order; the positions have to stand in it too.

    It is read twice: positions may stand behind those who held them.
    """
    known = {}
    for entity in read_objects(path, label, tally):
        if _HELD not in _claims(entity):
            text = _label(entity)
            if text is not None and positions.read(text)[0] is not None:
                known[str(entity.get("id"))] = (text, tuple(_owners(_claims(entity), positions)))
    for entity in read_objects(path, label):
        claims = _claims(entity)
        if _HELD in claims:
            posts = list(_posts(claims, known, positions, tally))
            found = official(_names(entity), str(entity.get("id")), posts, tally)
            if found is not None:
                yield found


def _posts(
    claims: dict[str, Any], known: dict[str, tuple[str, tuple[str, ...]]], positions: Positions, tally: Tally
) -> Iterator[Post]:
    for claim in _statements(claims, _HELD):
        position = _item(claim.get("mainsnak"))
        if position is None:
            continue
        if position not in known:
            tally.positions[position] += 1
            continue
        text, owners = known[position]
        qualifiers = claim.get("qualifiers")
        qualifiers = qualifiers if isinstance(qualifiers, dict) else {}
        role, owner = positions.read(text, tuple(_owners(qualifiers, positions)) or owners)
        if role is None or owner is None:
            tally.homeless += 1
        else:
            yield post(owner, role, _time(qualifiers, _SINCE), _time(qualifiers, _UNTIL))


def _claims(entity: dict[str, Any]) -> dict[str, Any]:
    claims = entity.get("claims")
    return claims if isinstance(claims, dict) else {}


def _statements(claims: dict[str, Any], name: str) -> Iterator[dict[str, Any]]:
    """The statements with a property that are not deprecated; qualifiers are written alike."""
    values = claims.get(name)
    for value in values if isinstance(values, list) else []:
        if isinstance(value, dict) and value.get("rank") != "deprecated":
            yield value


def _owners(claims: dict[str, Any], positions: Positions) -> Iterator[str]:
    """Whose a position is: the first property that names a country or organization known here."""
    for name in _WHOSE:
        items = (_item(value.get("mainsnak", value)) for value in _statements(claims, name))
        found = [owner for item in items if item is not None and (owner := positions.owner_of_item(item)) is not None]
        if found:
            yield from found
            return


def _value(snak: Any) -> Any:
    content = snak.get("datavalue") if isinstance(snak, dict) else None
    return content.get("value") if isinstance(content, dict) else None


def _item(snak: Any) -> str | None:
    value = _value(snak)
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) else None


def _time(qualifiers: dict[str, Any], name: str) -> str | None:
    """The time of a qualifier, as precise as it is meant."""
    for snak in _statements(qualifiers, name):
        value = _value(snak)
        if isinstance(value, dict) and isinstance(value.get("time"), str):
            precision = value.get("precision")
            shown = {_DAY: 11, _MONTH: 8}.get(precision if isinstance(precision, int) else 0, 5)
            return str(value["time"])[:shown]
    return None


def _label(entity: dict[str, Any]) -> str | None:
    labels = entity.get("labels")
    english = (labels.get("en") or labels.get("mul")) if isinstance(labels, dict) else None
    text = english.get("value") if isinstance(english, dict) else None
    return text if isinstance(text, str) else None


def _names(entity: dict[str, Any]) -> Iterator[str]:
    label = _label(entity)
    if label is not None:
        yield label
    aliases = entity.get("aliases")
    english = aliases.get("en") if isinstance(aliases, dict) else None
    for alias in english if isinstance(english, list) else []:
        if isinstance(alias, dict) and isinstance(alias.get("value"), str):
            yield alias["value"]
