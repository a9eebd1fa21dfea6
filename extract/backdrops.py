"""Gatherings that only say where or when others met: "met X on the margins of the summit", "ahead of the summit"."""

from __future__ import annotations

from extract.finds import Find
from extract.reading import Reading

_BESIDE = frozenset({"sideline", "sidelines", "margin", "margins"})


def without_backdrops(reading: Reading, finds: tuple[Find, ...]) -> tuple[Find, ...]:
    """The finds but for gatherings of many beside or before which the sentence tells of a meeting.

    Who meets there need not be at them, and the sentence says nothing else of them.
    """
    met = {
        predicate
        for find in finds
        if find.pattern.type == "CONSULT" and not find.clause.hosted
        for predicate in (find.clause.predicate, find.clause.verb)
    }
    return tuple(find for find in finds if not (_is_of_many(find) and _beside_or_after(reading, find) & met))


def _is_of_many(find: Find) -> bool:
    return find.pattern.type == "CONSULT" and find.pattern.mode == "multilateral"


def _beside_or_after(reading: Reading, find: Find) -> set[int | None]:
    """The word that a gathering is told beside, or after, if any."""
    links = reading.syntax.links
    link = links[reading.syntax.first_conjunct(find.clause.predicate)]
    if reading.doc[link.head].lemma_.lower() in _BESIDE:
        return {links[link.head].head}
    return {link.head} if link.preposition in reading.view.lexicon.prepositions_ahead else set()
