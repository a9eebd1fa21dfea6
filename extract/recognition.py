"""Known officials among the persons of an article: who they are, and whom they act for where the text is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.administrations import LEADING_ROLES
from extract.offices import Office
from extract.officials import Officials, owner_on
from extract.people import Person


@dataclass(frozen=True, slots=True)
class Recognition:
    """What is known of a person: the id of whom it acts for, and a QID where the full name tells who it is."""

    owner: str | None
    wikidata: str | None


def recognize(
    officials: Officials,
    people: Sequence[Person],
    offices: Sequence[Office],
    stated: Mapping[int, str],
    leading: frozenset[int],
    published: str | None,
) -> dict[int, Recognition]:
    """What is known of persons, by the position of their first mention.

    `stated` gives whom they act for by what the text says: an official of that name counts only if it is of the same.
    `leading` are the mentions after which an administration is named.
    """
    found = {}
    for person in people:
        known = _recognition(officials, person, offices, stated.get(person.mentions[0]), published)
        if known is None and leading.intersection(person.mentions):
            known = _leader(officials, person, published)
        if known is not None:
            found[person.mentions[0]] = known
    return found


def _leader(officials: Officials, person: Person, published: str | None) -> Recognition | None:
    """Who leads or led the administration that is named after a person."""
    for former in (False, True):
        official = officials.find(person.name, published, LEADING_ROLES, former=former)
        if official is not None:
            return Recognition(owner_on(official, published), None)
    return None


def _recognition(
    officials: Officials, person: Person, offices: Sequence[Office], stated: str | None, published: str | None
) -> Recognition | None:
    held = [office.match for office in offices if office.person in person.mentions]
    roles, former = [match.role for match in held], any(match.former for match in held)
    named = officials.named(person.name)
    if stated is not None:
        of_it = [official for official in named if any(post.of == stated for post in official.posts)]
        return Recognition(stated, of_it[0].wikidata) if len(of_it) == 1 else None
    official = officials.find(person.name, published, roles, former=former)
    if official is None:
        return None
    return Recognition(owner_on(official, published), official.wikidata if official in named else None)
