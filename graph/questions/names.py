"""The actor that a user means by a name, or a refusal that says whom it could have been."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from extract.errors import QuestionError
from extract.identity import slug
from graph.actors import homes
from graph.questions.near_names import names_behind, near_names
from graph.store import EventGraph

_SHOWN = 6
_COUNTED = 10_000  # events beyond which it does not matter how many there are
_KNOWN, _FAR_MORE = 10, 5  # events that make somebody the one meant: so many, and so many times those of the next


@dataclass(frozen=True, slots=True)
class Named:
    """An actor's id and name."""

    id: str
    name: str


def find_actor(graph: EventGraph, name: str) -> Named:
    """The one actor of this id or name; upper case, accents and punctuation do not matter.

    An id wins over a name, a full name over the beginning of one, and that over words inside one. Raises
    QuestionError where several actors or none answer to it.
    """
    with graph.guarded():
        return _named(graph.db, actor_key(graph.db, name))


def own_id(graph: EventGraph, name: str) -> str:
    """The id as given where it is an actor's, even one that a decision made the same as another; else the name's."""
    with graph.guarded():
        given = graph.db.execute("SELECT id FROM actor WHERE id = ?", (name.strip(),)).fetchone()
    return find_actor(graph, name).id if given is None else str(given[0])


def actor_key(db: sqlite3.Connection, name: str) -> int:
    """The key of the actor that `find_actor` finds."""
    row = db.execute("SELECT canonical FROM actor WHERE id = ?", (name.strip(),)).fetchone()
    if row is not None:
        return int(row[0])
    folded = slug(name)
    for look in (_called, _beginning, _containing) if folded else ():
        keys = look(db, folded)
        if len(keys) == 1:
            return keys.pop()
        if keys:
            raise QuestionError(_ambiguous(db, name, keys))
    raise QuestionError(_unknown(db, name, folded))


def namesakes(db: sqlite3.Connection, name: str, key: int) -> tuple[Named, ...]:
    """The others whom a name fits as well as the actor of this key, those of most events first; none for an id."""
    if db.execute("SELECT 1 FROM actor WHERE id = ?", (name.strip(),)).fetchone() is not None:
        return ()
    others = _all_called(db, slug(name)) - {key}
    ordered = sorted(others, key=lambda other: (-_events(db, other), _named(db, other).id))
    return tuple(_named(db, other) for other in ordered)


def _called(db: sqlite3.Connection, folded: str) -> set[int]:
    """Those of exactly this name; where several, the one that is so called above all.

    That is a country, an organization or the like that lists of such know under it, else somebody with far more events
    than any other, else the one whose chief name it is. A surname alone is nobody's chief name: it is what is left
    where the first name was never read, or taken for something else.
    """
    keys = _all_called(db, folded)
    if len(keys) < 2:
        return keys
    chief = {key for key in keys if slug(_named(db, key).name) == folded}
    listed = {key for key in chief if _is_listed(db, key)}
    if len(listed) == 1:
        return listed
    best, second, *_ = sorted(keys, key=lambda key: (-_events(db, key), key))
    if _events(db, best) >= max(_KNOWN, _FAR_MORE * _events(db, second)):
        return {best}
    return chief if len(chief) == 1 and "-" in folded else keys


def _all_called(db: sqlite3.Connection, folded: str) -> set[int]:
    return _keys(db.execute(f"{_FORMS} WHERE form.folded = ?", (folded,)))


def _is_listed(db: sqlite3.Connection, key: int) -> bool:
    query = "SELECT kind = 'country' OR (kind <> 'official' AND wikidata IS NOT NULL) FROM actor WHERE key = ?"
    return bool(db.execute(query, (key,)).fetchone()[0])


def _events(db: sqlite3.Connection, key: int) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM involvement WHERE actor = ? LIMIT ?)"
    return int(db.execute(query, (key, _COUNTED)).fetchone()[0])


def _beginning(db: sqlite3.Connection, folded: str) -> set[int]:
    query = f"{_FORMS} WHERE form.folded >= ? AND form.folded < ?"
    whole_words = _keys(db.execute(query, (folded + "-", folded + ".")))  # `.` follows `-`
    return whole_words or _keys(db.execute(query, (folded, folded + "\U0010ffff")))


def _containing(db: sqlite3.Connection, folded: str) -> set[int]:
    return _keys(db.execute(f"{_FORMS} WHERE '-' || form.folded || '-' LIKE ?", (f"%-{folded}-%",)))


_FORMS = "SELECT DISTINCT actor.canonical FROM form JOIN actor ON actor.key = form.actor"


def _keys(rows: Iterable[tuple[int]]) -> set[int]:
    return {key for (key,) in rows}


def _named(db: sqlite3.Connection, key: int) -> Named:
    return Named(*db.execute("SELECT id, name FROM actor WHERE key = ?", (key,)).fetchone())


def _ambiguous(db: sqlite3.Connection, name: str, keys: Iterable[int]) -> str:
    found = sorted((-_events(db, key), _named(db, key).id, _named(db, key).name) for key in keys)
    listed = ", ".join(f"{full} ({id}, {_told(-events)})" for events, id, full in found[:_SHOWN])
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return f"{name!r} may be {listed}{more}; give the id of the one you mean"


def _told(events: int) -> str:
    return "1 event" if events == 1 else f"{events} events" if events < _COUNTED else f"over {events} events"


def _unknown(db: sqlite3.Connection, name: str, folded: str) -> str:
    near = (names_behind(db, folded, _SHOWN) or near_names(db, folded, _SHOWN)) if folded else []
    listed = ", ".join(near)
    return f"the graph knows nobody by the name of {name!r}" + (f"; near are {listed}" if listed else "")


class Cast:
    """Names and homes of the actors that an answer speaks of, each looked up once."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._known: dict[str, tuple[Named, frozenset[int]]] = {}

    def named(self, id: str) -> Named:
        """The actor of an id with its name."""
        return self._look_up(id)[0]

    def all_named(self, ids: Iterable[str]) -> tuple[Named, ...]:
        """The actors of these ids with their names."""
        return tuple(self.named(id) for id in ids)

    def belongs(self, id: str, key: int) -> bool:
        """True where the actor of an id is the one of this key, or acts for it."""
        return key in self._look_up(id)[1]

    def _look_up(self, id: str) -> tuple[Named, frozenset[int]]:
        if id not in self._known:
            key, name = self._db.execute("SELECT key, name FROM actor WHERE id = ?", (id,)).fetchone()
            self._known[id] = Named(id, name), frozenset((key, *homes(self._db, key)))
        return self._known[id]
