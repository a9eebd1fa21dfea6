"""The graph as drawing programs take it: labelled, placed and coloured actors, and ties with their sentence.

Actors are held in memory while their ties are counted (some hundred bytes each); ties pass one by one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from exports.appearance import Colour, kind_colour, relation_colour, size_of
from exports.layout import FORCE_LIMIT, Point, place_actors
from exports.quotes import Quote, quoted_edges
from extract.edtf import bounds
from graph.edges import merge_spells
from graph.model import Edge, Node
from graph.rdf_text import legible
from graph.relations import load_relations
from graph.store import EventGraph


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


def dots(graph: EventGraph) -> Iterator[Dot]:
    """Every actor in the order of ids, placed and sized by its ties."""
    nodes = list(graph.nodes())
    lives = {node.id: _Life(node.first, node.last) for node in nodes}
    pairs: list[tuple[str, str]] = []
    for edge in graph.edges():
        for end in (edge.source, edge.target):
            lives[end].widen(edge)
        if len(nodes) <= FORCE_LIMIT:
            pairs.append((edge.source, edge.target))
    homes = {node.id: f"country:{node.country}" if node.country else node.id for node in nodes}
    places = place_actors(homes, {id: life.ties for id, life in lives.items()}, pairs)
    for node in nodes:
        label, life = legible(node.name).strip() or node.id, lives[node.id]
        drawn = (label, life.ties, places[node.id], size_of(life.ties), kind_colour(node.kind))
        yield Dot(node, *drawn, life.since, None if life.open else life.until)


def ties(graph: EventGraph) -> Iterator[Tie]:
    """Every edge, once per source, target and relation."""
    relations = load_relations()
    for found in quoted_edges(graph):
        name = found.edge.relation
        label = relations[name].label if name in relations else name.lower().replace("_", " ")
        yield Tie(found.edge, label, relation_colour(name), found.quote, found.dates)


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
