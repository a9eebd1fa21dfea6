"""What an actor and those who act for it did and underwent, by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from extract.errors import QuestionError
from extract.model import STATUSES, Place
from extract.patterns import cameo_root
from graph.model import Event
from graph.questions.happenings import Choice, events_with
from graph.questions.names import Cast, Named, actor_key
from graph.questions.period import period
from graph.questions.sources import Source, best_report, source_of
from graph.relations import TYPES
from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Happening:
    """An event with names instead of ids, and its surest report as quote and article.

    `cameo` is the CAMEO root code of that report, None where its pattern reads events of several.
    """

    event: str
    date: str | None
    type: str
    mode: str | None
    cameo: str | None
    status: str
    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    place: Place | None
    quote: str
    article: Source
    sources: int
    said_by: Named | None


def timeline(
    graph: EventGraph,
    name: str,
    *,
    since: str | None = None,
    until: str | None = None,
    types: Sequence[str] = (),
    status: Sequence[str] = (),
    newest_first: bool = False,
    limit: int | None = None,
) -> tuple[Happening, ...]:
    """The events of an actor and of those who act for it, the oldest first unless asked otherwise (QuestionError)."""
    for word, values, allowed in (("type", types, TYPES), ("status", status, STATUSES)):
        for value in values:
            if value not in allowed:
                raise QuestionError(f"there is no {word} {value!r}; there are {', '.join(allowed)}")
    choice = Choice(period(since, until), tuple(types), (), tuple(status))
    with graph.guarded():
        cast = Cast(graph.db)
        events = events_with(graph.db, actor_key(graph.db, name), None, choice, newest_first=newest_first)
        return tuple(happening(graph, event, cast) for event in islice(events, limit))


def happening(graph: EventGraph, event: Event, cast: Cast) -> Happening:
    """An event with the names of its participants and the quote of its surest report."""
    report = best_report(event.reports)
    return Happening(
        event=event.id,
        date=event.date,
        type=event.type,
        mode=event.mode,
        cameo=cameo_root(report.evidence.rule),
        status=event.status,
        actors=cast.all_named(event.actors),
        recipients=cast.all_named(event.recipients),
        place=event.place,
        quote=report.evidence.quote,
        article=source_of(graph.db, report.evidence.article),
        sources=event.sources,
        said_by=None if report.said_by is None else cast.named(report.said_by),
    )
