"""Which patterns the words of an article fit, and who fills the sides of the events that they report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.clauses import Clause
from extract.patterns import Pattern, PatternBook
from extract.reading import Reading
from extract.slots import find_actors, words

_VERBAL = frozenset({"VERB", "AUX"})
# What is done within a country as well as between two.
_DOMESTIC = frozenset({"ASSAULT", "COERCE", "CONCEDE", "PROTEST", "RETREAT", "THREATEN"})
# The class under which patterns list a word, by its universal part of speech.
WORD_CLASSES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an event; without sides all stand in `actors`."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Find:
    """A clause that a pattern fits, with the sides found there."""

    clause: Clause
    pattern: Pattern
    sides: Sides


def find_fits(reading: Reading, book: PatternBook) -> Iterator[Find]:
    """The clauses that a pattern fits, in the order of the text; the most demanding pattern of a word decides."""
    for token in reading.doc:
        part = WORD_CLASSES.get(token.pos_)
        patterns = book.by_word.get((part, token.lemma_.lower())) if part else None
        find = _first_fit(reading, token.i, patterns) if patterns else None
        if find is not None:
            yield find


def _first_fit(reading: Reading, index: int, patterns: Iterable[Pattern]) -> Find | None:
    clause = reading.view.clause(index)
    for pattern in patterns:
        sides = _sides(reading, clause, pattern) if _fits(reading, clause, pattern) else None
        if sides is not None:
            return Find(clause, pattern, sides)
    return None


def _fits(reading: Reading, clause: Clause, pattern: Pattern) -> bool:
    """True where the slots hold what the pattern asks for and nothing that it excludes."""
    if any(clause.fill(slot) for slot in pattern.empty):
        return False
    if not all(_holds(reading, clause, slots, lemmas) for slots, lemmas in pattern.where):
        return False
    if any(_holds(reading, clause, slots, lemmas) for slots, lemmas in pattern.without):
        return False
    return all(
        any(reading.cast.kind(actor) in kinds for actor in find_actors(reading, clause, (slot,), pattern.venue))
        for slot, kinds in pattern.kinds
    )


def _holds(reading: Reading, clause: Clause, slots: str, lemmas: frozenset[str]) -> bool:
    return any(word in lemmas for slot in slots.split("|") for word in words(reading, clause, slot))


def _sides(reading: Reading, clause: Clause, pattern: Pattern) -> Sides | None:
    """The sides that a pattern finds in a clause; None where what it needs is missing."""
    actors = find_actors(reading, clause, pattern.actors, pattern.venue)
    each_other = len(actors) > 1 and _is_reciprocal(reading, clause)
    if pattern.needs and not each_other and not find_actors(reading, clause, pattern.needs, pattern.venue):
        return None
    found = find_actors(reading, clause, pattern.recipients, pattern.venue)
    recipients = tuple(actor for actor in found if actor not in actors)
    if pattern.type == "CONSULT":
        actors = actors or _doers_above(reading, clause, recipients)
        actors, recipients = (_without_news(reading, side) for side in (actors, recipients))
        narrowed = _travellers if pattern.mode == "visit" else _without_own
        actors, recipients = narrowed(reading, actors, recipients)
        return _consult_sides(reading, clause, pattern, actors, recipients)
    recipients = _others(reading, actors, recipients) or _own_people(pattern, actors, recipients)
    one_sided = not pattern.recipients or pattern.type == "MOBILIZE"
    several = each_other or (len(actors) > 1 and pattern.mutual)
    return Sides(actors, recipients) if actors and (recipients or several or one_sided) else None


def _without_news(reading: Reading, side: tuple[str, ...]) -> tuple[str, ...]:
    """A side without news organizations: who is interviewed meets nobody."""
    return tuple(actor for actor in side if reading.cast.listed.get(actor) != "news")


def _travellers(
    reading: Reading, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who travels and where, but for those at home there: a journey within a country visits nobody."""
    homes = {reading.cast.country_of(actor) for actor in actors}
    abroad = tuple(each for each in recipients if homes != {each})
    guests = tuple(actor for actor in actors if reading.cast.country_of(actor) not in abroad)
    return guests or actors, abroad


def _without_own(
    reading: Reading, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both sides without a country that faces its own official or stands among those who act: it acts through them."""
    acting = {reading.cast.country_of(actor) for actor in actors if not actor.startswith("country:")}
    met = {reading.cast.country_of(actor) for actor in recipients if not actor.startswith("country:")}
    return tuple(a for a in actors if a not in acting | met), tuple(a for a in recipients if a not in acting)


def _doers_above(reading: Reading, clause: Clause, partners: tuple[str, ...]) -> tuple[str, ...]:
    """Who meets the partners of a noun of which no doer is said: the nearest above.

    So X is in "the announcement by X of talks with Y" and "X said that the prisoners were freed after talks with Y".
    """
    if not partners or clause.fill("possessor") or reading.doc[clause.predicate].pos_ in _VERBAL:
        return ()
    for above in reading.syntax.ancestors(clause.predicate):
        if reading.doc[above].pos_ in _VERBAL:
            doers = reading.view.subjects(above)
        else:
            doers = (*reading.view.clause(above).fill("possessor"), *reading.view.clause(above).fill("by"))
        found = dict.fromkeys(actor for doer in doers for actor in reading.references.actors(doer))
        if found:
            return tuple(actor for actor in found if actor not in partners)
    return ()


def _others(reading: Reading, actors: tuple[str, ...], recipients: tuple[str, ...]) -> tuple[str, ...]:
    """The recipients but for an actor's own country and, where others remain, those who act for it.

    A group does not act for the country where it is at home.
    """
    own = {reading.cast.country_of(actor) for actor in actors if reading.cast.kind(actor) != "group"} - {None}
    foreign = tuple(each for each in recipients if reading.cast.country_of(each) not in own)
    return foreign or tuple(each for each in recipients if each not in own and not own & set(actors))


def _own_people(pattern: Pattern, actors: tuple[str, ...], recipients: tuple[str, ...]) -> tuple[str, ...]:
    """Whom a state acts on at home with force or against whom people rise there, which no other deed is told of."""
    if pattern.type not in _DOMESTIC:
        return ()
    return tuple(each for each in recipients if not each.startswith("country:") and each not in actors)


def _is_reciprocal(reading: Reading, clause: Clause) -> bool:
    """True for "accuse each other", "fire at one another"."""
    for child in reading.syntax.children(clause.predicate):
        words = {reading.doc[child].lower_, *(reading.doc[below].lower_ for below in reading.syntax.children(child))}
        if {"each", "other"} <= words or {"one", "another"} <= words:
            return True
    return False


def _consult_sides(
    reading: Reading, clause: Clause, pattern: Pattern, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Sides | None:
    """Two who meet stand on two sides; a gathering of more has none; one alone meets nobody, unless it is many."""
    if all(_represents_nobody(reading, actor) for actor in (*actors, *recipients)):
        return None
    if recipients:
        return Sides(actors, recipients) if actors else None
    if pattern.mode == "visit":
        return None  # to a place of which no file knows the country: nobody is met
    if len(actors) == 2 and pattern.mutual and pattern.mode != "multilateral":
        return Sides(actors[:1], actors[1:])
    if len(actors) > 1:
        return Sides(actors, ())
    gathers = (pattern.mode == "multilateral" or pattern.mutual) and not _is_name(reading, clause, actors)
    return Sides(actors, ()) if actors and gathers and _has_members(reading, actors[0]) else None


def _is_name(reading: Reading, clause: Clause, actors: tuple[str, ...]) -> bool:
    """True for a word that is but a part of a name: "praised the World Economic Forum" tells of no forum."""
    told = clause.verb is not None and not clause.hosted
    return not told and reading.cast.at.get(clause.predicate) in actors


def _represents_nobody(reading: Reading, actor: str) -> bool:
    """True for a person of whom nothing but a name is known, and for an organization that no file has."""
    unknown = reading.cast.kind(actor) == "organization" and actor not in reading.cast.listed
    return unknown or reading.cast.is_private(actor)


def _has_members(reading: Reading, actor: str) -> bool:
    """True for an organization of a data file: one that only the text knows may be a school or the meeting itself."""
    return reading.cast.kind(actor) == "organization" and actor in reading.cast.listed
