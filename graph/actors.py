"""One actor out of all that articles call it: its name, kind, whom it acts for, its country."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from extract.model import KINDS

# What breaks a tie between values that equally many articles give.
_ORDER: dict[str, Callable[[str], Any]] = {
    "kind": lambda value: (KINDS.index(value) if value in KINDS else len(KINDS), value),
    "name": lambda value: (-len(value), value),
    "of": str,
    "wikidata": str,
}


def derive_actors(db: sqlite3.Connection, keys: Iterable[int]) -> frozenset[int]:
    """Work out anew the actors that these keys stand for; the keys of those whose home changed.

    A home is the chain of those an actor acts for; it changes for everybody below where it changes for one.
    """
    canonical = {_canonical(db, key) for key in keys}
    rehomed = {key for key in sorted(canonical) if _derive_actor(db, key)}
    pending, below = list(rehomed), set(rehomed)
    while pending:
        for (key,) in db.execute("SELECT key FROM actor WHERE of = ?", (pending.pop(),)):
            if key not in below:
                below.add(key)
                pending.append(key)
    for key in below:
        db.execute("UPDATE actor SET country = ? WHERE key = ?", (_country(db, key), key))
    return frozenset(below)


def homes(db: sqlite3.Connection, key: int) -> Iterator[int]:
    """The keys of those an actor acts for, the nearest first."""
    seen = {key}
    while True:
        row = db.execute("SELECT of FROM actor WHERE key = ?", (key,)).fetchone()
        if row is None or row[0] is None or row[0] in seen:
            return
        key = row[0]
        seen.add(key)
        yield key


def acting_for(db: sqlite3.Connection, keys: Iterable[int]) -> frozenset[int]:
    """The keys of actors that act for one of these directly."""
    return frozenset(k for key in keys for (k,) in db.execute("SELECT key FROM actor WHERE of = ?", (key,)))


def drop_unnamed(db: sqlite3.Connection, keys: Iterable[int]) -> None:
    """Delete the actors that no article names any more."""
    db.executemany(
        "DELETE FROM actor WHERE key = ? AND NOT EXISTS (SELECT 1 FROM form WHERE actor = key)", [(k,) for k in keys]
    )


def _canonical(db: sqlite3.Connection, key: int) -> int:
    return int(db.execute("SELECT canonical FROM actor WHERE key = ?", (key,)).fetchone()[0])


def _derive_actor(db: sqlite3.Connection, key: int) -> bool:
    """True where whom the actor acts for changed, or the actor is new."""
    counts: dict[str, dict[str, int]] = {field: {} for field in _ORDER}
    query = (
        "SELECT field, value, sum(articles) FROM form JOIN actor ON actor.key = form.actor "
        "WHERE canonical = ? AND field <> 'alias' GROUP BY field, value"
    )
    for field, value, articles in db.execute(query, (key,)):
        counts[field][value] = articles
    said = {field: _most_said(counts[field], field) for field in _ORDER}
    of = _of(db, key, said["of"])
    old_kind, old_of = db.execute("SELECT kind, of FROM actor WHERE key = ?", (key,)).fetchone()
    db.execute(
        "UPDATE actor SET kind = ?, name = ?, of = ?, wikidata = ? WHERE key = ?",
        (said["kind"], said["name"], of, said["wikidata"], key),
    )
    return bool(old_kind != said["kind"] or old_of != of)


def _most_said(counts: dict[str, int], field: str) -> str | None:
    return min(counts, key=lambda value: (-counts[value], _ORDER[field](value)), default=None)


def _of(db: sqlite3.Connection, key: int, id: str | None) -> int | None:
    row = None if id is None else db.execute("SELECT canonical FROM actor WHERE id = ?", (id,)).fetchone()
    return None if row is None or row[0] == key else row[0]


def _country(db: sqlite3.Connection, key: int) -> str | None:
    for actor in (key, *homes(db, key)):
        id, kind = db.execute("SELECT id, kind FROM actor WHERE key = ?", (actor,)).fetchone()
        if kind == "country":
            return str(id).rpartition(":")[2]
    return None
