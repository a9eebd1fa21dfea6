"""Whom an actor and those who act for it met, visited and called, and how often."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from graph.questions.names import Cast, Named


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Somebody on the other side: in how many events, of them `met` in person, and the first and last day (ISO)."""

    actor: Named
    events: int
    met: int
    visits: int
    calls: int
    first: str | None
    last: str | None


# As in `meetings.py`: those on the other side, or everybody where there are no sides or the actor stands on both.
_FACING = """
SELECT two.actor, one.mode, count(*), min(nullif(one.day, '')), max(nullif(one.last, ''))
FROM involvement AS one JOIN involvement AS two ON two.event = one.event AND two.direct = 1
WHERE one.actor = ? AND one.type = 'CONSULT' AND one.status IN ('happened', 'ongoing', 'historical')
    AND two.actor <> one.actor AND (one.side <> two.side OR one.side > 1)
GROUP BY two.actor, one.mode
"""


def counterparts(db: sqlite3.Connection, key: int, cast: Cast) -> tuple[Counterpart, ...]:
    """Everybody whom an actor (given by its key) faced, the most frequent first; its own people are none."""
    rows = defaultdict[int, list[tuple[str | None, int, str | None, str | None]]](list)
    for other, *row in db.execute(_FACING, (key,)):
        rows[other].append((row[0], row[1], row[2], row[3]))
    found = []
    for other, modes in rows.items():
        (id,) = db.execute("SELECT id FROM actor WHERE key = ?", (other,)).fetchone()
        if not cast.belongs(id, key):
            found.append(_counterpart(cast.named(id), modes))
    return tuple(sorted(found, key=lambda one: (-one.events, one.actor.name, one.actor.id)))


def _counterpart(actor: Named, modes: list[tuple[str | None, int, str | None, str | None]]) -> Counterpart:
    counts = {mode: events for mode, events, _, _ in modes}
    visits, calls = counts.get("visit", 0), counts.get("phone", 0)
    total = sum(counts.values())
    return Counterpart(
        actor=actor,
        events=total,
        met=total - visits - calls,
        visits=visits,
        calls=calls,
        first=min((first for _, _, first, _ in modes if first), default=None),
        last=max((last for _, _, _, last in modes if last), default=None),
    )
