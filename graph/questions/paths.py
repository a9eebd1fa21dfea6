"""How two actors are connected through meetings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph.edges import PAIRWISE_LIMIT
from graph.questions.names import Cast, Named, actor_key
from graph.questions.timeline import Happening, happening
from graph.reading import event_by_id
from graph.store import EventGraph

_LONGEST = 8
# Whom an actor faced in person: those on the other side, or everybody in a small meeting without sides.
_FACING = f"""
    FROM involvement AS one JOIN event ON event.key = one.event
    JOIN involvement AS two ON two.event = one.event AND two.direct = 1 AND two.actor <> one.actor
    WHERE one.actor = :one AND one.direct = 1 AND one.type = 'CONSULT'
        AND one.status IN ('happened', 'ongoing', 'historical')
        AND ((event.sided = 1 AND one.side <> two.side) OR (event.sided = 0 AND event.parties <= {PAIRWISE_LIMIT}))
"""
_NEIGHBOURS = f"SELECT DISTINCT two.actor {_FACING}"
_LATEST = f"SELECT event.id {_FACING} AND two.actor = :two ORDER BY one.day DESC, event.id LIMIT 1"
_EVENTS = "SELECT count(*) FROM (SELECT 1 FROM involvement WHERE actor = ? LIMIT ?)"
_MANY = 5000  # events that take so long to go through that it does not matter how many more there are


@dataclass(frozen=True, slots=True)
class Step:
    """One meeting on the way: from whom to whom, and the latest event in which the two met."""

    one: Named
    other: Named
    meeting: Happening


def find_path(graph: EventGraph, start: str, goal: str) -> tuple[Step, ...]:
    """The shortest chain of meetings between two actors; empty where none of up to eight steps exists.

    Of several shortest chains it is always the same one. Raises QuestionError for unknown or ambiguous names.
    """
    with graph.guarded():
        ends = actor_key(graph.db, start), actor_key(graph.db, goal)
        keys = _chain(graph.db, *ends)
        cast = Cast(graph.db)
        return tuple(_step(graph, one, other, cast) for one, other in pairwise(keys))


def _chain(db: sqlite3.Connection, start: int, goal: int) -> list[int]:
    """The keys along the way, searched from both ends, the less busy frontier first; empty where there is none."""
    if start != goal and _latest(db, start, goal) is not None:
        return [start, goal]
    back: tuple[dict[int, int | None], dict[int, int | None]] = ({start: None}, {goal: None})
    fronts: list[list[int]] = [[start], [goal]]
    for _ in range(_LONGEST):
        if common := back[0].keys() & back[1].keys():
            return _joined(min(common, key=lambda key: _id(db, key)), *back)
        side = int(_busy(db, fronts[1]) < _busy(db, fronts[0]))
        fronts[side] = _expand(db, fronts[side], back[side])
    common = back[0].keys() & back[1].keys()
    return _joined(min(common, key=lambda key: _id(db, key)), *back) if common else []


def _busy(db: sqlite3.Connection, front: list[int]) -> int:
    """How many events there are to go through, counted no further than it matters."""
    total = 0
    for key in front:
        total += int(db.execute(_EVENTS, (key, _MANY)).fetchone()[0])
        if total >= _MANY * 2:
            break
    return total


def _latest(db: sqlite3.Connection, one: int, other: int) -> str | None:
    """The id of the latest event in which two met; None where they did not."""
    # The events of the one who has fewer are gone through: the two may change places.
    pair = {"one": other, "two": one} if _busy(db, [other]) < _busy(db, [one]) else {"one": one, "two": other}
    row = db.execute(_LATEST, pair).fetchone()
    return None if row is None else str(row[0])


def _expand(db: sqlite3.Connection, front: list[int], back: dict[int, int | None]) -> list[int]:
    """The next frontier; `back` learns from where each was reached."""
    found: dict[int, int | None] = {}
    for key in sorted(front, key=lambda key: _id(db, key)):
        for (neighbour,) in db.execute(_NEIGHBOURS, {"one": key}):
            if neighbour not in back:
                found.setdefault(neighbour, key)
    back.update(found)
    return list(found)


def _joined(middle: int, before: dict[int, int | None], after: dict[int, int | None]) -> list[int]:
    first, second = [*_trace(middle, before)], [*_trace(middle, after)]
    return [*reversed(first), *second[1:]]


def _trace(key: int | None, back: dict[int, int | None]) -> Iterator[int]:
    while key is not None:
        yield key
        key = back[key]


def _id(db: sqlite3.Connection, key: int) -> str:
    return str(db.execute("SELECT id FROM actor WHERE key = ?", (key,)).fetchone()[0])


def _step(graph: EventGraph, one: int, other: int, cast: Cast) -> Step:
    event = event_by_id(graph.db, _latest(graph.db, one, other) or "")
    assert event is not None  # noqa: S101 - the search went along meetings
    return Step(cast.named(_id(graph.db, one)), cast.named(_id(graph.db, other)), happening(graph, event, cast))
