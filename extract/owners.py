"""Whom a person acts for: as a title says, or as the sentence and the article leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.draft import Draft
from extract.mentions import Name
from extract.names import POSSESSIVES
from extract.offices import Office
from extract.people import Person

_OWNING = frozenset({"country", "organization", "group"})
_JOINING = frozenset({",", "and", "&", "as", "well"})
_LISTING = frozenset({"including", "like", "as", "led", "headed", "namely", ":"})
# "an adviser to the Iranian Foreign Minister X"
_SERVING = frozenset({"to", "of", "for"})
_REACH = 7
_STATE_TAG = re.compile(r"\([A-Z]{1,2}-(?:[A-Z]|\d)")
_ORGANIZATION_ROLES = frozenset({"ORG_HEAD", "ORG_OFFICIAL"})
# Offices that every state has: without a country they are of the one that is talked of.
_STATE_ROLES = frozenset(
    {"HEAD_OF_STATE", "DEPUTY_HEAD_OF_STATE", "HEAD_OF_GOVERNMENT", "DEPUTY_HEAD_OF_GOVERNMENT", "FOREIGN_MINISTER"}
    | {"DEPUTY_FOREIGN_MINISTER", "DEFENCE_MINISTER", "INTERIOR_MINISTER", "FINANCE_MINISTER", "ENERGY_MINISTER"}
    | {"ECONOMY_TRADE_MINISTER", "JUSTICE_MINISTER", "OTHER_MINISTER", "DEPUTY_MINISTER", "SECURITY_COUNCIL_HEAD"}
    | {"AMBASSADOR", "CONSUL", "NEGOTIATOR", "DIPLOMAT", "SPOKESPERSON", "ADVISER", "CHIEF_OF_STAFF", "SPEAKER"}
    | {"LEGISLATOR", "OPPOSITION_LEADER", "MILITARY_CHIEF", "MILITARY", "INTELLIGENCE_HEAD", "POLICE", "JUDGE"}
    | {"PROSECUTOR", "CENTRAL_BANK_HEAD", "FIRST_LADY", "ROYAL"}
)


def owner_id(draft: Draft, office: Office) -> str | None:
    """Whose an office is; an office of a body is one of its country."""
    id = draft.ids.get(office.owner) if office.owner is not None else office.match.country
    if id is not None and id.startswith("body:"):
        return draft.actors[id].of or id
    return id


def stated_owner(draft: Draft, names: Sequence[Name], offices: Sequence[Office], person: Person) -> str | None:
    """Whom a person acts for by the first office that says so, else by a possessive: "Russia's Lavrov"."""
    for office in offices:
        if office.person in person.mentions:
            owner = owner_id(draft, office)
            if owner is not None:
                return owner
    return _owner_beside(draft, names, person)


def find_owners(
    draft: Draft,
    names: Sequence[Name],
    offices: Sequence[Office],
    settled: Mapping[int, str],
    people: Sequence[Person],
    home: str | None,
) -> dict[int, str]:
    """Whom titled persons act for where no title says it, by the positions of their names.

    `settled` has those who are known; others in a list act for the same, an adviser for whom he serves, and who else
    holds an office of a state for the country of the sentence. `home` is the country where the article was filed.
    """
    owners = dict(settled)
    for person in people:
        if person.mentions[0] not in owners:
            held = [office for office in offices if office.person in person.mentions]
            context = _Context(draft, names, owners, home)
            owner = next((found for office in held if (found := context.owner_of(office)) is not None), None)
            owners.update({position: owner for position in person.mentions if owner is not None})
    return owners


def _owner_beside(draft: Draft, names: Sequence[Name], person: Person) -> str | None:
    """The country or organization that a name is given to: "Russia's Lavrov"."""
    for position in person.mentions:
        start, before = names[position].start, names[position - 1] if position else None
        possessive = start > 0 and draft.syntax.doc[start - 1].text in POSSESSIVES
        if before is not None and possessive and before.end == start - 1 and before.kind in _OWNING:
            return draft.ids.get(position - 1)
    return None


@dataclass(frozen=True, slots=True)
class _Context:
    """The names around an office; `owners` has whom the persons at some positions act for."""

    draft: Draft
    names: Sequence[Name]
    owners: Mapping[int, str]
    home: str | None

    def owner_of(self, office: Office) -> str | None:
        """Whose an office is that names nobody."""
        owner = self._served(office) or self._tagged(office) or self._listed(office)
        if owner is None and office.match.role in _STATE_ROLES:
            owner = self._introduced(office) or self.home or next(self._countries_before(office), None)
        elif owner is None and office.match.role in _ORGANIZATION_ROLES:
            owner = self._only_organization(office)
        return owner

    def _served(self, office: Office) -> str | None:
        """The country of whom an adviser serves: "Chancellor X's spokesman", "an adviser to President X"."""
        doc = self.draft.syntax.doc
        for position, name in enumerate(self.names):
            owner = self.owners.get(position)
            if owner is None or position == office.person:
                continue
            if name.end + 1 == office.start and doc[name.end].text in POSSESSIVES:
                return owner
            between = doc[office.core_end : name.start]
            if 0 < len(between) <= _REACH and between[0].lower_ in _SERVING and not any(t.is_punct for t in between):
                return owner
        return None

    def _tagged(self, office: Office) -> str | None:
        """The United States for "Senator X (D-CT)" and "Representative Y (CA-31)"."""
        if office.person is None or office.match.role not in {"LEGISLATOR", "ENVOY"}:
            return None
        end = self.names[office.person].end
        tag = "".join(token.text for token in self.draft.syntax.doc[end : end + 4])
        return "country:USA" if _STATE_TAG.match(tag) else None

    def _listed(self, office: Office) -> str | None:
        """The country of the person before in a list: "Israeli Prime Minister X and Energy Minister Y"."""
        end = office.start
        while end and self.draft.syntax.doc[end - 1].lower_ in _JOINING:
            end -= 1
        if end == office.start:
            return None
        found = (self.owners.get(position) for position, name in enumerate(self.names) if name.end == end)
        return next(found, None)

    def _introduced(self, office: Office) -> str | None:
        """The country of those whom a list names: "Iraqi leaders including President X and Prime Minister Y"."""
        doc = self.draft.syntax.doc
        for position in self._before(office):
            name = self.names[position]
            between = list(doc[name.end : office.start])
            listing = next((token.i for token in between if token.lower_ in _LISTING), None)
            if name.kind != "country" or position not in self.draft.ids or listing is None:
                continue
            if not any(token.pos_ in {"VERB", "AUX"} for token in doc[name.end : listing]):
                return self.draft.ids[position]
        return None

    def _countries_before(self, office: Office) -> Iterator[str]:
        """The countries that the sentence names before, by themselves, their bodies or places, the nearest first."""
        for position in self._before(office):
            id = self.draft.ids.get(position)
            if id is not None and id.startswith("body:"):
                id = self.draft.actors[id].of
            if id is None and self.names[position].start in self.draft.places:
                code = self.draft.places[self.names[position].start].country
                id = f"country:{code}" if code is not None else None
            if id is not None and id.startswith("country:"):
                yield id

    def _before(self, office: Office) -> Iterator[int]:
        """The positions of the names before an office in its sentence, the nearest first."""
        first = self.draft.syntax.doc[office.start].sent.start
        for position in range(len(self.names) - 1, -1, -1):
            if first <= self.names[position].start and self.names[position].end <= office.start:
                yield position

    def _only_organization(self, office: Office) -> str | None:
        """The one organization that the sentence of an office names."""
        sentence = self.draft.syntax.doc[office.start].sent
        found = {
            self.draft.ids[position]
            for position, name in enumerate(self.names)
            if name.kind == "organization"
            and position in self.draft.ids
            and sentence.start <= name.start < sentence.end
        }
        return found.pop() if len(found) == 1 else None
