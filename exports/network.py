"""The graph as drawing programs take it: labelled, placed and coloured actors, and ties with their sentence.

Actors are held in memory while their ties are counted (some hundred bytes each). Ties pass once, and are written to a
temporary file, for every format wants the actors first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from exports.appearance import Colour, kind_colour, relation_colour, size_of
from exports.chunks import write_pieces
from exports.layout import FORCE_LIMIT, Point, place_actors
from exports.quotes import Quote, quoted_edges
from extract.edtf import bounds
from graph.edges import merge_spells
from graph.model import Edge, Node
from graph.rdf_text import legible
from graph.relations import load_relations
from graph.store import EventGraph

_SPOOL = 1 << 24  # bytes of ties held in memory before they go to disk


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor as drawn; `degree` counts its ties, `since` and `until` are the days between which it is to be seen."""

    node: Node
    label: str
    degree: int
    at: Point
    size: float
    colour: Colour
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Tie:
    """An edge as drawn, with a sentence that tells of it and the dates (EDTF) of what it adds up."""

    edge: Edge
    label: str
    colour: Colour
    quote: Quote | None
    dates: tuple[str, ...]


class Census:
    """The actors of a graph, whose ties are counted as they pass; then each can be placed and sized."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes = {node.id: node for node in nodes}
        self._lives = {id: _Life(node.first, node.last) for id, node in self._nodes.items()}
        self._pairs: list[tuple[str, str]] = []

    def counted(self, ties: Iterable[Tie]) -> Iterator[Tie]:
        """The same ties, each counted for both its ends."""
        small = len(self._nodes) <= FORCE_LIMIT
        for tie in ties:
            edge = tie.edge
            self._lives[edge.source].widen(edge)
            self._lives[edge.target].widen(edge)
            if small:
                self._pairs.append((edge.source, edge.target))
            yield tie

    def dots(self) -> Iterator[Dot]:
        """Every actor in the order of ids, placed and sized by the ties that were counted."""
        homes = {id: f"country:{node.country}" if node.country else id for id, node in self._nodes.items()}
        places = place_actors(homes, {id: life.ties for id, life in self._lives.items()}, self._pairs)
        for id, node in self._nodes.items():
            label, life = legible(node.name).strip() or id, self._lives[id]
            drawn = (label, life.ties, places[id], size_of(life.ties), kind_colour(node.kind))
            yield Dot(node, *drawn, life.since, None if life.open else life.until)


def ties(graph: EventGraph) -> Iterator[Tie]:
    """Every edge, once per source, target and relation."""
    relations = load_relations()
    for found in quoted_edges(graph):
        name = found.edge.relation
        label = relations[name].label if name in relations else name.lower().replace("_", " ")
        yield Tie(found.edge, label, relation_colour(name), found.quote, found.dates)


def dots(graph: EventGraph) -> Iterator[Dot]:
    """Every actor of a graph in the order of ids, placed and sized by its ties."""
    census = Census(graph.nodes())
    for _ in census.counted(ties(graph)):
        pass
    return census.dots()


@dataclass(frozen=True, slots=True)
class Notation:
    """How a format writes a network: what stands before the actors, between them and the ties, and at the end."""

    head: str
    node: Callable[[Dot], str]
    between: str
    edge: Callable[[Tie], str]
    foot: str


def write_network(graph: EventGraph, notation: Notation, stream: BinaryIO) -> None:
    """Write the graph of one moment in a notation."""
    with graph.snapshot(), SpooledTemporaryFile(_SPOOL) as spool:
        census = Census(graph.nodes())
        write_pieces(map(notation.edge, census.counted(ties(graph))), spool)
        write_pieces(chain((notation.head,), map(notation.node, census.dots()), (notation.between,)), stream)
        spool.seek(0)
        copyfileobj(spool, stream)
        stream.write(notation.foot.encode())


def day_spells(spells: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Periods as whole days, sorted, no two sharing a day; a month or a year is widened to its first and last day."""
    return merge_spells((_limits(first)[0], _limits(last)[1]) for first, last in spells)


class _Life:
    """The ties of an actor, counted, and the days that they and its events cover.

    A timeline shows a tie only while both its ends are to be seen, so these must last as long as it does.
    """

    __slots__ = ("open", "since", "ties", "until")

    def __init__(self, first: str | None, last: str | None) -> None:
        self.ties = 0
        self.since = first and _limits(first)[0]
        self.until = last and _limits(last)[1]
        self.open = False

    def widen(self, edge: Edge) -> None:
        """Count an edge of this actor."""
        self.ties += 1
        if edge.first:
            self.since = min(self.since or edge.first, edge.first)
        if edge.last:
            self.until = max(self.until or edge.last, edge.last)
        self.open |= bool(edge.first) and not edge.last


def _limits(date: str) -> tuple[str, str]:
    if len(date) == len("2021-09-23"):
        return date, date
    found = bounds(date)
    if found is None:
        raise ValueError(f"a spell needs a year, {date!r} has none")
    return found[0].isoformat(), found[1].isoformat()
