"""The day of what is told without a date: that of its actor's last dated words or deeds before.

Nobody repeats the day: after "X said on Monday" come "he also praised Y" and "X made the remarks in a meeting with Z".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from extract.edtf import bounds
from extract.finds import Find
from extract.reading import Reading
from extract.timing import date_of

# What an article tells of a day longer ago than this is background, not the occasion of what follows.
_NEWS_DAYS = 14


@dataclass(frozen=True, slots=True)
class Occasions:
    """Who acted when, in text order: the token of the verb or noun that says so, the actor, the day."""

    days: tuple[tuple[int, str, str], ...]

    def day_of(self, find: Find) -> str | None:
        """The day of a find whose own words give none; only for what is said, or a meeting told in passing."""
        if not find.pattern.spoken and not (find.pattern.type == "CONSULT" and find.clause.hosted):
            return None
        before = [day for at, actor, day in self.days if actor in find.sides.actors and at <= find.clause.predicate]
        return before[-1] if before else None


def find_occasions(reading: Reading, finds: Iterable[Find]) -> Occasions:
    """The dated words and deeds of an article; none where it names no date."""
    if not reading.dates:
        return Occasions(())
    speech = reading.view.lexicon.speech_verbs
    spoken = {token.i for token in reading.doc if token.pos_ == "VERB" and token.lemma_.lower() in speech}
    days: list[tuple[int, str, str]] = []
    for predicate in sorted(spoken | {find.clause.predicate for find in finds}):
        clause = reading.view.clause(predicate)
        when = date_of(reading, clause, future=False)
        if when is not None and _is_news(when, reading.published):
            doers = (actor for index in clause.fill("subject") for actor in reading.references.actors(index))
            days.extend((predicate, actor, when) for actor in doers)
    return Occasions(tuple(days))


def _is_news(when: str, published: date | None) -> bool:
    """True for a single day shortly before the day of publication."""
    span = bounds(when)
    if span is None or span[0] != span[1]:
        return False
    return published is None or 0 <= (published - span[0]).days <= _NEWS_DAYS
