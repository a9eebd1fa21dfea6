"""Actors as the graph shows them: one node for each, with all names and the days between which it acted."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator

from graph.model import Node

_NODE = """
SELECT actor.id, actor.kind, actor.name,
    (SELECT json_group_array(DISTINCT form.value) FROM actor AS member JOIN form ON form.actor = member.key
        WHERE member.canonical = actor.key AND form.field IN ('name', 'alias')),
    home.id, actor.country, actor.wikidata,
    (SELECT json_array(min(nullif(day, '')), max(nullif(last, '')), count(*)) FROM involvement
        WHERE involvement.actor = actor.key AND direct = 1 AND status IN ('happened', 'ongoing', 'historical'))
FROM actor LEFT JOIN actor AS home ON home.key = actor.of
WHERE actor.canonical = actor.key
"""


def all_nodes(db: sqlite3.Connection) -> Iterator[Node]:
    """Every actor in the order of ids, one at a time."""
    for row in db.execute(f"{_NODE} ORDER BY actor.id"):
        yield _node(*row)


def node_by_key(db: sqlite3.Connection, key: int) -> Node:
    """The actor of a row."""
    return _node(*db.execute(f"{_NODE} AND actor.key = ?", (key,)).fetchone())


def _node(
    id: str, kind: str, name: str, names: str, of: str | None, country: str | None, wikidata: str | None, part: str
) -> Node:
    first, last, events = json.loads(part)
    return Node(id, kind, name, tuple(sorted(json.loads(names))), of, country, wikidata, first, last, events)
