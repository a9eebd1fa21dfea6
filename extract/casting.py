"""Builds the cast of an article: from names and offices to actors with ids, and the tokens that stand for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.cast import Cast, OfficePhrase
from extract.gazetteer import Gazetteer
from extract.identity import slug
from extract.mentions import Name
from extract.model import Actor, Mention, Place, Span
from extract.offices import Office
from extract.people import group_people
from extract.syntax import Syntax

# Capitals and seats of government act as subjects, owners and partners; after "in" or "to" they are places.
_ACTING_RELATIONS = frozenset({"subject", "passive subject", "possessor", "agent", "indirect object"})
_ACTING_PREPOSITIONS = frozenset({"with", "between", "against", "by", "among", "from"})
_METONYMS = frozenset({"capital", "seat"})
_ADJECTIVES = frozenset({"adjective", "demonym"})


@dataclass(slots=True)
class _Draft:
    """The cast while it is being built; nothing outside this module sees it."""

    actors: dict[str, Actor] = field(default_factory=dict)
    forms: dict[str, dict[str, None]] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    at: dict[int, str] = field(default_factory=dict)
    adjectives: set[int] = field(default_factory=set)
    places: dict[int, Place] = field(default_factory=dict)
    ids: dict[int, str] = field(default_factory=dict)


def build_cast(syntax: Syntax, names: Sequence[Name], offices: Sequence[Office], gazetteer: Gazetteer) -> Cast:
    """Who is in the article, given its names and office phrases in text order."""
    draft = _Draft()
    for position, name in enumerate(names):
        if name.candidate is not None:
            _add_known(draft, syntax, gazetteer, position, name)
    for position, name in enumerate(names):
        if name.kind == "body" and name.candidate is None:
            _add_body(draft, syntax, names, position)
        elif name.kind == "organization" and name.candidate is None:
            _add_organization(draft, syntax, names, position)
        elif name.kind == "place" and name.candidate is None:
            _add_place(draft, syntax, name, None)
    _add_people(draft, syntax, names, offices)
    phrases = _office_phrases(draft, syntax, offices)
    actors = {id: _named(actor, draft.forms.get(id, {})) for id, actor in draft.actors.items()}
    mentions = tuple(sorted(draft.mentions, key=lambda mention: (mention.span, mention.actor)))
    return Cast(actors, mentions, draft.at, frozenset(draft.adjectives), draft.places, phrases)


def _named(actor: Actor, forms: dict[str, None]) -> Actor:
    aliases = tuple(form for form in forms if form != actor.name)
    return Actor(actor.id, actor.kind, actor.name, aliases, actor.of, actor.wikidata)


def _mention(draft: _Draft, syntax: Syntax, start: int, end: int, actor: str) -> None:
    span = syntax.doc[start:end]
    draft.mentions.append(Mention(Span(span.start_char, span.end_char), span.text, actor))
    draft.forms.setdefault(actor, {})[" ".join(span.text.split())] = None
    for index in range(start, end):
        draft.at[index] = actor


def _add_known(draft: _Draft, syntax: Syntax, gazetteer: Gazetteer, position: int, name: Name) -> None:
    candidate = name.candidate
    assert candidate is not None
    entry = candidate.entry
    if entry.kind == "place":
        _add_place(draft, syntax, name, entry.of)
        return
    if candidate.form_type in _METONYMS:
        _add_place(draft, syntax, name, entry.id)
        if not _acts(syntax, name):
            return
    _ensure(draft, gazetteer, entry.id)
    draft.ids[position] = entry.id
    _mention(draft, syntax, name.start, name.end, entry.id)
    if candidate.form_type in _ADJECTIVES:
        draft.adjectives.update(range(name.start, name.end))


def _ensure(draft: _Draft, gazetteer: Gazetteer, id: str) -> None:
    """Adds a known actor, and whom it acts for."""
    entry = gazetteer.entry(id)
    if entry is None or id in draft.actors:
        return
    draft.actors[id] = Actor(id, entry.kind, entry.name, (), entry.of, entry.wikidata)
    if entry.of is not None:
        _ensure(draft, gazetteer, entry.of)


def _acts(syntax: Syntax, name: Name) -> bool:
    """True where a capital stands for its government: by its place in the sentence."""
    head = syntax.first_conjunct(_head(syntax, name))
    link = syntax.links[head]
    return link.relation in _ACTING_RELATIONS or link.preposition in _ACTING_PREPOSITIONS


def _head(syntax: Syntax, name: Name) -> int:
    for index in range(name.start, name.end):
        if not name.start <= syntax.links[index].head < name.end:
            return index
    return name.start


def _add_place(draft: _Draft, syntax: Syntax, name: Name, country: str | None) -> None:
    code = country.partition(":")[2] if country and country.startswith("country:") else None
    place = Place(name.text(syntax.doc), code)
    for index in range(name.start, name.end):
        draft.places[index] = place


def _add_body(draft: _Draft, syntax: Syntax, names: Sequence[Name], position: int) -> None:
    name = names[position]
    owner = _body_owner(draft, syntax, names, position)
    if owner is None:
        if name.weak:
            return
        earlier = [id for id in draft.actors if id.startswith("body:") and id.endswith(f"/{name.slug}")]
        if len(earlier) != 1:
            return
        id = earlier[0]
    else:
        id = f"body:{owner.partition(':')[2]}/{name.slug}"
        draft.actors.setdefault(id, Actor(id, "body", _body_title(syntax, draft, names, position), (), owner))
    draft.ids[position] = id
    _mention(draft, syntax, name.start, name.end, id)


def _body_title(syntax: Syntax, draft: _Draft, names: Sequence[Name], position: int) -> str:
    """ "Kazakh Foreign Ministry": the body with the adjective or owner that stands before it."""
    name = names[position]
    if position and names[position - 1].end == name.start and position - 1 in draft.ids:
        return " ".join(syntax.doc[names[position - 1].start : name.end].text.split())
    return name.text(syntax.doc)


def _body_owner(draft: _Draft, syntax: Syntax, names: Sequence[Name], position: int) -> str | None:
    """The country or organization that a body's name stands beside: before it, or after "of"."""
    name, doc = names[position], syntax.doc
    if position:
        before = names[position - 1]
        gap = [doc[i].lower_ for i in range(before.end, name.start)]
        if set(gap) <= {"'s", "’s", "'", "’"} and before.kind in {"country", "organization", "group"}:
            return draft.ids.get(position - 1)
    if position + 1 < len(names):
        after = names[position + 1]
        gap = [doc[i].lower_ for i in range(name.end, after.start)]
        if gap and gap[0] == "of" and set(gap) <= {"of", "the"} and after.kind in {"country", "organization"}:
            return draft.ids.get(position + 1)
    return None


def _add_organization(draft: _Draft, syntax: Syntax, names: Sequence[Name], position: int) -> None:
    """An organization that only the text knows; "Full Name (FN)" and a later "FN" are one."""
    name, doc = names[position], syntax.doc
    text = name.text(doc)
    known = {form: id for id, forms in draft.forms.items() for form in forms if id.startswith("org:")}
    id = known.get(text)
    if id is None and name.start > 1 and doc[name.start - 1].text == "(" and position:
        before = names[position - 1]
        if before.end == name.start - 1 and _abbreviates(text, before.text(doc)):
            id = draft.ids.get(position - 1)
    if id is None:
        id = f"org:{slug(text)}"
        if id == "org:":
            return
        draft.actors.setdefault(id, Actor(id, "organization", text))
    draft.ids[position] = id
    _mention(draft, syntax, name.start, name.end, id)


def _abbreviates(acronym: str, full: str) -> bool:
    """True where the letters of an acronym open words of the full name, in order."""
    initials = [word[0].upper() for word in full.replace("-", " ").split() if word]
    at = 0
    for letter in acronym.upper().replace(".", ""):
        while at < len(initials) and initials[at] != letter:
            at += 1
        if at == len(initials):
            return False
        at += 1
    return len(acronym) > 1


def _add_people(draft: _Draft, syntax: Syntax, names: Sequence[Name], offices: Sequence[Office]) -> None:
    texts = {position: name.text(syntax.doc) for position, name in enumerate(names) if name.kind == "person"}
    for person in group_people(texts):
        owner = _person_owner(draft, offices, person.mentions)
        home = "-" if owner is None else owner.partition(":")[2].partition("/")[0]
        id = f"person:{home}/{slug(person.name.text)}"
        draft.actors[id] = Actor(id, "official", person.name.text, (), owner)
        for position in person.mentions:
            draft.ids[position] = id
            _mention(draft, syntax, names[position].start, names[position].end, id)
    for office in offices:
        if office.person is not None and office.person in draft.ids:
            holder = names[office.person]
            if office.core_end <= holder.start <= office.end + 1 and office.end <= holder.start:
                _titled_mention(draft, syntax, names, office)


def _titled_mention(draft: _Draft, syntax: Syntax, names: Sequence[Name], office: Office) -> None:
    """ "Kazakh President Toqaev" as a whole names the person too, and so do the words of the title."""
    assert office.person is not None
    holder, person = names[office.person], draft.ids[office.person]
    start = office.start
    if office.owner is not None and names[office.owner].end == start:
        start = names[office.owner].start
    span = syntax.doc[start : holder.end]
    draft.mentions.append(Mention(Span(span.start_char, span.end_char), span.text, person))
    for index in range(office.start, office.core_end):
        draft.at.setdefault(index, person)


def _person_owner(draft: _Draft, offices: Sequence[Office], mentions: Sequence[int]) -> str | None:
    """Whom a person acts for by the first office that says so; an office of a body is one of its country."""
    for office in offices:
        if office.person in mentions:
            owner = _owner_id(draft, office)
            if owner is not None:
                return owner
    return None


def _owner_id(draft: _Draft, office: Office) -> str | None:
    id = draft.ids.get(office.owner) if office.owner is not None else office.match.country
    if id is not None and id.startswith("body:"):
        return draft.actors[id].of or id
    return id


def _office_phrases(draft: _Draft, syntax: Syntax, offices: Sequence[Office]) -> tuple[OfficePhrase, ...]:
    held: list[OfficePhrase] = []
    for office in offices:
        owner = _owner_id(draft, office)
        person = draft.ids.get(office.person) if office.person is not None else None
        head = _head(syntax, Name(office.start, office.core_end, "office"))
        text = " ".join(syntax.doc[office.start : office.end].text.split())
        match = office.match
        held.append(
            OfficePhrase(office.start, office.end, head, text, match.role, owner, person, match.former, match.acting)
        )
    return tuple(_resolved(draft, syntax, phrase, held) for phrase in held)


def _resolved(draft: _Draft, syntax: Syntax, phrase: OfficePhrase, held: Sequence[OfficePhrase]) -> OfficePhrase:
    """An office without a name goes to whom the article names in it, else to an unnamed holder of its own."""
    if phrase.person is not None or syntax.doc[phrase.head].tag_ in {"NNS", "NNPS"}:
        return phrase
    same = [p for p in held if p.person is not None and p.role == phrase.role and phrase.of in {None, p.of}]
    before = [p for p in same if p.start < phrase.start]
    people = list(dict.fromkeys(p.person for p in (before if phrase.of is None else same)))
    person: str | None = None
    if phrase.of is None and people:
        person = people[-1]
    elif len(people) == 1:
        person = people[0]
    elif phrase.of is not None and not people:
        person = _unnamed_holder(draft, syntax, phrase)
    values = (phrase.start, phrase.end, phrase.head, phrase.text, phrase.role, phrase.of)
    return OfficePhrase(*values, person, phrase.former, phrase.acting)


def _unnamed_holder(draft: _Draft, syntax: Syntax, phrase: OfficePhrase) -> str:
    """The actor for "the Kazakh foreign minister" where nobody is named."""
    assert phrase.of is not None
    id = f"holder:{phrase.of.partition(':')[2]}/{slug(phrase.text)}"
    draft.actors.setdefault(id, Actor(id, "official", phrase.text, (), phrase.of))
    _mention_once(draft, syntax, phrase, id)
    return id


def _mention_once(draft: _Draft, syntax: Syntax, phrase: OfficePhrase, id: str) -> None:
    span = syntax.doc[phrase.start : phrase.end]
    draft.mentions.append(Mention(Span(span.start_char, span.end_char), span.text, id))
    for index in range(phrase.start, phrase.end):
        draft.at.setdefault(index, id)
