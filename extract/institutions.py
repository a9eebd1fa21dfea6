"""Countries, organizations, groups, bodies and places of an article: whom each name means and whom it belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from extract.bodies import load_bodies
from extract.draft import Draft
from extract.gazetteer import Candidate, Gazetteer
from extract.identity import slug
from extract.lexicon import load_lexicon
from extract.mentions import Name
from extract.model import Actor, Place
from extract.names import POSSESSIVES

# Capitals and seats of government act as subjects, owners and partners; after "in" or "to" they are places, unless
# what governs them is done or said to governments: "accused Islamabad", "sanctions on Moscow", "a warning to Ankara".
_ACTING_RELATIONS = frozenset({"subject", "passive subject", "possessor", "agent", "indirect object"})
_ACTING_PREPOSITIONS = frozenset({"with", "between", "against", "by", "among", "from"})
_ADDRESSED = frozenset({"on", "to"})
# what stands among the bodies of a country and is none of its state
_PARTIES = frozenset({"opposition", "ruling-party"})
# of which the text may as well mean another country's, or an organization's
_ABROAD = frozenset(
    {"security-council", "embassy", "consulate", "permanent-mission", "security-forces", "armed-forces", "army"}
    | {"special-forces", "intelligence-service", "air-force", "navy", "police", "junta", *_PARTIES}
)
# what bodies of states end in as others do: they are bodies where a country stands beside them
_SHARED = frozenset({"agency", "office", "organization", "organisation", "council", "committee", "board", "fund"})
_METONYMS = frozenset({"capital", "seat"})
_ADJECTIVES = frozenset({"adjective", "demonym"})


def add_known(draft: Draft, gazetteer: Gazetteer, position: int, name: Name, candidate: Candidate) -> None:
    """Adds a name that the gazetteer knows as `candidate`."""
    entry = candidate.entry
    if entry.kind == "place":
        add_place(draft, name, entry.of)
        if entry.of is not None:
            ensure_known(draft, gazetteer, entry.of)
        return
    if candidate.form_type in _METONYMS:
        add_place(draft, name, entry.id)
        ensure_known(draft, gazetteer, entry.id)
        if not _acts(draft, name):
            return
    ensure_known(draft, gazetteer, entry.id)
    draft.ids[position] = entry.id
    draft.add_mention(name.start, name.end, entry.id)
    if candidate.form_type in _ADJECTIVES:
        draft.adjectives.update(range(name.start, name.end))


def ensure_known(draft: Draft, gazetteer: Gazetteer, id: str) -> None:
    """Adds a known actor, and whom it acts for."""
    entry = gazetteer.entry(id)
    if entry is None or id in draft.actors:
        return
    draft.actors[id] = Actor(id, entry.kind, entry.name, (), entry.of, entry.wikidata)
    draft.listed[id] = entry.type
    if entry.of is not None:
        ensure_known(draft, gazetteer, entry.of)


def _acts(draft: Draft, name: Name) -> bool:
    """True where a capital stands for its government: by its place in the sentence."""
    head = draft.syntax.first_conjunct(draft.head(name.start, name.end))
    link = draft.syntax.links[head]
    if link.relation in _ACTING_RELATIONS or link.preposition in _ACTING_PREPOSITIONS:
        return True
    governor = draft.syntax.doc[link.head].lemma_.lower()
    if link.relation == "object":
        return governor in load_lexicon().addressing_verbs
    return link.preposition in _ADDRESSED and governor in load_lexicon().addressing_words


def add_place(draft: Draft, name: Name, country: str | None) -> None:
    """Adds a place, in a country where that is known (an actor's id)."""
    code = country.partition(":")[2] if country and country.startswith("country:") else None
    place = Place(name.text(draft.syntax.doc), code)
    for index in range(name.start, name.end):
        draft.places[index] = place


def add_body(draft: Draft, names: Sequence[Name], position: int, home: str | None = None) -> None:
    """Adds a ministry or the like of whose country the text leaves no doubt; `home` is where it was filed."""
    name = names[position]
    owner = _body_owner(draft, names, position)
    earlier = [id for id in draft.actors if id.startswith("body:") and id.endswith(f"/{name.slug}")]
    if owner is None and not earlier and not name.weak and name.slug not in _ABROAD:
        owner = home or _last_country(draft, names, position)
    if owner is None:
        if name.weak or len(earlier) != 1:
            return
        id = earlier[0]
    else:
        id = f"body:{owner.partition(':')[2]}/{name.slug}"
        kind = "group" if name.slug in _PARTIES else "body"
        draft.actors.setdefault(id, Actor(id, kind, _body_title(draft, names, position), (), owner))
    draft.ids[position] = id
    draft.add_mention(name.start, name.end, id)


def _body_title(draft: Draft, names: Sequence[Name], position: int) -> str:
    """A body with its country before it, as in "Kazakh Foreign Ministry" and "Kazakhstan's Foreign Ministry"."""
    name, doc = names[position], draft.syntax.doc
    before = name.start - 1 if name.start and doc[name.start - 1].text in POSSESSIVES else name.start
    if position and names[position - 1].end == before and position - 1 in draft.ids:
        return " ".join(doc[names[position - 1].start : name.end].text.split())
    return name.text(doc)


def _body_owner(draft: Draft, names: Sequence[Name], position: int) -> str | None:
    """The country or organization that a body's name stands beside: before it, or after "of"."""
    name, doc = names[position], draft.syntax.doc
    if position:
        before = names[position - 1]
        gap = [doc[i].lower_ for i in range(before.end, name.start)]
        if set(gap) <= {"'s", "’s", "'", "’"} and before.kind in {"country", "organization", "group"}:
            return draft.ids.get(position - 1)
        if {"its", "country"} & {doc[i].lower_ for i in range(max(0, name.start - 2), name.start)}:
            return _last_country(draft, names, position)
    if position + 1 < len(names):
        after = names[position + 1]
        gap = [doc[i].lower_ for i in range(name.end, after.start)]
        if gap and gap[0] == "of" and set(gap) <= {"of", "the"} and after.kind in {"country", "organization"}:
            return draft.ids.get(position + 1)
    return None


def _last_country(draft: Draft, names: Sequence[Name], position: int) -> str | None:
    """The country that "its" and "the country's" mean: the last one named before in the sentence."""
    sentence = draft.syntax.doc[names[position].start].sent
    for index in range(position - 1, -1, -1):
        if names[index].start < sentence.start:
            return None
        if names[index].kind == "country" and index in draft.ids:
            return draft.ids[index]
    return None


def add_organization(draft: Draft, names: Sequence[Name], position: int) -> None:
    """An organization that only the text knows; "Full Name (FN)" and a later "FN" are one."""
    name, doc = names[position], draft.syntax.doc
    text = name.text(doc)
    known = {form: id for id, forms in draft.forms.items() for form in forms if id.startswith(("org:", "body:"))}
    id = known.get(text)
    if id is None and name.start > 1 and doc[name.start - 1].text == "(" and position:
        before = names[position - 1]
        if before.end == name.start - 1 and _abbreviates(text, before.text(doc)):
            id = draft.ids.get(position - 1)
    owner = _body_owner(draft, names, position) if id is None and _may_be_body(text) else None
    if owner is not None and owner.startswith("country:"):
        id = f"body:{owner.partition(':')[2]}/{slug(text)}"
        draft.actors.setdefault(id, Actor(id, "body", _body_title(draft, names, position), (), owner))
    if id is None:
        id = f"org:{slug(text)}"
        if id == "org:":
            return
        draft.actors.setdefault(id, Actor(id, "organization", text))
    draft.ids[position] = id
    draft.add_mention(name.start, name.end, id)


def _may_be_body(text: str) -> bool:
    """True for a name that is one of a state's where its country stands beside it: "Strategic Council on Water"."""
    words = text.partition(" of ")[0].partition(" on ")[0].lower().split()
    return load_bodies().is_called_body(text) or bool(_SHARED.intersection(words[-1:]))


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
