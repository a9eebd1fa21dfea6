"""Offices in the text: for whom each is held and by whom, from titles, appositions and "of" phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span

from extract.lexicon import load_lexicon
from extract.mentions import Name
from extract.names import POSSESSIVES
from extract.titles import OfficeMatch, Titles, load_titles

_SKIPPED_BEFORE = frozenset({"new", "current", "the", "its", "newly", "long", "-", "senior", "top"})
_OWNERS = frozenset({"country", "organization", "group", "body"})
# "minister in the interim government of Afghanistan"; further off a name belongs to something else
_COMPLEMENT_LENGTH = 7
_POSTED = frozenset({"AMBASSADOR", "CONSUL", "ENVOY", "ATTACHE", "DIPLOMAT"})
_LED = frozenset((group, led, "by") for group in ("delegation", "team", "mission") for led in ("led", "headed"))
_JOINING = frozenset({",", "and", "&"})
_LOCATIVE = frozenset({"in", "at"})
_OF_WORDS = frozenset({"of", "for", "at", "in"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office phrase: tokens `start` to `end` with its complement, `owner` the name of whose office it is.

    `person` is the name of who holds it; both are positions in the list of names, None where the text gives none.
    `core_end` ends the office's own words ("deputy chairman" of "deputy chairman of the Security Council").
    """

    start: int
    core_end: int
    end: int
    match: OfficeMatch
    owner: int | None
    person: int | None


def link_offices(doc: Doc, names: Sequence[Name], titles: Titles | None = None) -> tuple[Office, ...]:
    """Every office phrase of a doc with the names of its owner and holder, in text order."""
    by_start = {name.start: index for index, name in enumerate(names)}
    by_end = {name.end: index for index, name in enumerate(names)}
    inside = [False] * len(doc)
    for name in names:
        if name.kind == "person":
            inside[name.start : name.end] = [True] * (name.end - name.start)
    found: list[Office] = []
    for sentence in doc.sents:
        for match in (titles or load_titles()).find([token.text for token in sentence]):
            shifted = _shifted(match, sentence.start)
            if not any(inside[shifted.start : shifted.end]):
                office = _office(doc, names, by_start, by_end, shifted)
                found.extend(_each_holder(doc, names, by_start, by_end, office))
        found.extend(_counterparts(doc, names, by_start, by_end, sentence, found))
    found.sort(key=lambda office: office.start)
    return _shared_holders(doc, found)


def _counterparts(
    doc: Doc,
    names: Sequence[Name],
    by_start: dict[int, int],
    by_end: dict[int, int],
    sentence: Span,
    known: list[Office],
) -> list[Office]:
    """In "his Iranian counterpart, X", X holds in Iran the office that the person before holds."""
    found = []
    for token in sentence:
        if token.lower_ != "counterpart":
            continue
        here = [office for office in known if sentence.start <= office.start]
        held = [office for office in here if office.person is not None] or here
        if held:
            match = replace(held[0].match, start=token.i, end=token.i + 1, core=token.i, country=None)
            found.append(_office(doc, names, by_start, by_end, match))
    return found


def _shifted(match: OfficeMatch, offset: int) -> OfficeMatch:
    return replace(match, start=match.start + offset, end=match.end + offset, core=match.core + offset)


def _office(
    doc: Doc, names: Sequence[Name], by_start: dict[int, int], by_end: dict[int, int], match: OfficeMatch
) -> Office:
    end, owner = _complement(doc, names, by_start, match.end)
    if match.role in _POSTED and (owner is None or _is_post(doc, names[owner], match.end)):
        end, owner = _posting(doc, names, by_start, match.end), None
    if owner is None:
        owner = _owner_before(doc, names, by_end, match.start)
    person = _holder_after(doc, names, by_start, end)
    if person is None and end != match.end:
        person = _holder_after(doc, names, by_start, match.end)
    if person is None:
        person = _holder_before(doc, names, by_end, match.start, owner)
    if person is not None and owner is None:
        owner = _owner_of_person(doc, names, by_start, person)
    return Office(match.start, match.end, end, match, owner, person)


def _each_holder(
    doc: Doc, names: Sequence[Name], by_start: dict[int, int], by_end: dict[int, int], office: Office
) -> list[Office]:
    """One office a holder in "Presidents X of A and Y of B" and "Kazakh and Kyrgyz Presidents X and Y"."""
    people: list[int] = []
    owners: list[int | None] = []
    person = office.person if office.match.plural else None
    while person is not None and names[person].start >= office.end:
        people.append(person)
        owners.append(_owner_of_person(doc, names, by_start, person))
        person = _next_person(doc, names, by_start, names[person if owners[-1] is None else owners[-1]].end)
    if len(people) < 2:
        return [office]
    if not any(owner is not None for owner in owners):
        before = _owners_before(doc, names, by_end, office)
        shared = before * len(people) if len(before) == 1 else before
        owners = list(shared) if len(shared) == len(people) else owners
    return [replace(office, owner=owner, person=each) for owner, each in zip(owners, people, strict=True)]


def _next_person(doc: Doc, names: Sequence[Name], by_start: dict[int, int], at: int) -> int | None:
    """The person whom a comma or "and" adds to the one before."""
    index = at
    while index < len(doc) and doc[index].lower_ in _JOINING:
        index += 1
    name = by_start.get(index) if index > at else None
    return name if name is not None and names[name].kind == "person" else None


def _owners_before(doc: Doc, names: Sequence[Name], by_end: dict[int, int], office: Office) -> tuple[int, ...]:
    """The owner of an office with those that are joined to it before."""
    owners: list[int] = []
    owner = office.owner
    while owner is not None and names[owner].kind in _OWNERS:
        owners.insert(0, owner)
        at = names[owner].start
        while at > 0 and doc[at - 1].lower_ in _JOINING:
            at -= 1
        owner = by_end.get(at) if at < names[owner].start else None
    return tuple(owners)


def _complement(doc: Doc, names: Sequence[Name], by_start: dict[int, int], at: int) -> tuple[int, int | None]:
    """The end of "of the Security Council" after an office, and the name in it."""
    if at >= len(doc) or doc[at].lower_ not in _OF_WORDS:
        return at, None
    limit = min(at + _COMPLEMENT_LENGTH, len(doc))
    for index in range(at + 1, limit):
        name = by_start.get(index)
        if name is not None and names[name].kind in _OWNERS:
            if doc[at].lower_ in _LOCATIVE and _is_seat(names[name]):
                break  # "his counterpart in Oslo" says where they met
            return _past_nested(doc, names, by_start, name)
        if doc[index].is_punct or doc[index].lower_ in {"and", "who", "which"}:
            break
    return at, None


def _is_seat(name: Name) -> bool:
    return name.candidate is not None and name.candidate.form_type in {"capital", "seat"}


def _is_post(doc: Doc, complement: Name, at: int) -> bool:
    """True for "for Syria" after an envoy; a diplomat "at the Foreign Ministry" is one of it."""
    return doc[at].lower_ in {"for", "in"} and complement.kind != "body"


def _posting(doc: Doc, names: Sequence[Name], by_start: dict[int, int], at: int) -> int:
    """The end of "to Afghanistan" after an ambassador: where somebody is posted, not for whom."""
    if at < len(doc) and doc[at].lower_ in {"to", "in", "for", "on"}:
        for index in (at + 1, at + 2):
            name = by_start.get(index)
            if name is not None and names[name].kind in {*_OWNERS, "place"}:
                return names[name].end
    return at


def _past_nested(doc: Doc, names: Sequence[Name], by_start: dict[int, int], name: int) -> tuple[int, int]:
    """Steps from "Kyrgyzstan" in "Kyrgyzstan's Security Council" on to the body."""
    end = names[name].end
    after = end + 1 if end < len(doc) and doc[end].text in POSSESSIVES else end
    nested = by_start.get(after)
    if nested is not None and names[nested].kind in {"body", "organization"} and names[name].kind == "country":
        return names[nested].end, nested
    return end, name


def _owner_before(doc: Doc, names: Sequence[Name], by_end: dict[int, int], start: int) -> int | None:
    """The country or organization just before an office, or before a delegation that its holder leads.

    So in "Kazakh President", "the Taliban's acting minister", "a Tajik delegation led by Foreign Minister X".
    """
    at = start
    for _ in range(3):
        if at > 0 and (doc[at - 1].text in POSSESSIVES or doc[at - 1].lower_ in _SKIPPED_BEFORE):
            at -= 1
    name = by_end.get(at)
    if name is None and tuple(token.lower_ for token in doc[max(0, at - 3) : at]) in _LED:
        name = next((by_end[end] for end in (at - 3, at - 4) if end in by_end), None)
    return name if name is not None and names[name].kind in _OWNERS else None


def _holder_after(doc: Doc, names: Sequence[Name], by_start: dict[int, int], at: int) -> int | None:
    """The person named right after an office phrase, or after a comma."""
    index = at + 1 if at < len(doc) and doc[at].text in {",", "-", "–", "("} else at
    index += load_titles().honorific([token.text for token in doc[index : index + 8]], 0)
    if index < len(doc) and doc[index].lower_ in load_lexicon().name_like_titles and index not in by_start:
        index += 1
    name = by_start.get(index)
    return name if name is not None and names[name].kind == "person" else None


def _holder_before(
    doc: Doc, names: Sequence[Name], by_end: dict[int, int], start: int, owner: int | None
) -> int | None:
    """The person whom the office describes after a comma: "Wang Yi, the foreign minister of China,"."""
    at = names[owner].start if owner is not None and names[owner].end <= start else start
    while at > 0 and doc[at - 1].lower_ in {"the", "a", "an", "then", "who", "is", "was"}:
        at -= 1
    if at > 0 and (doc[at - 1].text in {",", "(", "–", "-"} or doc[at].lower_ in {"who", "is", "was"}):
        comma = at if doc[at].lower_ in {"who", "is", "was"} else at - 1
        name = by_end.get(comma, by_end.get(comma - 1))
        if name is not None and names[name].kind == "person":
            return name
    return None


def _owner_of_person(doc: Doc, names: Sequence[Name], by_start: dict[int, int], person: int) -> int | None:
    """The country after a name, as in "Prime Minister Narendra Modi of India"."""
    end = names[person].end
    if end < len(doc) and doc[end].text == ",":
        end += 1 if end + 1 < len(doc) and doc[end + 1].lower_ == "of" else 0
    if end >= len(doc) or doc[end].lower_ not in {"of", "from"}:
        return None
    for index in (end + 1, end + 2):
        name = by_start.get(index)
        if name is not None and names[name].kind in _OWNERS:
            return name
    return None


def _shared_holders(doc: Doc, offices: list[Office]) -> tuple[Office, ...]:
    """Gives "Prime Minister and Foreign Minister X" to X in both offices, and both the same owner."""
    done = list(offices)
    for index in range(len(done) - 2, -1, -1):
        here, after = done[index], done[index + 1]
        between = [doc[i].lower_ for i in range(here.end, after.start)]
        if after.person is not None and here.person is None and between and set(between) <= {"and", ",", "&", "-"}:
            done[index] = replace(
                here, person=after.person, owner=here.owner if here.owner is not None else after.owner
            )
            if after.owner is None:
                done[index + 1] = replace(after, owner=done[index].owner)
    return tuple(done)
