"""Offices in the text: for whom each is held and by whom, from titles, appositions, verbs and "of" phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from extract.complements import (
    complement,
    is_post,
    owner_before,
    owner_described,
    owner_of_person,
    owners_after,
    owners_before,
    posting,
)
from extract.holders import first_listed, holder_after, holder_before, next_person, people_after
from extract.introductions import named_next
from extract.mentions import Name
from extract.names import POSSESSIVES
from extract.naming import Naming
from extract.successions import Change, find_change, find_successor, find_terms
from extract.titles import OfficeMatch, Titles, load_titles

_POSTED = frozenset({"AMBASSADOR", "CONSUL", "ENVOY", "ATTACHE", "DIPLOMAT"})
# who is "minister for" or "commissioner for" something holds no office of it
_FOR_SOMETHING = frozenset({"ORG_OFFICIAL", "OTHER_MINISTER", "FOREIGN_MINISTER", "DEPUTY_FOREIGN_MINISTER", "SPEAKER"})
_BETWEEN = frozenset({"and", ",", "&", "-"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase: tokens `start` to `end` with its complement, `owner` the name of whose office it is.

    `person` is the name of who holds it; both are positions in the list of names, None where the text gives none.
    `core_end` ends the office's own words ("deputy chairman" of "deputy chairman of the Security Council"). `change`
    says that the holder takes or leaves the office here, where a verb does.
    """

    start: int
    core_end: int
    end: int
    match: OfficeMatch
    owner: int | None
    person: int | None
    change: Change | None = None


def link_offices(doc: Doc, names: Sequence[Name], titles: Titles | None = None) -> tuple[Office, ...]:
    """Every office phrase of a doc with the names of its owner and holder, in text order."""
    text, titles = Naming.of(doc, names), titles or load_titles()
    inside = [False] * len(doc)
    for name in names:
        if name.kind == "person":
            inside[name.start : name.end] = [True] * (name.end - name.start)
    found: list[Office] = []
    for sentence in doc.sents:
        here: list[Office] = []
        for match in titles.find([token.text for token in sentence]):
            shifted = _shifted(match, sentence.start)
            if not any(inside[shifted.start : shifted.end]):
                here.extend(_each_holder(text, _office(text, shifted)))
        here.extend(_counterparts(text, sentence, here or _offices_of(text, sentence, found)))
        here = _with_changes(text, here)
        found.extend((*here, *_succeeded(text, sentence, here), *_terms(text, sentence, titles)))
    found.sort(key=lambda office: office.start)
    return _introduced(text, _shared_holders(doc, found))


def _introduced(text: Naming, offices: Sequence[Office]) -> tuple[Office, ...]:
    """The offices, with the holders whom the text names in a sentence of their own."""
    titled = frozenset(office.person for office in offices)
    awaiting = [(o.start, o.person is None and not o.match.plural and not o.match.former) for o in offices]
    named = named_next(text, awaiting, titled)
    return tuple(replace(office, person=named.get(at, office.person)) for at, office in enumerate(offices))


def _counterparts(text: Naming, sentence: Span, known: Sequence[Office]) -> list[Office]:
    """In "his Iranian counterpart, X", X holds in Iran the office that the person before holds."""
    found = []
    for token in sentence:
        if token.lower_ != "counterpart":
            continue
        held = [office for office in known if office.person is not None] or known
        if held:
            match = replace(held[0].match, start=token.i, end=token.i + 1, core=token.i, country=None)
            found.append(_office(text, match))
    return found


def _offices_of(text: Naming, sentence: Span, known: Sequence[Office]) -> list[Office]:
    """The offices, as told before, of the first person whom a sentence names."""
    here = [name for name in text.names if name.kind == "person" and sentence.start <= name.start < sentence.end]
    surname = text.word(here[0].end - 1) if here else ""
    return [o for o in known if o.person is not None and text.word(text.names[o.person].end - 1) == surname]


def _shifted(match: OfficeMatch, offset: int) -> OfficeMatch:
    return replace(match, start=match.start + offset, end=match.end + offset, core=match.core + offset)


def _office(text: Naming, match: OfficeMatch) -> Office:
    end, owner = complement(text, match.end, match.role in _FOR_SOMETHING)
    if (match.role in _POSTED or match.office.endswith("representative")) and (
        owner is None or is_post(text, owner, match.end)
    ):
        end, owner = posting(text, match.end), None
    if owner is None:
        owner = owner_before(text, match.start)
    if match.end < len(text.doc) and text.doc[match.end].text in POSSESSIVES:
        return Office(match.start, match.end, end, match, owner, None)  # "the minister's aide, X"
    person = holder_after(text, end)
    if person is None and end != match.end:
        person = holder_after(text, match.end)
    if person is None:
        person = holder_before(text, match.start, end, owner)
    if person is not None and owner is None:
        owner = owner_of_person(text, person)
    owner = owner if owner is not None else owner_described(text, match.start)
    return Office(match.start, match.end, end, match, owner, person)


def _each_holder(text: Naming, office: Office) -> list[Office]:
    """One office for each holder of "Presidents X of A and Y of B" and "A and B Presidents X and Y"."""
    if not office.match.plural:
        return [office]
    listed = _listed_holders(text, office)
    if listed:
        return listed
    people: list[int] = []
    owners: list[int | None] = []
    person = office.person
    while person is not None and text.names[person].start >= office.end:
        people.append(person)
        owner = owner_of_person(text, person)
        owners.append(owner)
        person = next_person(text, text.names[person if owner is None else owner].end)
    if len(people) < 2:
        return [office]
    if not any(owner is not None for owner in owners):
        before = owners_before(text, office.owner)
        shared = before * len(people) if len(before) == 1 else before
        owners = list(shared) if len(shared) == len(people) else owners
    return [replace(office, owner=owner, person=each) for owner, each in zip(owners, people, strict=True)]


def _listed_holders(text: Naming, office: Office) -> list[Office]:
    """Holders in the order of their countries: "the presidents of Kenya and Chad, X and Y"."""
    if office.owner is None or text.names[office.owner].start < office.core_end:
        return []
    owners = owners_after(text, office.owner)
    first = first_listed(text, text.names[owners[-1]].end)
    people = people_after(text, first) if first is not None else ()
    if len(owners) < 2 or len(owners) != len(people):
        return []
    own = replace(office, end=office.core_end)
    return [replace(own, owner=owner, person=each) for owner, each in zip(owners, people, strict=True)]


def _with_changes(text: Naming, offices: Sequence[Office]) -> list[Office]:
    """The offices, with the holders that verbs give them: "X was elected president", "X resigned as minister"."""
    done = []
    for office in offices:
        before = office.owner if office.owner is not None and text.names[office.owner].end <= office.start else None
        start = office.start if before is None else text.names[before].start
        named_after = office.person is not None and text.names[office.person].start >= office.core_end
        change = None if named_after or office.match.plural else find_change(text, start)
        done.append(office if change is None else replace(office, person=change.person, change=change))
    return done


def _succeeded(text: Naming, sentence: Span, offices: Sequence[Office]) -> list[Office]:
    """The offices that somebody had before or gets after: "X was elected president, succeeding Y"."""
    titled = {office.person for office in offices}
    for office in sorted(offices, key=lambda office: office.change is None):
        change = find_successor(text, sentence) if office.person is not None else None
        if change is not None and change.person not in titled:
            former = replace(office.match, former=change.kind == "ends")
            return [replace(office, match=former, person=change.person, change=change)]
    return []


def _terms(text: Naming, sentence: Span, titles: Titles) -> list[Office]:
    """The offices in "the presidency of X" and "X's presidency"."""
    found = []
    for start, end, person, office in find_terms(text, sentence):
        for match in titles.find([office.title()]):
            placed = replace(match, start=start, end=end, core=start)
            found.append(Office(start, end, end, placed, None, person))
    return found


def _shared_holders(doc: Doc, offices: list[Office]) -> tuple[Office, ...]:
    """Gives "Prime Minister and Foreign Minister X" to X in both offices, and both the same owner."""
    done = list(offices)
    for index in range(len(done) - 2, -1, -1):
        here, after = done[index], done[index + 1]
        words = (doc[i] for i in range(here.end, after.start))
        between = {word.lower_ for word in words if not (word.pos_ == "ADJ" and word.is_title)}  # "Alternate"
        if after.person is not None and here.person is None and here.end <= after.start and between <= _BETWEEN:
            done[index] = replace(
                here, person=after.person, owner=here.owner if here.owner is not None else after.owner
            )
            if after.owner is None and between:
                done[index + 1] = replace(after, owner=done[index].owner)
    return tuple(done)
