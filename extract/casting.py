"""Builds the cast of an article: from names and offices to actors with ids, and the tokens that stand for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.administrations import is_before_administration
from extract.belonging import add_owned_body, add_owners
from extract.cast import Cast, OfficePhrase
from extract.draft import Draft
from extract.gazetteer import Gazetteer
from extract.identity import slug
from extract.institutions import add_body, add_known, add_organization, add_place, ensure_known
from extract.mentions import Name
from extract.model import Actor
from extract.names import POSSESSIVES
from extract.office_words import load_office_words
from extract.offices import Office
from extract.officials import Officials
from extract.owners import find_owners, owner_id, stated_owner
from extract.people import group_people
from extract.recognition import recognize
from extract.syntax import Syntax

_PLURAL_ENDING = re.compile(r"(ie)?s$")
_PLURAL = frozenset({"NNS", "NNPS"})
_NOBODY = Officials(())


def build_cast(
    syntax: Syntax,
    names: Sequence[Name],
    offices: Sequence[Office],
    gazetteer: Gazetteer,
    home: str | None = None,
    officials: Officials = _NOBODY,
    published: str | None = None,
) -> Cast:
    """Who is in the article, given its names and office phrases in text order.

    `home` is the country where it was filed, `published` its day, `officials` those known beforehand.
    """
    draft = Draft(syntax)
    _add_institutions(draft, names, gazetteer, home)
    for office in offices:
        if office.match.country is not None:
            ensure_known(draft, gazetteer, office.match.country)
    _add_people(draft, names, offices, _Background(home, officials, published))
    for owner in [actor.of for actor in draft.actors.values() if actor.of is not None]:
        ensure_known(draft, gazetteer, owner)
    return draft.finished(_office_phrases(draft, names, offices))


def _add_institutions(draft: Draft, names: Sequence[Name], gazetteer: Gazetteer, home: str | None) -> None:
    """Countries, organizations, groups, bodies and places."""
    for position, name in enumerate(names):
        if name.candidate is not None:
            add_known(draft, gazetteer, position, name, name.candidate)
    for position, name in enumerate(names):
        if name.kind == "body" and name.candidate is None:
            add_body(draft, names, position, home)
        elif name.kind == "organization" and name.candidate is None:
            if not add_owned_body(draft, gazetteer, position, name):
                add_organization(draft, names, position)
        elif name.kind == "place" and name.candidate is None:
            add_place(draft, name, None)
    add_owners(draft, gazetteer, names)


@dataclass(frozen=True, slots=True)
class _Background:
    """What is known of an article besides its text: see `build_cast`."""

    home: str | None
    officials: Officials
    published: str | None


def _add_people(draft: Draft, names: Sequence[Name], offices: Sequence[Office], background: _Background) -> None:
    texts = {position: name.text(draft.syntax.doc) for position, name in enumerate(names) if name.kind == "person"}
    people = group_people(texts, _roles(offices))
    settled = {
        position: owner
        for person in people
        if (owner := stated_owner(draft, names, offices, person)) is not None
        for position in person.mentions
    }
    doc = draft.syntax.doc
    leading = frozenset(position for position in texts if is_before_administration(doc, names[position].end))
    known = recognize(background.officials, people, offices, settled, leading, background.published)
    for person in people:
        recognition = known.get(person.mentions[0])
        if recognition is not None and recognition.owner is not None:
            settled.update((position, recognition.owner) for position in person.mentions)
    owners = find_owners(draft, names, offices, settled, people, background.home)
    for person in people:
        owner = owners.get(person.mentions[0])
        whose = "-" if owner is None else owner.partition(":")[2].partition("/")[0]
        id = f"person:{whose}/{slug(person.name.text)}"
        recognition = known.get(person.mentions[0])
        item = None if recognition is None else recognition.wikidata
        draft.actors[id] = Actor(id, "official", person.name.text, (), owner, item)
        for position in person.mentions:
            draft.ids[position] = id
            draft.add_mention(names[position].start, names[position].end, id)
    for office in offices:
        if office.person in draft.ids and office.person is not None:
            _add_title(draft, names, office, office.person)


def _roles(offices: Sequence[Office]) -> dict[int, frozenset[str]]:
    """The roles of each person's titles, by the position of the name."""
    roles: dict[int, frozenset[str]] = {}
    for office in offices:
        if office.person is not None:
            roles[office.person] = roles.get(office.person, frozenset()) | {office.match.role}
    return roles


def _add_title(draft: Draft, names: Sequence[Name], office: Office, holder: int) -> None:
    """The words of a title before a name stand for its holder: the whole of "Kazakh President Toqaev"."""
    person, start, end = draft.ids[holder], office.start, names[holder].end
    if office.match.plural or office.end > names[holder].start:
        return
    if office.owner is not None and names[office.owner].end == start:
        start = names[office.owner].start
    draft.add_phrase(office.start, office.core_end, person)
    draft.widen(start, end, person)


def _office_text(draft: Draft, names: Sequence[Name], office: Office) -> str:
    """The words of an office, without "former", "new" and the country that it is of."""
    doc, said = draft.syntax.doc, office.match.office.split()
    end = office.end
    if office.owner is not None and names[office.owner].kind == "country" and names[office.owner].end == end:
        between = {token.lower_ for token in doc[office.core_end : names[office.owner].start]}
        end = office.core_end if between <= {"of", "for", "the"} else end
    first = [token for token in doc[office.start : office.match.core] if token.lower_ in said]
    text = " ".join("".join(token.text_with_ws for token in (*first, *doc[office.match.core : end])).split())
    return _PLURAL_ENDING.sub(lambda ending: "y" if ending[1] else "", text) if office.match.plural else text


def _office_phrases(draft: Draft, names: Sequence[Name], offices: Sequence[Office]) -> tuple[OfficePhrase, ...]:
    held: list[OfficePhrase] = []
    for office in offices:
        person = draft.ids.get(office.person) if office.person is not None else None
        owner = owner_id(draft, office) or (draft.actors[person].of if person is not None else None)
        head = draft.head(office.start, office.core_end)
        text = _office_text(draft, names, office)
        if text == "counterpart" or text.lower() in load_office_words().terms:
            text = office.match.office  # "his counterpart", "the presidency of X"
        match = office.match
        change = (office.change.kind, office.change.at) if office.change else (None, None)
        whose = (match.role, owner, person, match.former, match.acting)
        held.append(OfficePhrase(office.start, office.end, head, text, *whose, *change))
    return tuple(_resolved(draft, phrase, held) for phrase in held)


def _resolved(draft: Draft, phrase: OfficePhrase, held: Sequence[OfficePhrase]) -> OfficePhrase:
    """An office without a name goes to whom the article names in it, else to an unnamed holder of its own."""
    if phrase.person is not None or draft.syntax.doc[phrase.head].tag_ in _PLURAL:
        return phrase
    same = [p for p in held if p.person is not None and _is_same_office(phrase, p) and phrase.of in {None, p.of}]
    before = [p for p in same if p.start < phrase.start]
    people = list(dict.fromkeys(p.person for p in (before if phrase.of is None else same)))
    person: str | None = None
    if phrase.of is None and people:
        person = people[-1]
    elif len(people) == 1:
        person = people[0]
    elif phrase.of is not None and not people:
        person = _unnamed_holder(draft, phrase, phrase.of)
    return replace(phrase, person=person)


def _is_same_office(phrase: OfficePhrase, held: OfficePhrase) -> bool:
    """True for one role, and for "the minister" after a minister of whatever."""
    if phrase.text.lower() == "minister":
        return held.role.endswith("_MINISTER") and "DEPUTY" not in held.role
    return held.role == phrase.role


def _unnamed_holder(draft: Draft, phrase: OfficePhrase, owner: str) -> str:
    """The actor for "the Kazakh foreign minister" where nobody is named."""
    id = f"holder:{owner.partition(':')[2]}/{slug(phrase.text)}"
    name = f"{phrase.text} of {draft.actors[owner].name}"
    draft.actors.setdefault(id, Actor(id, "official", name, (), owner))
    draft.add_phrase(phrase.start, phrase.end, id)
    start = phrase.start
    while start and (draft.at.get(start - 1) == owner or draft.syntax.doc[start - 1].text in POSSESSIVES):
        start -= 1
    draft.widen(start, phrase.end, id)
    return id
