"""Where something happened: the place that a clause names with "in", "at" or as what was visited."""

from __future__ import annotations

from collections.abc import Iterator

from extract.clauses import Clause, ClauseView
from extract.model import Place
from extract.references import References

# in the order in which they tell: "met at the Blue Hotel in Oslo" was in Oslo
_LOCATIVE = ("in", "at", "on", "near", "off", "outside", "inside", "over", "around", "across")
_NESTED = frozenset({"in", "at", "near", "off", "around"})
_SAME_PHRASE = frozenset({"conjunct", "apposition"})
_HOSTING = frozenset({"host"})


def find_place(view: ClauseView, references: References, clause: Clause, venue: tuple[str, ...]) -> Place | None:
    """The place of a clause: what fills a venue slot ("to Kabul"), else what "in" or "at" adds to it."""
    for slot in venue:
        for head in clause.fill(slot):
            place = references.place(head)
            if place is not None:
                return place
    for preposition, head in _locatives(view, clause):
        place = references.place(head)
        # "sanctions on Iran" are not in Iran
        if place is not None and not (preposition == "on" and head in references.cast.at):
            return place
    # "the Vienna talks", but not "the Chinese talks"
    named = next((references.cast.places[i] for i in clause.fill("modifier") if i in references.cast.places), None)
    return named or _host(view, references, clause)


def _host(view: ClauseView, references: References, clause: Clause) -> Place | None:
    """The country that hosts somebody or something."""
    verb = clause.predicate if clause.verb is None else clause.verb
    if view.doc[verb].lemma_.lower() not in _HOSTING:
        return None
    return next((place for head in view.subjects(verb) if (place := references.place(head)) is not None), None)


def _locatives(view: ClauseView, clause: Clause) -> Iterator[tuple[str, int]]:
    """The prepositions and heads of locative phrases on the predicate, its verb and the nouns that hang on them."""
    for preposition in _LOCATIVE:
        for head in clause.fill(preposition):
            yield preposition, head
    anchors = [clause.predicate]
    if clause.verb is not None:
        anchors.append(clause.verb)
    for anchor in anchors:
        for child in view.syntax.children(anchor, "oblique", "nominal", "object"):
            if view.syntax.links[child].preposition in _LOCATIVE:
                yield view.syntax.links[child].preposition, child
            if child > anchor:
                # "met with her counterpart in Oslo": the parse may hang the place on the last noun
                yield from _nested(view, child)
    yield from _following(view, clause.predicate)


def _following(view: ClauseView, noun: int) -> Iterator[tuple[str, int]]:
    """What follows a noun phrase with "in" or "at", whatever a parse hangs it on: "after talks with X in Oslo"."""
    edge = max(view.syntax.subtree(noun)) + 1
    if view.doc[noun].pos_ != "NOUN" or edge >= len(view.doc) or view.doc[edge].lower_ not in {"in", "at"}:
        return
    if view.syntax.links[edge].relation == "case":
        yield view.doc[edge].lower_, view.syntax.links[edge].head


def _nested(view: ClauseView, noun: int) -> Iterator[tuple[str, int]]:
    """The places below a noun, also through "of": "on the sidelines of a summit in Oslo", "with X and Y in Oslo"."""
    for child in view.syntax.children(noun, "nominal", "conjunct", "apposition"):
        preposition = view.syntax.links[child].preposition
        if preposition in _NESTED:
            yield preposition, child
        elif preposition == "of" or view.syntax.links[child].relation in _SAME_PHRASE:
            yield from _nested(view, child)
