"""Who met whom, with the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from extract.errors import QuestionError
from extract.identity import slug
from extract.model import MODES, STATUSES, Place
from graph.actors import homes
from graph.merge import REAL
from graph.model import Event
from graph.questions.happenings import Choice, all_events, events_with
from graph.questions.names import Cast, Named, actor_key
from graph.questions.period import period
from graph.questions.sources import Source, best_report, source_of
from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Meeting:
    """A consultation as the asked actor's side sees it.

    `who` are the participants on the asked side, `whom` those they met (nobody where the article names none). The
    quote, its speaker, its article and its confidence are those of the surest report; `sources` counts the articles
    that tell of it.
    """

    event: str
    date: str | None
    who: tuple[Named, ...]
    whom: tuple[Named, ...]
    mode: str | None
    place: Place | None
    status: str
    said_by: Named | None
    quote: str
    article: Source
    confidence: float
    sources: int


def who_met(  # noqa: PLR0913 - the question has that many sides
    graph: EventGraph,
    name: str | None = None,
    *,
    with_: str | None = None,
    since: str | None = None,
    until: str | None = None,
    status: Sequence[str] = REAL,
    mode: Sequence[str] = (),
    place: str | None = None,
    min_confidence: float = 0.0,
    limit: int | None = None,
) -> tuple[Meeting, ...]:
    """The meetings, visits, calls and talks of an actor and of those who act for it, or of all, the newest first.

    A country met whom its officials and ministries met; what they discuss among themselves is left out. `with_` keeps
    meetings with that actor, or those who act for it, on the other side; `status` and `mode` keep those named (no
    mode: any; plans and denials only on demand); `place` a place or the code of its country; `min_confidence` those of
    which a report is at least so probably right. Raises QuestionError for a name that is unknown or ambiguous and for
    words that do not exist.
    """
    _check("status", status, STATUSES)
    _check("mode", mode, MODES)
    choice = Choice(period(since, until), ("CONSULT",), tuple(mode), tuple(status))
    with graph.guarded():
        asked, faced = (name, with_) if name is not None else (with_, None)
        if asked is None:
            found = _everybodys(graph, choice, place)
        else:
            other = None if faced is None else actor_key(graph.db, faced)
            found = _meetings(graph, actor_key(graph.db, asked), other, choice, place)
        return tuple(islice((each for each in found if each.confidence >= min_confidence), limit))


def _check(word: str, values: Sequence[str], allowed: tuple[str, ...]) -> None:
    wrong = [value for value in values if value not in allowed]
    if wrong:
        raise QuestionError(f"there is no {word} {wrong[0]!r}; there are {', '.join(allowed)}")


def _at(event: Event, place: str | None) -> bool:
    if place is None:
        return True
    return event.place is not None and slug(place) in {slug(event.place.name), slug(event.place.country or "")}


def _meetings(graph: EventGraph, key: int, other: int | None, choice: Choice, place: str | None) -> Iterator[Meeting]:
    if other is not None and key in (other, *homes(graph.db, other)):
        return  # who acts for the asked actor stands on its own side
    cast = Cast(graph.db)
    for event in events_with(graph.db, key, other, choice, newest_first=True):
        who, whom = sides_of(event, key, cast)
        alone = len({*event.actors, *event.recipients}) == 1
        asked = (whom or alone) and (other is None or any(cast.belongs(id, other) for id in whom))
        if asked and _at(event, place):
            yield _meeting(graph, event, cast.all_named(who), cast.all_named(whom), cast)


def _everybodys(graph: EventGraph, choice: Choice, place: str | None) -> Iterator[Meeting]:
    """All meetings, each from the side of those who came or spoke first."""
    cast = Cast(graph.db)
    for event in all_events(graph.db, choice):
        if _at(event, place):
            yield _meeting(graph, event, cast.all_named(event.actors), cast.all_named(event.recipients), cast)


def sides_of(event: Event, key: int, cast: Cast) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those who belong to the asked actor, and those who face them: where they stand on both sides, all others."""
    near, far = event.actors, event.recipients
    here, there = (any(cast.belongs(id, key) for id in side) for side in (near, far))
    if here == there or not (near and far):
        near = far = near + far
    elif there:
        near, far = far, near
    who = tuple(id for id in near if cast.belongs(id, key))
    return who, tuple(id for id in far if not cast.belongs(id, key))


def _meeting(graph: EventGraph, event: Event, who: tuple[Named, ...], whom: tuple[Named, ...], cast: Cast) -> Meeting:
    report = best_report(event.reports)
    return Meeting(
        event=event.id,
        date=event.date,
        who=who,
        whom=whom,
        mode=event.mode,
        place=event.place,
        status=event.status,
        said_by=None if report.said_by is None else cast.named(report.said_by),
        quote=report.evidence.quote,
        article=source_of(graph.db, report.evidence.article),
        confidence=report.evidence.confidence,
        sources=event.sources,
    )
