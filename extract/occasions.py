"""The day and place of what is told without them: those of the meeting it happened at, or of its actor's other words.

Nobody repeats the day: after "X said on Monday" come "he also praised Y" and "X made the remarks in a meeting with Z".
A lead without a day ("X has praised Y") sums up words that a later sentence dates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from extract.edtf import bounds
from extract.finds import Find
from extract.gatherings import Gatherings, find_gatherings
from extract.model import Place
from extract.reading import Reading
from extract.status import read_status
from extract.timing import date_of

_REAL = frozenset({"happened", "ongoing"})
# What an article tells of a day longer ago than this is background, not the occasion of what follows.
_NEWS_DAYS = 14
# The lead, and how far from it its words are dated, in sentences.
_LEAD = 2
_REACH = 6


@dataclass(frozen=True, slots=True)
class Occasions:
    """Who acted when, in text order: the token of the verb or noun that says so, the actor, the day."""

    reading: Reading
    gatherings: Gatherings
    days: tuple[tuple[int, str, str], ...]

    def day_of(self, find: Find, planned: bool) -> str | None:
        """The day of a find whose own words give none."""
        days = (gathering.day for gathering in self.gatherings.at(find.clause) if gathering.day is not None)
        found = next((day for day in days if planned or not self._is_to_come(day)), None)
        if found is not None:
            return found
        if not find.pattern.spoken and not (find.pattern.type == "CONSULT" and find.clause.hosted):
            return None
        before = [(actor, day) for at, actor, day in self.days if at <= find.clause.predicate]
        own = [day for actor, day in before if actor in find.sides.actors]
        own = own or [day for actor, day in before if self._speaks_for(find.sides.actors, actor)]
        return own[-1] if own else self._day_of_lead(find)

    def place_of(self, find: Find) -> Place | None:
        """The place of a find whose own words give none."""
        places = (gathering.place for gathering in self.gatherings.at(find.clause))
        return next((place for place in places if place is not None), None)

    def is_by_phone(self, find: Find) -> bool:
        """True for what was said on the telephone."""
        return any(gathering.by_phone for gathering in self.gatherings.at(find.clause))

    def _day_of_lead(self, find: Find) -> str | None:
        """The first day that its actor, or one who speaks for it, is said to have spoken on after the lead."""
        ends = [sentence.end for sentence in islice(self.reading.doc.sents, _REACH)]
        if find.clause.predicate >= ends[:_LEAD][-1]:
            return None
        for at, actor, day in self.days:
            if at < ends[-1] and {actor, self.reading.cast.country_of(actor)} & set(find.sides.actors):
                return day
        return None

    def _speaks_for(self, actors: tuple[str, ...], body: str) -> bool:
        """True where a body is of the country of an official: the ministry told what its spokesman goes on to say."""
        cast = self.reading.cast
        if cast.kind(body) != "body":
            return False
        return any(cast.kind(each) == "official" and cast.country_of(each) == cast.country_of(body) for each in actors)

    def _is_to_come(self, day: str) -> bool:
        span = bounds(day)
        return span is not None and self.reading.published is not None and span[0] > self.reading.published


def find_occasions(reading: Reading, finds: tuple[Find, ...]) -> Occasions:
    """The gatherings and the dated words and deeds of an article; none where it names no date."""
    gatherings = find_gatherings(reading, finds)
    days = sorted({*_days_of_words(reading, finds), *_days_of_gatherings(reading, gatherings)}) if reading.dates else ()
    return Occasions(reading, gatherings, tuple(days))


def _days_of_words(reading: Reading, finds: Iterable[Find]) -> Iterator[tuple[int, str, str]]:
    speech = reading.view.lexicon.speech_verbs
    spoken = {token.i for token in reading.doc if token.pos_ == "VERB" and token.lemma_.lower() in speech}
    spoken |= {token.i for token in reading.doc if token.pos_ == "VERB" and _makes_words(reading, token.i)}
    for predicate in sorted(spoken | {find.clause.predicate for find in finds}):
        clause = reading.view.clause(predicate)
        when = date_of(reading, clause, future=False)
        if when is not None and _is_news(when, reading.published) and read_status(reading.view, clause) in _REAL:
            doers = (actor for index in clause.fill("subject") for actor in reading.references.actors(index))
            yield from ((predicate, actor, when) for actor in doers)


def _makes_words(reading: Reading, verb: int) -> bool:
    """True for "made the remarks", "issued a statement"."""
    lexicon = reading.view.lexicon
    if reading.doc[verb].lemma_.lower() not in lexicon.light_verbs:
        return False
    return any(reading.doc[i].lemma_.lower() in lexicon.speech_nouns for i in reading.syntax.children(verb, "object"))


def _days_of_gatherings(reading: Reading, gatherings: Gatherings) -> Iterator[tuple[int, str, str]]:
    for index, gathering in gatherings.known.items():
        if gathering.day is not None and _is_news(gathering.day, reading.published):
            yield from ((index, actor, gathering.day) for actor in gathering.people)


def _is_news(when: str, published: date | None) -> bool:
    """True for a single day shortly before the day of publication."""
    span = bounds(when)
    if span is None or span[0] != span[1]:
        return False
    return published is None or 0 <= (published - span[0]).days <= _NEWS_DAYS
