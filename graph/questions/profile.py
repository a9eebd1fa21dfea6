"""Who somebody is: names, whom it acts for, offices, memberships, what it did most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from extract.model import Evidence, Span
from graph.actors import homes
from graph.model import Node
from graph.nodes import node_by_key
from graph.questions.names import Cast, Named, actor_key
from graph.questions.timeline import Happening, timeline
from graph.reading import all_memberships, all_parts, all_tenures
from graph.relations import Relation, load_relations
from graph.store import EventGraph

_LATEST = 10
_NO_PROOF = Evidence("", Span(0, 0), "", "", 0.0)


@dataclass(frozen=True, slots=True)
class Office:
    """A person's office of a country or organization, with the dates that are known and the articles that say so."""

    person: Named
    office: str
    of: Named | None
    since: str | None
    until: str | None
    former: bool
    acting: bool
    sources: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What the graph knows of an actor.

    `acts_for` leads from the nearest to the farthest; `offices` are those it holds, or, for a country or organization,
    those held of it; `relations` counts events by relation, as (relation, first end is this actor, events).
    """

    actor: Node
    acts_for: tuple[Named, ...]
    offices: tuple[Office, ...]
    member_of: tuple[Named, ...]
    members: tuple[Named, ...]
    part_of: tuple[Named, ...]
    relations: tuple[tuple[str, bool, int], ...]
    latest: tuple[Happening, ...]


def show(graph: EventGraph, name: str) -> Profile:
    """The profile of the actor of this name (QuestionError)."""
    with graph.guarded():
        db, cast = graph.db, Cast(graph.db)
        key = actor_key(db, name)
        node = node_by_key(db, key)
        chain = [db.execute("SELECT id FROM actor WHERE key = ?", (home,)).fetchone()[0] for home in homes(db, key)]
        memberships = list(all_memberships(db, node.id))
        return Profile(
            actor=node,
            acts_for=cast.all_named(chain),
            offices=tuple(_offices(graph, node.id, cast)),
            member_of=_each_once(cast, (m.organization for m in memberships if m.member == node.id)),
            members=_each_once(cast, (m.member for m in memberships if m.organization == node.id)),
            part_of=_each_once(cast, (part.whole for part in all_parts(db, node.id) if part.part == node.id)),
            relations=tuple(_relations(graph, key)),
            latest=timeline(graph, node.id, newest_first=True, limit=_LATEST),
        )


def _each_once(cast: Cast, ids: Iterable[str]) -> tuple[Named, ...]:
    return cast.all_named(sorted(set(ids)))


def _offices(graph: EventGraph, id: str, cast: Cast) -> Iterator[Office]:
    said = {(replace(t, evidence=_NO_PROOF), t.evidence.article) for t in all_tenures(graph.db, id)}
    counts = Counter(tenure for tenure, _ in said)
    for tenure, sources in sorted(counts.items(), key=lambda item: (-item[1], repr(item[0]))):
        of = None if tenure.of is None else cast.named(tenure.of)
        dates = tenure.since, tenure.until, tenure.former, tenure.acting
        yield Office(cast.named(tenure.person), tenure.office, of, *dates, sources)


def _relations(graph: EventGraph, key: int) -> Iterator[tuple[str, bool, int]]:
    """How many events of each relation the actor itself stands in, the most frequent first."""
    query = """
        SELECT i.type, i.mode, i.status, i.side, event.sided, count(*) FROM involvement AS i
        JOIN event ON event.key = i.event WHERE i.actor = ? AND i.direct = 1 AND event.parties > 1
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
