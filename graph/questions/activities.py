"""What an actor and those who act for it did, chapter by chapter: meetings, visits, calls, agreements, plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.merge import REAL
from graph.model import Event
from graph.questions.happenings import ANY_MODE, NO_MODE, Choice, count_events, events_with
from graph.questions.meetings import sides_of
from graph.questions.names import Cast, Named
from graph.questions.period import Period
from graph.questions.timeline import Happening, happening
from graph.relations import TYPES
from graph.store import EventGraph

MEETINGS = "meetings"
_ALWAYS = Period(None, None)
_OWN_CHAPTER = ("CONSULT", "AGREE", "COOPERATE", "STATEMENT")
_CHAPTERS = (
    (MEETINGS, Choice(_ALWAYS, ("CONSULT",), ("meeting", "talks", "multilateral", "third-party", NO_MODE), REAL)),
    ("visits", Choice(_ALWAYS, ("CONSULT",), ("visit",), REAL)),
    ("calls", Choice(_ALWAYS, ("CONSULT",), ("phone",), REAL)),
    ("agreements", Choice(_ALWAYS, ("AGREE", "COOPERATE"), ANY_MODE, REAL)),
    ("statements", Choice(_ALWAYS, ("STATEMENT",), ANY_MODE, REAL)),
    ("other acts", Choice(_ALWAYS, tuple(type for type in TYPES if type not in _OWN_CHAPTER), ANY_MODE, REAL)),
    ("planned, possible or denied", Choice(_ALWAYS, TYPES, ANY_MODE, ("planned", "possible", "denied"))),
)


@dataclass(frozen=True, slots=True)
class Deed:
    """A happening as one side sees it: `others` are the participants who do not belong to the asked actor.

    `alike` are the ids of further events that are told with the same participants, date, place and status.
    """

    happening: Happening
    others: tuple[Named, ...]
    alike: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Deeds of one sort, the newest first and those without a date last; `events` counts all, shown or not."""

    name: str
    events: int
    deeds: tuple[Deed, ...]


def chapters(graph: EventGraph, key: int, cast: Cast, limit: int | None) -> tuple[Chapter, ...]:
    """The chapters of an actor (given by its key) that are not empty, with at most `limit` deeds each."""
    found = (
        Chapter(name, count_events(graph.db, key, choice), tuple(_deeds(graph, key, choice, cast, limit)))
        for name, choice in _CHAPTERS
    )
    return tuple(chapter for chapter in found if chapter.deeds or chapter.events)


def _deeds(graph: EventGraph, key: int, choice: Choice, cast: Cast, limit: int | None) -> Iterator[Deed]:
    alike: dict[tuple[object, ...], Deed] = {}
    for event in events_with(graph.db, key, None, choice, newest_first=True):
        look = (event.date, event.type, event.mode, event.status, event.actors, event.recipients, event.place)
        known = alike.get(look)
        if known is not None:
            alike[look] = replace(known, alike=(*known.alike, event.id))
        elif limit is not None and len(alike) == limit:
            break
        elif not _among_themselves(event, key, cast):
            _, others = sides_of(event, key, cast)
            alike[look] = Deed(happening(graph, event, cast), cast.all_named(others), ())
    yield from alike.values()


def _among_themselves(event: Event, key: int, cast: Cast) -> bool:
    """True for what a country's officials discuss with each other: it is no meeting of the country."""
    present = {*event.actors, *event.recipients}
    return event.type == "CONSULT" and len(present) > 1 and all(cast.belongs(id, key) for id in present)
