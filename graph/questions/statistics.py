"""How much the graph holds, of what, from when."""

from __future__ import annotations

from dataclasses import dataclass

from graph.store import EventGraph


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of all that the graph holds; the tuples are (what, how many), the most frequent first.

    `first` and `last` are the days (ISO) of the earliest and latest dated event.
    """

    articles: int
    actors: int
    reports: int
    events: int
    kinds: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]
    statuses: tuple[tuple[str, int], ...]
    tenures: int
    memberships: int
    parts: int
    first: str | None
    last: str | None


def count(graph: EventGraph) -> Statistics:
    """The counts of a graph."""
    with graph.guarded():
        first, last = graph.db.execute("SELECT min(first), max(last) FROM event").fetchone()
        kinds = _counts(graph, "SELECT kind, count(*) AS n FROM actor WHERE canonical = key GROUP BY kind")
        types = _counts(graph, "SELECT type, count(*) AS n FROM event GROUP BY type")
        return Statistics(
            articles=_count(graph, "SELECT count(*) FROM article"),
            actors=sum(n for _, n in kinds),
            reports=_count(graph, "SELECT count(*) FROM report"),
            events=sum(n for _, n in types),
            kinds=kinds,
            types=types,
            statuses=_counts(graph, "SELECT status, count(*) AS n FROM event GROUP BY status"),
            tenures=_count(graph, "SELECT count(*) FROM tenure"),
            memberships=_count(graph, "SELECT count(*) FROM membership"),
            parts=_count(graph, "SELECT count(*) FROM part"),
            first=first,
            last=last,
        )


def _count(graph: EventGraph, query: str) -> int:
    return int(graph.db.execute(query).fetchone()[0])


def _counts(graph: EventGraph, query: str) -> tuple[tuple[str, int], ...]:
    return tuple(graph.db.execute(f"{query} ORDER BY n DESC, 1"))
