"""Who somebody is: names, whom it acts for, offices, memberships, whom it met, what it did."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graph.actors import homes
from graph.model import Node
from graph.nodes import node_by_key
from graph.questions.activities import Chapter, chapters
from graph.questions.belongings import Belonging, belongings
from graph.questions.counterparts import Counterpart, counterparts
from graph.questions.names import Cast, Named, actor_key, namesakes
from graph.questions.offices import Office, offices_of
from graph.relations import Relation, load_relations
from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Tally:
    """How many events of one status an actor took part in: `own` itself, the others through those who act for it.

    `first` and `last` are the days (ISO) between which the dated ones fall.
    """

    status: str
    events: int
    own: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the graph knows of an actor, and of those who act for it.

    `names` are the ways it is called as (name, articles), the most frequent first; `namesakes` others that the asked
    name fits too. `acts_for` leads from the nearest to the farthest, `country` is the one that this ends in. `offices`
    are those it holds or, for a country or organization, those held of it. `said` counts the reports that name it as
    their source; `relations` events by relation, as (relation, first end is this actor, events).
    """

    actor: Node
    names: tuple[tuple[str, int], ...]
    namesakes: tuple[Named, ...]
    acts_for: tuple[Named, ...]
    country: Named | None
    offices: tuple[Office, ...]
    member_of: tuple[Belonging, ...]
    members: tuple[Belonging, ...]
    part_of: tuple[Belonging, ...]
    parts: tuple[Belonging, ...]
    events: tuple[Tally, ...]
    said: int
    relations: tuple[tuple[str, bool, int], ...]
    counterparts: tuple[Counterpart, ...]
    chapters: tuple[Chapter, ...]


def show(graph: EventGraph, name: str, *, limit: int | None = None) -> Profile:
    """The profile of the actor of this name, with at most `limit` deeds in each chapter (QuestionError)."""
    with graph.guarded():
        db, cast = graph.db, Cast(graph.db)
        key = actor_key(db, name)
        node = node_by_key(db, key)
        chain = [db.execute("SELECT id FROM actor WHERE key = ?", (home,)).fetchone()[0] for home in homes(db, key)]
        belong = belongings(graph, node.id, cast)
        return Profile(
            actor=node,
            names=tuple(db.execute(_NAMES, (key,))),
            namesakes=namesakes(db, name, key),
            acts_for=cast.all_named(chain),
            country=_country(db, node, cast),
            offices=offices_of(graph, node.id, cast),
            member_of=belong.member_of,
            members=belong.members,
            part_of=belong.part_of,
            parts=belong.parts,
            events=tuple(Tally(*row) for row in db.execute(_TALLIES, (key,))),
            said=db.execute(_SAID, (key,)).fetchone()[0],
            relations=tuple(_relations(graph, key)),
            counterparts=counterparts(db, key, cast),
            chapters=chapters(graph, key, cast, limit),
        )


_NAMES = """
SELECT form.value, sum(form.articles) AS articles FROM actor AS member JOIN form ON form.actor = member.key
WHERE member.canonical = ? AND form.field IN ('name', 'alias') GROUP BY form.value ORDER BY articles DESC, form.value
"""
_TALLIES = """
SELECT status, count(*) AS events, sum(direct), min(nullif(day, '')), max(nullif(last, '')) FROM involvement
WHERE actor = ? GROUP BY status ORDER BY events DESC, status
"""
_SAID = "SELECT count(*) FROM report WHERE said_by IN (SELECT key FROM actor WHERE canonical = ?)"


def _country(db: sqlite3.Connection, node: Node, cast: Cast) -> Named | None:
    id = f"country:{node.country}"
    known = db.execute("SELECT 1 FROM actor WHERE id = ?", (id,)).fetchone()
    return cast.named(id) if node.country is not None and known is not None else None


def _relations(graph: EventGraph, key: int) -> Iterator[tuple[str, bool, int]]:
    """How many events of each relation the actor's side stands in, the most frequent first."""
    # Through others an actor may stand on both sides (2): then it did this to itself, which is no tie.
    query = """
        SELECT i.type, i.mode, i.status, i.side, event.sided, count(*) FROM involvement AS i
        JOIN event ON event.key = i.event WHERE i.actor = ? AND (i.direct = 1 OR i.side <> 2) AND event.parties > 1
        GROUP BY 1, 2, 3, 4, 5"""
    counts = Counter[tuple[str, bool]]()
    for type, mode, status, side, sided, events in graph.db.execute(query, (key,)):
        for relation in load_relations().values():
            if (relation.symmetric or sided) and _counts(relation, type, mode, status):
                counts[relation.name, relation.symmetric or side == 0] += events
    for (name, first), events in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield name, first, events


def _counts(relation: Relation, type: str, mode: str | None, status: str) -> bool:
    return type in relation.types and status in relation.statuses and (not relation.modes or mode in relation.modes)
