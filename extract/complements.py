"""Whose office a phrase names: the owner before it, after "of", or where somebody is posted."""

from __future__ import annotations

from extract.mentions import Name
from extract.names import POSSESSIVES
from extract.naming import JOINING, OWNERS, Naming
from extract.office_words import load_office_words

_SKIPPED_BEFORE = frozenset({"new", "current", "the", "its", "newly", "long", "-", "senior", "top"})
# "minister in the interim government of Afghanistan"; further off a name belongs to something else
_LENGTH = 7
_LED = frozenset((group, led, "by") for group in ("delegation", "team", "mission") for led in ("led", "headed"))
_LOCATIVE = frozenset({"in", "at"})
_OF_WORDS = frozenset({"of", "for", "at", "in", "with"})
# what a ministry or organization has many of: "Deputy Minister for Political Affairs" is none of Political Affairs
_UNITS = frozenset({"affairs", "department", "directorate", "division", "section", "bureau", "desk", "relations"})
_DESCRIBING = frozenset({"ADJ", "NOUN"})
_MOST_DESCRIBING = 4


def complement(text: Naming, at: int, for_something: bool = False) -> tuple[int, int | None]:
    """The end of "of the Security Council" after an office, and the name in it.

    What stands after "for" is a task and no owner where an office is `for_something`, and no known owner does.
    """
    if text.word(at) not in _OF_WORDS:
        return at, None
    for index in range(at + 1, min(at + _LENGTH, len(text.doc))):
        owner = text.owner_at(index)
        if owner is not None:
            if text.word(at) in _LOCATIVE and _is_seat(text.names[owner]):
                break  # "his counterpart in Oslo" says where they met
            unknown = text.names[owner].kind == "organization" and text.names[owner].candidate is None
            if _is_unit(text, text.names[owner]) or (for_something and unknown and text.word(at) == "for"):
                return _beyond_unit(text, text.names[owner].end)
            return _past_nested(text, owner)
        if text.doc[index].is_punct or text.word(index) in {"and", "who", "which"}:
            break
    return at, None


def _beyond_unit(text: Naming, end: int) -> tuple[int, int | None]:
    """The end of "for Legal Affairs at the Foreign Ministry", and whose office that makes it, if anybody's."""
    further, owner = complement(text, end)
    return (further, owner) if owner is not None else (end, None)


def _is_unit(text: Naming, name: Name) -> bool:
    return name.kind == "organization" and name.candidate is None and text.word(name.end - 1) in _UNITS


def _is_seat(name: Name) -> bool:
    return name.candidate is not None and name.candidate.form_type in {"capital", "seat"}


def _past_nested(text: Naming, name: int) -> tuple[int, int]:
    """Steps from "Kyrgyzstan" in "Kyrgyzstan's Security Council" on to the body."""
    end = text.names[name].end
    nested = text.owner_at(end + 1 if end < len(text.doc) and text.doc[end].text in POSSESSIVES else end)
    if (
        nested is not None
        and text.names[nested].kind in {"body", "organization"}
        and text.names[name].kind == "country"
    ):
        return text.names[nested].end, nested
    return end, name


def is_post(text: Naming, owner: int, at: int) -> bool:
    """True for "for Syria" after an envoy; a diplomat "at the Foreign Ministry" is one of it."""
    return text.word(at) in {"for", "in"} and text.names[owner].kind != "body"


def posting(text: Naming, at: int) -> int:
    """The end of "to Afghanistan" after an ambassador: where somebody is posted, not for whom."""
    if text.word(at) in {"to", "in", "for", "on"}:
        for index in (at + 1, at + 2):
            name = text.by_start.get(index)
            if name is not None and text.names[name].kind in {*OWNERS, "place"}:
                return text.names[name].end
    return at


def owner_before(text: Naming, start: int) -> int | None:
    """The country or organization just before an office, or before a delegation that its holder leads.

    So in "Kazakh President", "the Taliban's acting minister", "NATO (NATO) chief", "a team led by Foreign Minister X".
    """
    at = start
    for _ in range(3):
        if at > 0 and (text.doc[at - 1].text in POSSESSIVES or text.word(at - 1) in _SKIPPED_BEFORE):
            at -= 1
    owner = text.by_end.get(at)
    if owner is None and text.word(at - 1) == ")":
        owner = text.by_end.get(at - 1)
    if owner is None and tuple(text.word(index) for index in range(at - 3, at)) in _LED:
        owner = next((text.by_end[end] for end in (at - 3, at - 4) if end in text.by_end), None)
    return owner if owner is not None and text.names[owner].kind in OWNERS else None


def owner_described(text: Naming, start: int) -> int | None:
    """The owner in "Iran's powerful military commander": words between that only describe and name no other office."""
    at = start
    for _ in range(_MOST_DESCRIBING):
        if at == 0 or not (text.doc[at - 1].pos_ in _DESCRIBING or text.word(at - 1) == "-"):
            return None
        at -= 1
        if load_office_words().cores.get(text.word(at)):
            return None
        owner = text.owner_to(at - 1 if text.doc[at - 1].text in POSSESSIVES else at)
        if owner is not None:
            return owner
    return None


def owners_before(text: Naming, owner: int | None) -> tuple[int, ...]:
    """An owner with those that are joined to it before: "Kenyan and Chadian"."""
    owners: list[int] = []
    while owner is not None and text.names[owner].kind in OWNERS:
        owners.insert(0, owner)
        at = text.names[owner].start
        while text.word(at - 1) in JOINING:
            at -= 1
        owner = text.by_end.get(at) if at < text.names[owner].start else None
    return tuple(owners)


def owners_after(text: Naming, owner: int | None) -> tuple[int, ...]:
    """An owner with those that are joined to it after: "of Russia, Iran and Azerbaijan"."""
    owners: list[int] = []
    while owner is not None:
        owners.append(owner)
        end = at = text.names[owner].end
        while text.word(at) in {*JOINING, "the"}:
            at += 1
        owner = text.owner_at(at) if at > end else None
    return tuple(owners)


def owner_of_person(text: Naming, person: int) -> int | None:
    """The country after a name, as in "Prime Minister Narendra Modi of India"."""
    end = text.names[person].end
    if text.word(end) == ",":
        end += 1 if text.word(end + 1) == "of" else 0
    if text.word(end) not in {"of", "from"}:
        return None
    return next((owner for owner in map(text.owner_at, (end + 1, end + 2)) if owner is not None), None)
