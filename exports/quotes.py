"""The sentence behind an edge, and the dates of what it adds up, read a few hundred edges at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter

from graph.model import Edge
from graph.store import EventGraph

_BATCH = 4000  # events in one question

_DATES = "SELECT event.id, event.date, event.last FROM json_each(?) AS wanted JOIN event ON event.id = wanted.value"
_BEST = """
SELECT event.id, report.confidence, report.id, sentence.quote, article.title, article.url
FROM json_each(?) AS wanted JOIN event ON event.id = wanted.value JOIN report ON report.event = event.key
    JOIN sentence ON sentence.key = report.sentence JOIN article ON article.key = report.article
"""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence, and the title and address of the article that it stands in."""

    text: str
    article: str
    url: str | None


@dataclass(frozen=True, slots=True)
class QuotedEdge:
    """An edge with the sentence behind its latest event and the dates (EDTF) of all its events."""

    edge: Edge
    quote: Quote | None
    dates: tuple[str, ...]


def quoted_edges(graph: EventGraph) -> Iterator[QuotedEdge]:
    """Every edge of the graph in its order, with its sentence."""
    facts = _FactQuotes(graph)
    for batch in _batches(graph.edges()):
        latest, dates = _latest_events(graph, batch)
        best = _best_quotes(graph, latest.values())
        for edge in batch:
            event = latest.get(edge.id)
            yield QuotedEdge(edge, facts.find(edge) if event is None else best.get(event), dates.get(edge.id, ()))


def _batches(edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    batch: list[Edge] = []
    size = 0
    for edge in edges:
        batch.append(edge)
        size += 1 + len(edge.events)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    yield batch


def _latest_events(graph: EventGraph, edges: list[Edge]) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """By edge: its latest event, and the dates of all; edges that add up facts have neither."""
    wanted = json.dumps(sorted({id for edge in edges for id in edge.events}))
    when = {id: (last or "", id, date) for id, date, last in graph.db.execute(_DATES, (wanted,))}
    latest, dates = {}, {}
    for edge in edges:
        found = [when[id] for id in edge.events if id in when]
        if found:
            latest[edge.id] = max(found)[1]
            dates[edge.id] = tuple(sorted({date for *_, date in found if date}))
    return latest, dates


def _best_quotes(graph: EventGraph, events: Iterable[str]) -> dict[str, Quote]:
    """By event: the sentence that tells of it with most confidence."""
    best: dict[str, tuple[float, str]] = {}
    quotes: dict[str, Quote] = {}
    for event, confidence, report, *quote in graph.db.execute(_BEST, (json.dumps(sorted(set(events))),)):
        rank = (-confidence, report)
        if event not in best or rank < best[event]:
            best[event], quotes[event] = rank, Quote(*quote)
    return quotes


class _FactQuotes:
    """The sentences of offices, memberships and parts, walked through in step with the edges that add them up.

    Both come in the order of (source, target, relation), so that one sentence at a time is enough.
    """

    def __init__(self, graph: EventGraph) -> None:
        self._graph = graph
        self._rest = merge(
            (((t.person, t.of, "HELD_OFFICE"), t.evidence) for t in graph.tenures() if t.of and t.former),
            (((t.person, t.of, "HOLDS_OFFICE"), t.evidence) for t in graph.tenures() if t.of and not t.former),
            (((m.member, m.organization, "MEMBER_OF"), m.evidence) for m in graph.memberships()),
            (((p.part, p.whole, "PART_OF"), p.evidence) for p in graph.parts()),
            key=itemgetter(0),
        )
        self._next = next(self._rest, None)

    def find(self, edge: Edge) -> Quote | None:
        """The first sentence that tells the facts of an edge; edges must be asked for in their order."""
        wanted = (edge.source, edge.target, edge.relation)
        while self._next is not None and self._next[0] < wanted:
            self._next = next(self._rest, None)
        if self._next is None or self._next[0] != wanted:
            return None
        evidence = self._next[1]
        row = self._graph.db.execute("SELECT title, url FROM article WHERE id = ?", (evidence.article,)).fetchone()
        return Quote(evidence.quote, *row)
