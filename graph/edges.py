"""Typed ties between two actors, added up from events and facts one tie at a time.

SQLite sorts (on disk where memory is short), so that memory holds one edge and not the graph.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import groupby

from extract.identity import content_hash
from extract.model import Membership, Part, Tenure
from graph.merge import days
from graph.model import Edge
from graph.reading import all_memberships, all_parts, all_tenures
from graph.relations import Relation, load_relations

PAIRWISE_LIMIT = 12
_ANY = "*"


@dataclass(frozen=True, slots=True)
class _Strand:
    """One event or fact between two actors."""

    source: str
    target: str
    id: str
    first: str | None
    last: str | None
    reports: int


def all_edges(db: sqlite3.Connection, limit: int = PAIRWISE_LIMIT) -> Iterator[Edge]:
    """Every typed tie in the order of (source, target, relation), one at a time.

    Participants of an event without sides are tied pairwise where there are `limit` of them or fewer.
    """
    streams = [
        _event_edges(db, limit),
        *(_fact_edges(db, r) for r in load_relations().values() if r.origin != "events"),
    ]
    return merge(*streams, key=lambda edge: (edge.source, edge.target, edge.relation))


def edge_id(source: str, target: str, relation: str) -> str:
    """The id of the edge of this relation between two actors, whatever it adds up."""
    return content_hash("edge", source, target, relation)


def fact_id(fact: Tenure | Membership | Part) -> str:
    """The id of a fact: the same for every article that tells it."""
    if isinstance(fact, Tenure):
        office = (fact.person, fact.office, fact.of, fact.since, fact.until, fact.former, fact.acting)
        return content_hash("tenure", *office)
    if isinstance(fact, Membership):
        return content_hash("membership", fact.member, fact.organization, fact.since, fact.until)
    return content_hash("part", fact.part, fact.whole)


def _event_edges(db: sqlite3.Connection, limit: int) -> Iterator[Edge]:
    relations = load_relations()
    rows = db.execute(_strands_query(relations.values()), {"limit": limit})
    for (source, target, name), group in groupby(rows, key=lambda row: row[:3]):
        strands = [(_Strand(source, target, *row[5:]), row[3], row[4]) for row in group]
        _, source_kind, target_kind = strands[0]
        if relations[name].joins(source_kind, target_kind):
            yield _edge(relations[name], [strand for strand, *_ in strands], weight=len(strands))


def _strands_query(relations: Iterable[Relation]) -> str:
    """The query for (source, target, relation, kinds of both, event, first, last, reports), sorted.

    Its values come from the checked resource alone, whose words hold no quotation mark.
    """
    ties = ", ".join(
        f"('{relation.name}', {int(relation.symmetric)}, '{type}', '{mode}', '{status}')"
        for relation in relations
        for type in relation.types
        for mode in relation.modes or (_ANY,)
        for status in relation.statuses
    )
    swapped = "tie.symmetric AND a.id > b.id"
    return f"""
        WITH tie (relation, symmetric, type, mode, status) AS (VALUES {ties})
        SELECT iif({swapped}, b.id, a.id) AS source, iif({swapped}, a.id, b.id) AS target, tie.relation,
            iif({swapped}, b.kind, a.kind), iif({swapped}, a.kind, b.kind),
            event.id AS id, event.first, event.last, event.reports
        FROM event
            JOIN tie ON tie.type = event.type AND tie.status = event.status AND tie.mode IN ('{_ANY}', event.mode)
            JOIN involvement AS one ON one.event = event.key AND one.direct = 1
            JOIN involvement AS two ON two.event = event.key AND two.direct = 1
            JOIN actor AS a ON a.key = one.actor
            JOIN actor AS b ON b.key = two.actor
        WHERE (event.sided = 1 AND one.side = 0 AND two.side = 1)
            OR (event.sided = 0 AND tie.symmetric = 1 AND event.parties <= :limit AND one.actor < two.actor)
        ORDER BY source, target, tie.relation, id"""  # noqa: S608 - see the docstring


def _fact_edges(db: sqlite3.Connection, relation: Relation) -> Iterator[Edge]:
    for (source, target), group in groupby(_ORIGINS[relation.origin](db, relation), key=lambda s: (s.source, s.target)):
        if relation.joins(_kind(db, source), _kind(db, target)):
            yield _edge(relation, list(group), weight=1)


def _kind(db: sqlite3.Connection, id: str) -> str:
    return str(db.execute("SELECT kind FROM actor WHERE id = ?", (id,)).fetchone()[0])


def _tenure_strands(db: sqlite3.Connection, relation: Relation) -> Iterator[_Strand]:
    for tenure in all_tenures(db):
        if tenure.of is not None and tenure.former == relation.former:
            yield _Strand(tenure.person, tenure.of, fact_id(tenure), *_limits(tenure.since, tenure.until), 1)


def _membership_strands(db: sqlite3.Connection, _: Relation) -> Iterator[_Strand]:
    for one in all_memberships(db):
        yield _Strand(one.member, one.organization, fact_id(one), *_limits(one.since, one.until), 1)


def _part_strands(db: sqlite3.Connection, _: Relation) -> Iterator[_Strand]:
    for one in all_parts(db):
        yield _Strand(one.part, one.whole, fact_id(one), None, None, 1)


def _home_strands(db: sqlite3.Connection, _: Relation) -> Iterator[_Strand]:
    query = """
        SELECT actor.id, home.id,
            (SELECT sum(form.articles) FROM actor AS member JOIN form ON form.actor = member.key AND form.field = 'of'
                JOIN actor AS named ON named.id = form.value
                WHERE member.canonical = actor.key AND named.canonical = home.key)
        FROM actor JOIN actor AS home ON home.key = actor.of
        WHERE actor.canonical = actor.key ORDER BY actor.id, home.id"""
    for source, target, articles in db.execute(query):
        yield _Strand(source, target, "", None, None, articles)


_ORIGINS: dict[str, Callable[[sqlite3.Connection, Relation], Iterator[_Strand]]] = {
    "tenures": _tenure_strands,
    "memberships": _membership_strands,
    "parts": _part_strands,
    "homes": _home_strands,
}


def _limits(since: str | None, until: str | None) -> tuple[str | None, str | None]:
    first, last = days(since), days(until)
    return first and first[0], last and last[1]


def _edge(relation: Relation, strands: list[_Strand], weight: int) -> Edge:
    source, target = strands[0].source, strands[0].target
    return Edge(
        id=edge_id(source, target, relation.name),
        source=source,
        target=target,
        relation=relation.name,
        symmetric=relation.symmetric,
        weight=weight,
        first=min((s.first for s in strands if s.first), default=None),
        last=max((s.last for s in strands if s.last), default=None),
        spells=merge_spells((s.first, s.last) for s in strands if s.first and s.last),
        events=tuple(sorted({s.id for s in strands if s.id})),
        reports=sum(s.reports for s in strands),
    )


def merge_spells(spells: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Periods of days sorted, those that share a day made one."""
    merged: list[tuple[str, str]] = []
    for first, last in sorted(spells):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)
