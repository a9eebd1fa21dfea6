"""Persons who belong to a party or armed group: its candidates and fighters, and who is said to have it for a party."""

from __future__ import annotations

from collections.abc import Iterator

from extract.cast import OfficePhrase
from extract.model import Membership
from extract.names import POSSESSIVES
from extract.reading import Reading

_PARTY = "party"
_KINDS = frozenset({"group", "organization"})
# who leads a group or speaks for it holds an office of it, which says enough
_ROLES = frozenset({"LEGISLATOR", "OFFICIAL", "MEMBER", "MILITARY"})
_DESCRIBING = frozenset({"ADJ", "ADV", "NOUN", "PUNCT"})
_REACH = 4


def find_followers(reading: Reading) -> Iterator[Membership]:
    """Memberships of persons: "Green Party candidate X", "Prime Minister X's Green Party", "X of the Green Party"."""
    for office in reading.cast.offices:
        if _is_of_group(reading, office) and office.person is not None and office.of is not None:
            yield _membership(reading, office.person, office.of, office.head)
    for index, actor in sorted(reading.cast.at.items()):
        group = _party_after(reading, index, actor)
        if group is not None:
            yield _membership(reading, actor, group, index)


def _is_of_group(reading: Reading, office: OfficePhrase) -> bool:
    """True for a candidate, lawmaker or fighter of a group who is named."""
    if office.person is None or office.person.startswith("holder:") or office.former or office.role not in _ROLES:
        return False
    return office.of is not None and reading.cast.kind(office.of) == "group"


def _party_after(reading: Reading, index: int, actor: str) -> str | None:
    """The party that a person's name has behind it: "X's populist Green Party", "X of the Green Party"."""
    doc, at = reading.doc, reading.cast.at
    after = index + 1
    if reading.cast.kind(actor) != "official" or at.get(after) == actor or after >= len(doc):
        return None
    if doc[after].text not in POSSESSIVES and doc[after].lower_ != "of":
        return None
    for position in range(after + 1, min(after + 1 + _REACH, len(doc))):
        group = at.get(position)
        if group is not None:
            return group if _is_party(reading, group) else None
        if doc[position].pos_ not in _DESCRIBING and doc[position].lower_ != "the":
            return None
    return None


def _is_party(reading: Reading, group: str) -> bool:
    actor = reading.cast.actors[group]
    return actor.kind in _KINDS and any(_PARTY in name.lower().split() for name in (actor.name, *actor.aliases))


def _membership(reading: Reading, member: str, group: str, at: int) -> Membership:
    return Membership(member, group, None, None, reading.evidence(at, "membership.party", 0.7))
