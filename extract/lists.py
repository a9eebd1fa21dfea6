"""Persons whom the text lists one after another, as one coordination whatever the parse makes of the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.cast import Cast
from extract.links import Link
from extract.syntax import Syntax, syntax_of

_JOINING = frozenset({"and", "&"})
_SUBJECTS = frozenset({"subject", "passive subject"})
_OF = frozenset({"of", "the", "'s", "’s", "-"})
# what stands between two names of a list besides the comma: titles, and whose they are
_FILLING = frozenset({"title", "compound", "modifier"})


@dataclass(frozen=True, slots=True)
class _Named:
    """Tokens `start` to `end` (excluded) that name an actor, with titles; `head` is what hangs on the rest."""

    actor: str
    start: int
    end: int
    head: int


def join_lists(syntax: Syntax, cast: Cast) -> Syntax:
    """The links with every person of a list ("with A, Minister B and C") a conjunct of the first.

    A parse may hang one of several titled names on another, on the verb, or take it for a subject.
    """
    changed: dict[int, Link] = {}
    for people in _lists(syntax, cast):
        first = people[0].head
        for person in people[1:]:
            if syntax.first_conjunct(person.head) != syntax.first_conjunct(first):
                changed[person.head] = Link(first, "conjunct")
    links = [changed.get(index, link) for index, link in enumerate(syntax.links)]
    return syntax_of(syntax.doc, links) if changed else syntax


def _lists(syntax: Syntax, cast: Cast) -> Iterator[list[_Named]]:
    """The lists of two persons or more that an "and" closes."""
    current: list[_Named] = []
    closed = False
    for person in _people(syntax, cast):
        joined = _joined_by(syntax, cast, current[-1].end, person.start) if current else None
        if joined is not None and person.actor == current[-1].actor:
            current[-1] = _joined_titles(syntax, current[-1], person)
        elif joined is None or closed or _is_new_subject(syntax, person, current[0].head):
            if closed:
                yield current
            current, closed = [person], False
        else:
            current.append(person)
            closed = joined in _JOINING
    if closed:
        yield current


def _joined_titles(syntax: Syntax, title: _Named, person: _Named) -> _Named:
    """One person under several titles: "Prime Minister and Foreign Minister X"."""
    below = syntax.links[title.head].relation == "title"
    return replace(title, end=person.end, head=person.head if below else title.head)


def _people(syntax: Syntax, cast: Cast) -> Iterator[_Named]:
    """The stretches that name a person, in text order."""
    indices = sorted(index for index, actor in cast.at.items() if actor.startswith("person:"))
    start = 0
    for position, index in enumerate(indices):
        following = indices[position + 1] if position + 1 < len(indices) else None
        if following != index + 1 or cast.at[following] != cast.at[index]:
            stretch = indices[start : position + 1]
            yield _Named(cast.at[index], stretch[0], stretch[-1] + 1, _head(syntax, stretch))
            start = position + 1


def _head(syntax: Syntax, stretch: list[int]) -> int:
    """The token by which a stretch hangs on the rest: of it, or a style before it, "Amir" in "Amir Hamad al-Thani"."""
    outside = [index for index in stretch if syntax.links[index].head not in stretch]
    head = next((index for index in outside if syntax.links[index].preposition), (outside or stretch)[0])
    while syntax.links[head].relation == "flat" and syntax.links[head].head != head:
        head = syntax.links[head].head
    return head


def _joined_by(syntax: Syntax, cast: Cast, end: int, start: int) -> str | None:
    """The word or comma that joins two names where nothing else but titles and their owners is between."""
    joint: str | None = None
    for index in range(end, start):
        token = syntax.doc[index]
        if token.lower_ in _JOINING or token.text == ",":
            if joint is not None and not (joint == "," and token.lower_ in _JOINING):
                return None
            joint = token.lower_
        elif not (token.lower_ in _OF or index in cast.at or _fills(syntax, index)):
            return None
    return joint


def _fills(syntax: Syntax, index: int) -> bool:
    return syntax.links[index].relation in _FILLING and not syntax.doc[index].is_lower


def _is_new_subject(syntax: Syntax, person: _Named, first: int) -> bool:
    """True for who does what a verb after the list says: "met with A, and Minister B left"."""
    link = syntax.links[person.head]
    return link.relation in _SUBJECTS and link.head > person.head and link.head != syntax.links[first].head
