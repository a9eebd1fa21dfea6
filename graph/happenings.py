"""Events out of reports, and who took part in them, kept in step with what articles say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from graph.actors import homes
from graph.merge import combine, days, event_key
from graph.model import Event
from graph.reading import report_by_key, reports_of

UNDATED = ""
# On which side somebody took part: the second is that of the recipients, and some events have no sides.
_FIRST, _SECOND, _BOTH, _NONE = 0, 1, 2, 3


def assign_events(db: sqlite3.Connection, reports: Iterable[int]) -> frozenset[int]:
    """Give each report the event that it tells of; the keys of the events that gained or lost one."""
    touched = set()
    for key in reports:
        (old,) = db.execute("SELECT event FROM report WHERE key = ?", (key,)).fetchone()
        id = event_key(report_by_key(db, key))
        db.execute("INSERT OR IGNORE INTO event (id) VALUES (?)", (id,))
        (new,) = db.execute("SELECT key FROM event WHERE id = ?", (id,)).fetchone()
        if new != old:
            db.execute("UPDATE report SET event = ? WHERE key = ?", (new, key))
        touched |= {new} if old is None else {old, new}
    return frozenset(touched)


def derive_events(db: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Work out anew these events and who took part; an event that nobody reports any more goes."""
    for key in keys:
        db.execute("DELETE FROM involvement WHERE event = ?", (key,))
        reports = reports_of(db, key)
        if reports:
            (id,) = db.execute("SELECT id FROM event WHERE key = ?", (key,)).fetchone()
            _derive_event(db, key, combine(id, reports))
        else:
            db.execute("DELETE FROM event WHERE key = ?", (key,))


def events_involving(db: sqlite3.Connection, actors: Iterable[int]) -> frozenset[int]:
    """The keys of the events in which these actors took part."""
    query = "SELECT event FROM involvement WHERE actor = ?"
    return frozenset(event for actor in actors for (event,) in db.execute(query, (actor,)))


def reports_speaking_of(db: sqlite3.Connection, actors: Iterable[int]) -> frozenset[int]:
    """The keys of the reports that name one of these actors as a participant."""
    query = "SELECT report FROM participant WHERE actor = ?"
    return frozenset(report for actor in actors for (report,) in db.execute(query, (actor,)))


def _derive_event(db: sqlite3.Connection, key: int, event: Event) -> None:
    first, last = days(event.date) or (None, None)
    place = (None, None) if event.place is None else (event.place.name, event.place.country)
    parties = len(event.actors) + len(event.recipients)
    row = (event.type, event.mode, event.status, event.date, first, last, *place, parties)
    row += (int(bool(event.actors and event.recipients)), len(event.reports), event.sources)
    db.execute(
        "UPDATE event SET type = ?, mode = ?, status = ?, date = ?, first = ?, last = ?, place = ?, country = ?, "
        "parties = ?, sided = ?, reports = ?, sources = ? WHERE key = ?",
        (*row, key),
    )
    span = (first or UNDATED, key, last or UNDATED, event.type, event.mode, event.status)
    db.executemany(
        "INSERT INTO involvement (actor, day, event, last, type, mode, status, side, direct) "
        "VALUES (?,?,?,?,?,?,?,?,?)",
        [(actor, *span, side, direct) for actor, (side, direct) in _involved(db, event).items()],
    )


def _involved(db: sqlite3.Connection, event: Event) -> dict[int, tuple[int, int]]:
    """Actor key → (side, took part itself): the participants, and those they act for."""
    involved: dict[int, tuple[int, int]] = {}
    first, second = (_FIRST, _SECOND) if event.actors and event.recipients else (_NONE, _NONE)
    for side, ids in ((first, event.actors), (second, event.recipients)):
        for id in ids:
            (key,) = db.execute("SELECT key FROM actor WHERE id = ?", (id,)).fetchone()
            involved[key] = (side, 1)
    for key, (side, _) in list(involved.items()):
        for home in homes(db, key):
            known, direct = involved.get(home, (side, 0))
            if not direct:
                involved[home] = (side if known == side else _BOTH, 0)
    return involved
