"""Where something happened: the place that a clause names with "in", "at" or as what was visited."""

from __future__ import annotations

from collections.abc import Iterator

from extract.clauses import Clause, ClauseView
from extract.model import Place
from extract.references import References

# in the order in which they tell: "met at the Blue Hotel in Oslo" was in Oslo
_LOCATIVE = ("in", "at", "on", "near", "outside", "inside")


def find_place(view: ClauseView, references: References, clause: Clause, venue: tuple[str, ...]) -> Place | None:
    """The place of a clause: what fills a venue slot ("to Kabul"), else what "in" or "at" adds to it."""
    for slot in venue:
        for head in clause.fill(slot):
            place = references.place(head)
            if place is not None:
                return place
    for head in (*_locatives(view, clause), *clause.fill("modifier")):
        place = references.place(head)
        if place is not None:
            return place
    return None


def _locatives(view: ClauseView, clause: Clause) -> Iterator[int]:
    """The heads of locative phrases on the predicate, its verb and the nouns that hang on them as participants."""
    for preposition in _LOCATIVE:
        yield from clause.fill(preposition)
    anchors = [clause.predicate]
    if clause.verb is not None:
        anchors.append(clause.verb)
    for anchor in anchors:
        for child in view.syntax.children(anchor, "oblique", "nominal"):
            if view.syntax.links[child].preposition in _LOCATIVE:
                yield child
            if child > anchor:
                # "met with her counterpart in Oslo": the parse may hang the place on the last noun
                yield from _nested(view, child)


def _nested(view: ClauseView, noun: int) -> Iterator[int]:
    """The places below a noun, also through "of": "on the sidelines of a summit in Oslo"."""
    for child in view.syntax.children(noun, "nominal"):
        preposition = view.syntax.links[child].preposition
        if preposition in {"in", "at"}:
            yield child
        elif preposition == "of":
            yield from _nested(view, child)
