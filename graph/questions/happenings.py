"""The events that an actor, or those who act for it, took part in, by day."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from graph.merge import combine
from graph.model import Event
from graph.questions.period import Period
from graph.reading import reports_of

ANY_MODE: tuple[str, ...] = ()
NO_MODE = ""  # among the modes of a choice: events without one
_ENOUGH = 2000


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events: of these types, modes and statuses (empty: any) within a period.

    An event whose date is not precise belongs to every period that it may have fallen in, one without a date only to
    the period that is open at both ends.
    """

    period: Period
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()


def events_with(
    db: sqlite3.Connection, key: int, other: int | None, choice: Choice, *, newest_first: bool
) -> Iterator[Event]:
    """The events of an actor by first day and id, undated ones last; with another one, those where the two face."""
    query, values = _query(db, key, other, choice, "DESC" if newest_first else "ASC")
    for _, rows in groupby(db.execute(query, values), key=itemgetter(0)):
        for id, event in sorted((db.execute(_ID, (event,)).fetchone()[0], event) for _, event in rows):
            yield combine(id, reports_of(db, event))


def all_events(db: sqlite3.Connection, choice: Choice) -> Iterator[Event]:
    """The events of everybody, the newest first, undated ones last."""
    text, values = "", list[object]()
    for column, chosen in (("type", choice.types), ("mode", choice.modes), ("status", choice.statuses)):
        if chosen:
            text += f" AND {column} IN ({_marks(chosen)})"
            values += chosen
    for comparison, day in (("last >= ?", choice.period.first), ("first <= ?", choice.period.last)):
        if day:
            text += f" AND {comparison}"
            values.append(day)
    query = f"SELECT key, id FROM event WHERE reports > 0 {text} ORDER BY first DESC, id"  # noqa: S608
    for key, id in db.execute(query, values):
        yield combine(id, reports_of(db, key))


def count_events(db: sqlite3.Connection, key: int, choice: Choice) -> int:
    """How many events an actor, or those who act for it, took part in, but for what they discuss among themselves."""
    conditions, values = _conditions(choice)
    query = f"{_KIN} SELECT count(*) FROM involvement AS i WHERE i.actor = ? {conditions} AND {_OUTWARD}"  # noqa: S608 - made of constants alone
    return int(db.execute(query, (key, key, *values)).fetchone()[0])


_KIN = "WITH RECURSIVE kin (key) AS (SELECT ? UNION SELECT actor.key FROM actor JOIN kin ON actor.of = kin.key)"
_OUTWARD = """(i.type <> 'CONSULT' OR (SELECT parties FROM event WHERE event.key = i.event) = 1
    OR EXISTS (SELECT 1 FROM involvement AS w WHERE w.event = i.event AND w.direct = 1 AND w.actor NOT IN kin))"""
_ID = "SELECT id FROM event WHERE key = ?"


# Side 0 faces side 1; from 2 on somebody stands on both sides or there are none.
_FACING = """CROSS JOIN involvement AS w ON w.actor = ? AND w.day = i.day AND w.event = i.event
    AND (w.side <> i.side OR w.side > 1)"""


def _query(db: sqlite3.Connection, key: int, other: int | None, choice: Choice, order: str) -> tuple[str, list[object]]:
    # The rarer of two actors leads: the other is looked up in its events one by one.
    first, second = key, other
    if other is not None and _how_many(db, other) < _how_many(db, key):
        first, second = other, key
    conditions, values = _conditions(choice)
    join = "" if second is None else _FACING
    values = [*([] if second is None else [second]), first, *values]
    # An index cannot put the undated, which sort first, last in both directions: the expression sorts only if needed.
    undated = "" if order == "DESC" else "i.day = '', "
    query = f"""SELECT i.day, i.event FROM involvement AS i {join} WHERE i.actor = ? {conditions}
        ORDER BY {undated}i.day {order}"""  # noqa: S608 - made of constants alone
    return query, values


def _conditions(choice: Choice) -> tuple[str, list[object]]:
    text, values = "", list[object]()
    mode = "coalesce(i.mode, '')" if NO_MODE in choice.modes else "i.mode"
    for column, chosen in (("i.type", choice.types), (mode, choice.modes), ("i.status", choice.statuses)):
        if chosen:
            text += f" AND {column} IN ({_marks(chosen)})"
            values += chosen
    if choice.period.first:
        text += " AND i.last >= ?"
        values.append(choice.period.first)
    if choice.period.last:
        text += " AND i.day <= ? AND i.day <> ''"
        values.append(choice.period.last)
    return text, values


def _marks(values: Sequence[str]) -> str:
    return ",".join("?" * len(values))


def _how_many(db: sqlite3.Connection, key: int) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM involvement WHERE actor = ? LIMIT ?)"
    return int(db.execute(query, (key, _ENOUGH)).fetchone()[0])
