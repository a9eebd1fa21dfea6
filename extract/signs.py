"""What speaks for and against a report: signs in its sentence, its words and its actors, each a number."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log, log1p

from spacy.tokens import Span

from extract.finds import Find
from extract.model import Report
from extract.reading import Reading

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_VERBAL = frozenset({"VERB", "AUX"})
_QUOTES = frozenset({'"', "“", "”"})
_WORDS = 25  # of a usual sentence
# How far away somebody counts who is not named in the sentence.
_AFAR = 40

# Each sign; True where more of it may only make a report less sure, False where it may go either way.
SIGNS: Mapping[str, bool] = {
    "doubt": True,  # how little sure the pattern is by itself, in log odds
    "hosted": True,  # a verb that only mentions the event
    "bare": True,  # a noun without any verb
    "no subject": True,  # a verb of which the sentence does not say who does it
    "distance": True,  # words between the predicate and the participant that is farthest from it
    "unnamed": True,  # share of the participants that the sentence does not name: pronouns, descriptions
    "private": True,  # share that are persons of no office and no country
    "unlisted": True,  # share that are organizations or groups that no data file has
    "alone": True,  # one participant only
    "many": False,  # how many participants
    "one country": False,  # all act for the same country
    "depth": True,  # clauses above the predicate
    "length": True,  # words of the sentence
    "headline": False,  # no finite verb in the sentence, or each word of it in capitals
    "quoted": False,  # words of somebody
    "late": False,  # how far into the article
    "sourced": False,  # somebody is named who says so
    "ongoing": False,
    "planned": False,
    "possible": False,
    "denied": False,
    "historical": False,
}


def read_signs(reading: Reading, find: Find, report: Report) -> dict[str, float]:
    """The signs of a report that stems from a find, by name; those that are nought are left out."""
    sentence = reading.doc[find.clause.predicate].sent
    people = (*report.actors, *report.recipients)
    signs = {
        "doubt": -log(find.pattern.confidence / (1 - find.pattern.confidence)),
        "length": log(len(sentence) / _WORDS),
        "late": log1p(sentence.start / _WORDS),
        "sourced": float(report.said_by is not None),
        report.status: 1.0,
        **_of_clause(reading, find, sentence),
        **_of_people(reading, find, sentence, people),
    }
    return {name: value for name, value in signs.items() if name in SIGNS and value}


def _of_clause(reading: Reading, find: Find, sentence: Span) -> dict[str, float]:
    clause, doc = find.clause, reading.doc
    verbal = doc[clause.predicate].pos_ in _VERBAL
    above = [i for i in reading.syntax.ancestors(clause.predicate) if doc[i].pos_ in _VERBAL]
    opened = sum(token.text in _QUOTES for token in doc[sentence.start : clause.predicate])
    return {
        "hosted": float(clause.hosted),
        "bare": float(clause.verb is None),
        "no subject": float(verbal and not clause.fill("subject")),
        "depth": log1p(len(above)),
        "headline": float(not any(token.tag_ in _FINITE for token in sentence) or _is_headline(sentence)),
        "quoted": float(opened % 2),
    }


def _is_headline(sentence: Span) -> bool:
    long_words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(long_words) > 3 and all(token.text[0].isupper() for token in long_words)


def _of_people(reading: Reading, find: Find, sentence: Span, people: tuple[str, ...]) -> dict[str, float]:
    cast = reading.cast
    away = [_distance(reading, sentence, find.clause.predicate, actor) for actor in people]
    countries = {cast.country_of(actor) for actor in people}
    return {
        "distance": log1p(max(away)),
        "unnamed": _share(distance == _AFAR for distance in away),
        "private": _share(cast.is_private(actor) for actor in people),
        "unlisted": _share(_is_unlisted(reading, actor) for actor in people),
        "alone": float(len(people) == 1),
        "many": log(len(people)),
        "one country": float(len(people) > 1 and len(countries) == 1 and None not in countries),
    }


def _distance(reading: Reading, sentence: Span, predicate: int, actor: str) -> int:
    """The words between a predicate and the nearest name of an actor in its sentence."""
    named = (abs(i - predicate) for i in range(sentence.start, sentence.end) if reading.cast.at.get(i) == actor)
    return min((*named, _AFAR))


def _is_unlisted(reading: Reading, actor: str) -> bool:
    return reading.cast.kind(actor) in {"organization", "group"} and actor not in reading.cast.listed


def _share(flags: Iterable[bool]) -> float:
    values = list(flags)
    return sum(values) / len(values)
