"""Which reports tell of the same event, and what their reports add up to.

Two reports tell of one event where type, family of mode, participants, class of status and a date precise to the day
agree, and the sides where a direction matters; every other report stands for an event of its own. The id follows from
these alone, so that neither the order of articles nor the moment they were read matters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

from extract.edtf import bounds
from extract.identity import content_hash
from extract.model import MODES, STATUSES, Place, Report
from graph.model import Event

REAL = ("happened", "ongoing", "historical")
# One writer's "held talks" is another's "met"; a visit or a call is told apart.
_FAMILY = {"meeting": "meeting", "talks": "meeting", "multilateral": "meeting"}
# In these it does not matter who is told first; elsewhere two sides that did the same to each other did two things.
_MUTUAL_TYPES = ("AGREE", "COOPERATE")
_MUTUAL_FAMILIES = ("meeting", "phone")

Value = TypeVar("Value", bound=Hashable)


def event_key(report: Report) -> str:
    """The id of the event that a report tells of; its actor ids are to be those after resolution."""
    participants = sorted({*report.actors, *report.recipients})
    if len(participants) < 2 or not _day_precise(report.date):
        return content_hash("event", report.id)
    family = _FAMILY.get(report.mode or "", report.mode)
    status = "real" if report.status in REAL else report.status
    sides = participants if _is_mutual(report.type, family) else (sorted(report.actors), sorted(report.recipients))
    return content_hash("event", report.type, family, sides, report.date, status)


def combine(id: str, reports: Iterable[Report]) -> Event:
    """The event that its reports add up to: in each field what most of them say, ties broken by a fixed order."""
    ordered = tuple(sorted(reports, key=lambda report: report.id))
    actors, recipients = _majority([_sides(report) for report in ordered], lambda sides: sides)
    return Event(
        id=id,
        type=ordered[0].type,
        mode=_majority_or_none([r.mode for r in ordered if r.mode], MODES.index),
        actors=actors,
        recipients=recipients,
        date=_majority_or_none([r.date for r in ordered if r.date], str),
        place=_majority_or_none([r.place for r in ordered if r.place], _place_order),
        status=_majority([r.status for r in ordered], STATUSES.index),
        reports=ordered,
        sources=len({report.evidence.article for report in ordered}),
    )


def days(date: str | None) -> tuple[str, str] | None:
    """First and last day (ISO) of an EDTF date; None where it has no year."""
    limits = bounds(date) if date else None
    return None if limits is None else (limits[0].isoformat(), limits[1].isoformat())


def _is_mutual(type: str, family: str | None) -> bool:
    return type in _MUTUAL_TYPES or family in _MUTUAL_FAMILIES


def _day_precise(date: str | None) -> bool:
    limits = days(date)
    return limits is not None and limits[0] == limits[1]


def _sides(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Both sides, each actor once: after resolution two names of a report may be one actor."""
    actors = tuple(dict.fromkeys(report.actors))
    return actors, tuple(dict.fromkeys(r for r in report.recipients if r not in actors))


def _place_order(place: Place) -> tuple[str, str]:
    return place.name, place.country or ""


def _majority(values: Sequence[Value], order: Callable[[Value], Any]) -> Value:
    """The most frequent value; among equals the first by `order`."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], order(value)))


def _majority_or_none(values: Sequence[Value], order: Callable[[Value], Any]) -> Value | None:
    return _majority(values, order) if values else None
