"""Who takes, holds and leaves an office by what verbs say: "X was elected president, succeeding Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span

from extract.names import POSSESSIVES
from extract.naming import Naming
from extract.office_words import load_office_words

_FILLERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "new", "next", "first", "second", "last", "one"})
_FURTHER = frozenset(
    {"female", "woman", "interim", "country", "nation", "state", "of", "then", "both", "also", "-"}
) | {"currently", "now"}
_ENDS_SEARCH = frozenset({";", ":", "“", "”", '"', "that"})
# before the name of somebody else than the one who takes an office
_OTHERS = frozenset({"by", "against", "from", "with", "over", "to"})
_REACH = 14
_GAP = 6
# "elects former Kenyan president X as"
_BEFORE_NAME = 5
_PRESENT = frozenset({"is", "was", "has", "been", "had", "be", "now", "currently", "also", "who", ",", "previously"})


@dataclass(frozen=True, slots=True)
class Change:
    """A person (position of the name) "begins", "ends" or "holds" an office, by what the word at `at` says."""

    person: int
    kind: str
    at: int


def find_change(text: Naming, start: int) -> Change | None:
    """Who takes, holds or leaves the office whose words, those of its owner included, begin at `start`."""
    at = start
    while at and (text.word(at - 1) in _FILLERS | _FURTHER or text.doc[at - 1].text in POSSESSIVES):
        at -= 1
    if text.word(at - 1) == "as":
        return _as_office(text, at - 1)
    person = text.person_to(at)
    if person is not None and at == text.names[person].end:
        return _appointed(text, person)
    kind = load_office_words().changes.get(text.word(at - 1))
    if kind is None or (text.word(at - 2) == "to" and kind == "holds"):
        return None
    return _subject(text, at - 1, kind)


def _as_office(text: Naming, link: int) -> Change | None:
    """In "X resigned as", "Y appoints X as", "X's election as": the nearest person, and the word of the change."""
    changes = load_office_words().changes
    person = _person_before(text, link, _REACH)
    if person is None:
        return None
    first = max(text.doc[link].sent.start, text.names[person].start - _BEFORE_NAME)
    for index in range(link - 1, first - 1, -1):
        kind = changes.get(text.word(index))
        if kind is not None and text.word(index) not in _PRESENT:
            return Change(person, kind, index)
    return None


def _appointed(text: Naming, person: int) -> Change | None:
    """In "Y appoints X prime minister" the verb stands before the person."""
    at = text.names[person].start - 1
    kind = load_office_words().changes.get(text.word(at))
    return Change(person, kind, at) if kind == "begins" else None


def _subject(text: Naming, verb: int, kind: str) -> Change | None:
    """In "X was elected", "X, who became": the nearest person before the verb."""
    person = _person_before(text, verb, _GAP)
    if person is None:
        return None
    between = [text.word(index) for index in range(text.names[person].end, verb)]
    plain = all(word in _PRESENT or word.endswith("ly") for word in between)
    return Change(person, kind, verb) if plain or kind != "holds" else None


def _person_before(text: Naming, end: int, reach: int) -> int | None:
    """The nearest person whose name ends at most `reach` tokens before, in the sentence, and is no agent."""
    first = max(text.doc[end].sent.start, end - reach)
    for at in range(end, first, -1):
        if at < end and text.word(at) in _ENDS_SEARCH:
            return None
        person = text.person_to(at)
        if person is not None:
            before = text.names[person].start - 1
            if not ({text.word(before), text.word(before - 1)} & (_OTHERS | load_office_words().succeeding)):
                return person
    return None


def find_successor(text: Naming, sentence: Span) -> Change | None:
    """Who is succeeded in a sentence ("ends": "succeeding Y") or succeeds ("begins": "was succeeded by Y")."""
    succeeding = load_office_words().succeeding
    for token in sentence:
        if token.lower_ in succeeding:
            by = text.word(token.i + 1) == "by"
            for index in range(token.i + 1 + by, token.i + 4 + by):
                person = text.person_at(index)
                if person is not None:
                    return Change(person, "begins" if by else "ends", token.i)
    return None


def find_terms(text: Naming, sentence: Span) -> Iterator[tuple[int, int, int, str]]:
    """(start, end, person, office) of "the presidency of X" and "X's presidency"."""
    terms = load_office_words().terms
    for token in sentence:
        office = terms.get(token.lower_)
        if office is None:
            continue
        person = text.person_at(token.i + 2) if text.word(token.i + 1) == "of" else None
        if person is None and text.doc[token.i - 1].text in POSSESSIVES:
            person = text.person_to(token.i - 1)
        if person is not None:
            yield token.i, token.i + 1, person, office
