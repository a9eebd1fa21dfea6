"""From clauses to reports: which patterns the words of an article fit, and who fills their sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.attribution import find_source
from extract.clauses import Clause
from extract.identity import report_id
from extract.model import Place, Report
from extract.timing import date_of
from extract.patterns import Pattern, PatternBook
from extract.places import find_place
from extract.reading import Reading
from extract.repeats import merge_repeats
from extract.status import place_in_time, read_status

_CLASSES = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


@dataclass(frozen=True, slots=True)
class Sides:
    """The two sides of an event; without sides all stand in `actors`."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]


def find_reports(reading: Reading, book: PatternBook) -> tuple[Report, ...]:
    """What the article says happened, each event once, in the order of the text."""
    found = list(_all_reports(reading, book))
    return merge_repeats(found)


def _all_reports(reading: Reading, book: PatternBook) -> Iterator[Report]:
    for token in reading.doc:
        part = _CLASSES.get(token.pos_)
        patterns = book.by_word.get((part, token.lemma_.lower())) if part else None
        if patterns:
            report = _first_fit(reading, token.i, patterns)
            if report is not None:
                yield report


def _first_fit(reading: Reading, index: int, patterns: Iterable[Pattern]) -> Report | None:
    clause = reading.view.clause(index)
    for pattern in patterns:
        sides = _sides(reading, clause, pattern) if _fits(reading, clause, pattern) else None
        if sides is not None:
            return _report(reading, clause, pattern, sides)
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
        any(reading.cast.kind(actor) in kinds for actor in _fill(reading, clause, slot, pattern))
        for slot, kinds in pattern.kinds
    )


def _holds(reading: Reading, clause: Clause, slots: str, lemmas: frozenset[str]) -> bool:
    heads = (head for slot in slots.split("|") for head in clause.fill(slot))
    return any(reading.doc[head].lemma_.lower() in lemmas or reading.doc[head].lower_ in lemmas for head in heads)


def _sides(reading: Reading, clause: Clause, pattern: Pattern) -> Sides | None:
    """The sides that a pattern finds in a clause; None where what it needs is missing."""
    if pattern.needs and not any(_fill(reading, clause, slot, pattern) for slot in pattern.needs):
        return None
    actors = _fills(reading, clause, pattern.actors, pattern)
    recipients = tuple(a for a in _fills(reading, clause, pattern.recipients, pattern) if a not in actors)
    if pattern.type == "CONSULT":
        return _consult_sides(reading, pattern, actors, recipients)
    return Sides(actors, recipients) if actors else None


def _consult_sides(
    reading: Reading, pattern: Pattern, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Sides | None:
    """Two who meet stand on two sides; a gathering of more has none; one alone meets nobody, unless it is many."""
    if recipients:
        return Sides(actors, recipients) if actors else None
    if len(actors) == 2 and pattern.mutual and pattern.mode != "multilateral":
        return Sides(actors[:1], actors[1:])
    if len(actors) > 1:
        return Sides(actors, ())
    gathers = pattern.mode == "multilateral" or pattern.mutual
    if actors and gathers and reading.cast.kind(actors[0]) == "organization":
        return Sides(actors, ())
    return None


def _fills(reading: Reading, clause: Clause, slots: tuple[str, ...], pattern: Pattern) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for slot in slots:
        found.update(dict.fromkeys(_fill(reading, clause, slot, pattern)))
    return tuple(found)


def _fill(reading: Reading, clause: Clause, slot: str, pattern: Pattern) -> tuple[str, ...]:
    """The actors in one slot; a place in a venue slot stands for its country."""
    found: dict[str, None] = {}
    for head in clause.fill(slot):
        actors = reading.references.named_within(head) if slot == "modifier" else reading.references.actors(head)
        if slot in pattern.venue:
            place = reading.references.place(head)
            if place is not None and place.country is not None and not actors:
                actors = (f"country:{place.country}",)
        found.update(dict.fromkeys(actors))
    return tuple(found)


def _report(reading: Reading, clause: Clause, pattern: Pattern, sides: Sides) -> Report:
    status = read_status(reading.view, clause)
    when = date_of(reading, clause, future=status == "planned")
    status = place_in_time(pattern.status or status, when, reading.published)
    source = find_source(reading.view, reading.references, clause)
    confidence = pattern.confidence * (0.8 if clause.hosted else 1.0)
    draft = Report(
        id="",
        type=pattern.type,
        mode=_mode(reading, clause, pattern, sides),
        actors=sides.actors,
        recipients=sides.recipients,
        date=when,
        place=_place(reading, clause, pattern),
        status=status,
        said_by=source,
        evidence=reading.evidence(clause.predicate, pattern.name, confidence),
    )
    return replace(draft, id=report_id(draft))


def _mode(reading: Reading, clause: Clause, pattern: Pattern, sides: Sides) -> str | None:
    if pattern.type != "CONSULT" or pattern.mode != "meeting":
        return pattern.mode
    return "multilateral" if not sides.recipients and len(sides.actors) != 2 else "meeting"


def _place(reading: Reading, clause: Clause, pattern: Pattern) -> Place | None:
    if pattern.type == "STATEMENT":
        return None
    return find_place(reading.view, reading.references, clause, pattern.venue)
